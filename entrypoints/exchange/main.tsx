import { render } from 'preact'
import { AnkiPanel } from '@/components/exchange/anki-panel'
import type { AnkiForm, AnkiState } from '@/components/exchange/anki-panel'
import { ExportPanel } from '@/components/exchange/export-panel'
import type { ExportForm, ExportState } from '@/components/exchange/export-panel'
import type { ExchangeStrings } from '@/components/exchange/exchange-strings'
import { ImportPanel } from '@/components/exchange/import-panel'
import { PageNav } from '@/components/page-nav'
import type { PageStrings } from '@/components/page-nav'
import { VocabularyHealth } from '@/components/vocabulary-health'
import type { HealthStringKey } from '@/components/vocabulary-health'
import { askForThisMachine, mayAskThisMachine, readAnkiSettings, writeAnkiSettings } from '@/platform/anki-settings'
import { chosenWords } from '@/platform/chosen-words'
import { openPageTexts } from '@/platform/page-language'
import { readKeyHelp } from '@/platform/key-help'
import { onSettingsChange, readSettings } from '@/platform/settings'
import { text } from '@/platform/texts'
import { acceptVocabulary, healthOf, onVocabularyChange, tellChanged, vocabulary } from '@/platform/vocabulary'
import type { Health } from '@/platform/vocabulary'
import { isPort } from '@/vocabulary/exchange/anki-connect'
import { carriedBy, fileNameOf } from '@/vocabulary/exchange/export-file'
import type { Selection } from '@/vocabulary/exchange/gathering'
import { wordStates } from '@/vocabulary/word'
import type { Stock } from './calls'
import { failureSentence } from './failure'
import { createImportDesk } from './import-desk'
import { saveAs } from './save-as'
import { CallFailed, WorkerClient } from './worker-client'
import { asDate, inDigits, inSentences } from '@/components/in-language'

const strings: ExchangeStrings & PageStrings & ((key: HealthStringKey, values?: string[]) => string) = text

