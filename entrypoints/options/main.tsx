import { render } from 'preact'
import { browser } from '#imports'
import { i18n } from '#i18n'
import { About } from '@/components/about'
import type { AboutFacts } from '@/components/about'
import { CorrectionList } from '@/components/correction-list'
import { FilePanel } from '@/components/file-panel'
import type { ImportState } from '@/components/file-panel'
import type { OptionStrings } from '@/components/option-strings'
import { ReadingOptions } from '@/components/options'
import { loadDictionary } from '@/dictionaries/load-package'
import { corePath, fetchBuffer } from '@/dictionaries/package-files'
import type { SavedCorrection } from '@/platform/correction-record'
import { correctionRows, deleteCorrections, onCorrectionsChange, readCorrections, saveCorrections } from '@/platform/corrections'
import { changeSettings, onSettingsChange, readSettings, settingRows } from '@/platform/settings'
import { largestFile, readSettingsFile, writeSettingsFile } from '@/platform/settings-file'
import type { FileRead } from '@/platform/settings-file'
import { refusalOf, sentenceFor } from './report'
import { saveAs } from './save-as'

const strings: OptionStrings = (key, values) => (values ? i18n.t(key as 'hskLevel', values as [string]) : i18n.t(key as 'source'))

async function start() {
  let settings = await readSettings()
  let corrections = await readCorrections()
  let deleted: readonly SavedCorrection[] = []
  let importing: ImportState = { kind: 'none' }
  let waiting: Extract<FileRead, { kind: 'read' }> | null = null
  let facts: AboutFacts = { version: browser.runtime.getManifest().version, dictionary: null }

  const draw = () => {
    document.documentElement.dataset.theme = settings.theme
    render(
      <main class="options">
        <h1>
          Tongdu <span lang="zh-Hans">通读</span> <span class="quiet">{strings('optionsTitle')}</span>
        </h1>
        <ReadingOptions settings={settings} change={(part) => void changeSettings(part)} strings={strings} />
        <CorrectionList
          corrections={corrections.toReversed()}
          deletedCount={deleted.length}
          style={settings.pronunciation}
          remove={remove}
          restore={restore}
          strings={strings}
        />
        <FilePanel state={importing} write={write} read={(file) => void read(file)} accept={() => void takeOver()} cancel={cancel} strings={strings} />
        <About facts={facts} strings={strings} />
      </main>,
      document.body,
    )
  }
  const report = (state: ImportState) => {
    importing = state
    if (state.kind !== 'asking') waiting = null
    draw()
  }

  function remove(rows: readonly { readonly savedAt: number }[]) {
    const gone = corrections.filter((correction) => rows.includes(correction))
    void deleteCorrections(gone).then(() => {
      deleted = gone
      draw()
    })
  }
  function restore() {
    void saveCorrections(deleted).then(() => {
      deleted = []
      draw()
    })
  }
  function write(hasSentences: boolean) {
    saveAs('tongdu-settings.json', writeSettingsFile(settings, corrections, hasSentences))
  }
  function cancel() {
    report({ kind: 'done', sentence: strings('importCancelled') })
  }

  async function read(file: File) {
    const found = file.size > largestFile * 3 ? ({ kind: 'refused', why: 'tooLarge' } as const) : readSettingsFile(await file.text())
    if (found.kind === 'refused') return report({ kind: 'refused', reason: refusalOf(found.why, strings) })
    waiting = found
    if (found.refused.length === 0) return await takeOver()
    report({
      kind: 'asking',
      question: strings('importAsk', counts(found)),
      refused: found.refused.map((row) => sentenceFor(row, strings)),
    })
  }

  /** One write for all of it: either everything is there afterwards, or nothing. */
  async function takeOver() {
    if (!waiting) return
    const taken = waiting
    try {
      await browser.storage.local.set({ ...settingRows(taken.settings), ...correctionRows(taken.corrections) })
      report({ kind: 'done', sentence: strings('importDone', counts(taken)) })
    } catch (error) {
      report({ kind: 'refused', reason: strings('importFailed', [String(error)]) })
    }
  }

  onSettingsChange((next) => {
    settings = next
    draw()
  })
  onCorrectionsChange((next) => {
    corrections = next
    draw()
  })
  draw()
  try {
    const { lexicon, sourceDate } = await loadDictionary(fetchBuffer(fetch, corePath))
    facts = { ...facts, dictionary: { date: sourceDate.slice(0, 10), entryCount: lexicon.entryCount } }
    draw()
  } catch {
    // The page says that it is not known.
  }
}

const counts = ({ settings, corrections, refused }: Extract<FileRead, { kind: 'read' }>): string[] =>
  [Object.keys(settings), corrections, refused].map(({ length }) => String(length))

void start()