async function start() {
  let settings = await readSettings()
  await openPageTexts('pageExchange', draw)
  const chosen = chosenWords()
  let health: Health | null = null
  let stock: Stock | null = null
  let count: number | null = null
  let exporting: ExportState = { kind: 'idle' }
  let anki: AnkiForm = await readAnkiSettings()
  let hasLeave = await mayAskThisMachine()
  let ankiState: AnkiState = { kind: 'idle' }
  let decks: readonly string[] = []
  let form: ExportForm = {
    which: chosen ? 'chosen' : 'all',
    states: wordStates,
    tag: null,
    level: null,
    format: 'apkg',
    sentences: true,
    pages: false,
    progress: false,
    hasMark: true,
    deck: 'Tongdu',
    script: settings.script,
  }
  const worker = new WorkerClient()
  const outside = new WorkerClient()
  const desk = createImportDesk(worker, strings, draw, () => tellChanged({}))

  function draw() {
    document.documentElement.dataset.theme = settings.theme
    render(page(), document.body)
  }

  function page() {
    const last = stock?.last ?? null
    return (
      <>
        <PageNav current="exchange" keys={() => readKeyHelp('other')} strings={strings} />
        <main class="page exchange-page">
          <h1>{strings('exchangeTitle')}</h1>
          <p class="lead">{strings('exchangeLead')}</p>
          {health && <VocabularyHealth health={health} tryAgain={() => void look()} goOn={() => void acceptVocabulary().then(look)} strings={strings} />}
          <ImportPanel
            state={desk.state}
            wishes={desk.wishes}
            last={last && strings('exchangeLast', [last.fileName, inDigits(last.words), asDate(last.at)])}
            actions={desk.actions}
            strings={strings}
          />
          <ExportPanel
            form={form}
            stock={stock}
            chosen={chosen?.length ?? null}
            count={count}
            state={exporting}
            change={change}
            start={() => void write()}
            cancel={() => outside.cancel()}
            strings={strings}
          />
          <AnkiPanel
            form={anki}
            state={ankiState}
            decks={decks}
            count={count}
            switchTo={(isOn) => void switchAnki(isOn)}
            change={(part) => void changeAnki({ ...anki, ...part })}
            look={() => void lookForAnki()}
            send={() => void send()}
            cancel={() => outside.cancel()}
            strings={strings}
          />
        </main>
      </>
    )
  }

  function change(part: Partial<ExportForm>) {
    form = { ...form, ...part }
    exporting = { kind: 'idle' }
    draw()
    void recount()
  }

  const selection = (): Selection =>
    form.which === 'chosen' && chosen
      ? { kind: 'ids', ids: chosen }
      : form.which === 'some'
        ? { kind: 'filter', states: form.states, tag: form.tag, level: form.level }
        : { kind: 'filter', states: wordStates, tag: null, level: null }

  let counting = 0
  async function recount() {
    const mine = ++counting
    try {
      const found = await outside.call('count', [selection()])
      if (mine !== counting) return
      count = found
    } catch (error) {
      if (mine !== counting) return
      count = null
      exporting = { kind: 'failed', sentence: failureSentence(error, 'exchangeExportFailed', anki.port, strings) }
    }
    draw()
  }

  async function look() {
    health = await healthOf(await vocabulary())
    draw()
    if (health.kind === 'blocked' || health.kind === 'newer' || health.kind === 'broken') return
    stock = await outside.call('stock', [])
    draw()
    await recount()
  }

  async function write() {
    const { format, sentences, pages, progress, deck, hasMark, script } = form
    const carried = carriedBy(format)
    const now = Date.now()
    exporting = { kind: 'running', words: 0 }
    draw()
    try {
      const including = { sentences: carried.sentences && sentences, pages: carried.pages && pages, progress: carried.progress && progress }
      const { file, words } = await outside.call('export', [selection(), { format, including, deck: deck.trim() || 'Tongdu', hasMark, script, now }], ({ done }) => {
        exporting = { kind: 'running', words: done }
        draw()
      })
      const name = fileNameOf(format, now)
      saveAs(name, file)
      exporting = { kind: 'done', sentence: strings('exchangeExported', [name, inDigits(words)]) }
    } catch (error) {
      exporting = { kind: 'failed', sentence: failureSentence(error, 'exchangeExportFailed', anki.port, strings) }
    }
    draw()
  }

  async function changeAnki(next: AnkiForm) {
    if (!isPort(next.port)) {
      ankiState = { kind: 'failed', sentence: strings('exchangeAnkiBadPort') }
      return draw()
    }
    anki = { ...next, deck: next.deck.trim() || 'Tongdu' }
    ankiState = { kind: 'idle' }
    draw()
    await writeAnkiSettings(anki)
  }

  async function switchAnki(isOn: boolean) {
    // Before anything is waited for: the browser must still see the click. Where it throws it does not give leave either, and the reader is told.
    if (isOn && !hasLeave) hasLeave = await askForThisMachine().catch(() => false)
    await changeAnki({ ...anki, isOn: isOn && hasLeave })
    if (isOn && !hasLeave) ankiState = { kind: 'failed', sentence: strings('exchangeAnkiNoLeave') }
    draw()
  }

  async function lookForAnki() {
    ankiState = { kind: 'looking' }
    draw()
    try {
      decks = await outside.call('decks', [anki])
      ankiState = { kind: 'done', sentence: strings('exchangeAnkiFound', [inDigits(decks.length)]) }
    } catch (error) {
      ankiState = { kind: 'failed', sentence: failureSentence(error, 'exchangeAnkiSaid', anki.port, strings) }
    }
    draw()
  }

  async function send() {
    let done = 0
    ankiState = { kind: 'sending', done }
    draw()
    try {
      const including = { sentences: form.sentences, pages: form.pages, progress: false }
      const { added, updated, refused } = await outside.call('send', [selection(), including, anki.deck, anki], (progress) => {
        done = progress.done
        ankiState = { kind: 'sending', done }
        draw()
      })
      const sentence = inSentences(strings('exchangeAnkiSent', [inDigits(added), inDigits(updated)]), refused > 0 && strings('exchangeAnkiSentRefused', [inDigits(refused)]))
      ankiState = { kind: 'done', sentence }
    } catch (error) {
      // What Anki has taken stays there.
      const isCancelled = error instanceof CallFailed && error.failure.kind === 'cancelled'
      const sentence = isCancelled ? strings('exchangeAnkiCancelled', [inDigits(done)]) : failureSentence(error, 'exchangeAnkiSaid', anki.port, strings)
      ankiState = { kind: 'failed', sentence }
    }
    draw()
  }

  onSettingsChange((next) => {
    settings = next
    draw()
  })
  onVocabularyChange(() => void look())
  draw()
  await look()
}

void start()
