import { render } from 'preact'
import { browser } from '#imports'
import { About } from '@/components/about'
import type { AboutFacts } from '@/components/about'
import { CorrectionList } from '@/components/correction-list'
import { FilePanel } from '@/components/file-panel'
import type { ImportState } from '@/components/file-panel'
import type { OptionStrings } from '@/components/option-strings'
import { ReadingOptions } from '@/components/options'
import { PageNav } from '@/components/page-nav'
import type { PageStrings } from '@/components/page-nav'
import type { KeyOptionStrings } from '@/components/key-option-strings'
import { KeepingOptions } from '@/components/keeping-options'
import { LanguageOptions } from '@/components/language-options'
import { OwnWordList } from '@/components/own-word-list'
import { RuleList } from '@/components/rule-list'
import { ScriptOptions } from '@/components/script-options'
import type { SavedCorrection } from '@/platform/correction-record'
import { correctionRows, deleteCorrections, onCorrectionsChange, readCorrections, saveCorrections } from '@/platform/corrections'
import { readKeyHelp } from '@/platform/key-help'
import { openConverter } from '@/platform/open-converter'
import { asOwnWord, mostOwnWords } from '@/platform/own-word-record'
import type { SavedWord } from '@/platform/own-word-record'
import { deleteOwnWords, onOwnWordsChange, readOwnWords, saveOwnWords, wordRows } from '@/platform/own-words'
import { openPageTexts } from '@/platform/page-language'
import { readWishes } from '@/platform/reader-wishes'
import { changeSettings, onSettingsChange, readSettings, settingRows } from '@/platform/settings'
import { largestFile, readSettingsFile, writeSettingsFile } from '@/platform/settings-file'
import type { FileRead } from '@/platform/settings-file'
import { deleteRules, onRulesChange, readRules, ruleRows, saveRules } from '@/platform/site-rules'
import type { SavedRule } from '@/platform/site-rules'
import { text } from '@/platform/texts'
import { onUnnamedSitesChange, readUnnamedSites, saveUnnamedSites, siteIn, unnamedRows } from '@/platform/unnamed-sites'
import { examplesOf } from './example'
import { KeysPart } from './keys-part'
import { refusalOf, sentenceFor } from './report'
import { saveAs } from './save-as'

const strings: OptionStrings & PageStrings & KeyOptionStrings = text

async function start() {
  let settings = await readSettings()
  await openPageTexts('optionsTitle', () => draw())
  let corrections = await readCorrections()
  let rules = await readRules()
  let words = await readOwnWords()
  let unnamedSites = await readUnnamedSites()
  let deleted: readonly SavedCorrection[] = []
  let deletedRules: readonly SavedRule[] = []
  let deletedWords: readonly SavedWord[] = []
  let examples: ReturnType<typeof examplesOf> | null = null
  let importing: ImportState = { kind: 'none' }
  let waiting: Extract<FileRead, { kind: 'read' }> | null = null
  let facts: AboutFacts = { version: browser.runtime.getManifest().version, dictionary: null }

  const draw = () => {
    document.documentElement.dataset.theme = settings.theme
    render(
      <>
        <PageNav current="options" keys={() => readKeyHelp('other')} strings={strings} />
        <main class="page">
          <h1>{strings('optionsTitle')}</h1>
          <ReadingOptions settings={settings} change={(part) => void changeSettings(part)} strings={strings} />
          <section class="panel" aria-label={strings('language')}>
            <LanguageOptions settings={settings} change={(part) => void changeSettings(part)} strings={strings} />
          </section>
          <ScriptOptions settings={settings} examples={examples} change={(part) => void changeSettings(part)} strings={strings} />
          <KeepingOptions settings={settings} change={(part) => void changeSettings(part)} sites={unnamedSites} changeSites={changeSites} strings={strings} />
          <KeysPart settings={settings} change={(part) => void changeSettings(part)} strings={strings} />
          <RuleList rules={rules.toReversed()} deletedCount={deletedRules.length} remove={removeRules} restore={restoreRules} strings={strings} />
          <OwnWordList words={words.toReversed()} deletedCount={deletedWords.length} add={addWord} remove={removeWords} restore={restoreWords} strings={strings} />
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
        </main>
      </>,
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
  function removeRules(rows: readonly { readonly site: string }[]) {
    const gone = rules.filter((rule) => rows.includes(rule))
    void deleteRules(gone.map(({ site }) => site)).then(() => {
      deletedRules = gone
      draw()
    })
  }
  function restoreRules() {
    void saveRules(deletedRules).then(() => {
      deletedRules = []
      draw()
    })
  }
  async function addWord(given: Omit<SavedWord, 'savedAt'>): Promise<string | null> {
    const word = asOwnWord({ ...given, savedAt: Date.now() })
    if (typeof word === 'string') return strings(word === 'badShown' ? 'wordBadShown' : 'wordBadWritten')
    if (words.length >= mostOwnWords) return strings('wordsFull')
    await saveOwnWords([word])
    return null
  }
  function removeWords(rows: readonly { readonly savedAt: number }[]) {
    const gone = words.filter((word) => rows.includes(word))
    void deleteOwnWords(gone).then(() => {
      deletedWords = gone
      draw()
    })
  }
  function restoreWords() {
    void saveOwnWords(deletedWords).then(() => {
      deletedWords = []
      draw()
    })
  }
  function changeSites(lines: readonly string[]): readonly string[] {
    const found = lines.map((line) => ({ line, site: siteIn(line) }))
    void saveUnnamedSites(found.flatMap(({ site }) => (site === null ? [] : [site])))
    return found.filter(({ site }) => site === null).map(({ line }) => line)
  }
  function write(hasSentences: boolean) {
    saveAs('tongdu-settings.json', writeSettingsFile({ settings, corrections, rules, words, unnamedSites }, hasSentences))
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
      await browser.storage.local.set({
        ...settingRows(taken.settings),
        ...correctionRows(taken.corrections),
        ...ruleRows(taken.rules),
        ...wordRows(taken.words),
        ...(taken.unnamedSites && unnamedRows([...unnamedSites, ...taken.unnamedSites])),
      })
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
  onRulesChange((next) => {
    rules = next
    draw()
  })
  onUnnamedSitesChange((next) => {
    unnamedSites = next
    draw()
  })
  onOwnWordsChange((next) => {
    words = next
    draw()
  })
  draw()
  try {
    const { dictionary, ...converter } = await openConverter()
    facts = { ...facts, dictionary: { date: dictionary.sourceDate.slice(0, 10), entryCount: dictionary.lexicon.entryCount } }
    const showExample = async () => {
      examples = examplesOf(converter, await readWishes(), settings)
      draw()
    }
    browser.storage.onChanged.addListener(() => void showExample())
    await showExample()
  } catch {
    // The page says that it is not known, and has no example.
    draw()
  }
}

const counts = ({ settings, corrections, rules, words, refused }: Extract<FileRead, { kind: 'read' }>): string[] =>
  [Object.keys(settings), corrections, rules, words, refused].map(({ length }) => String(length))

void start()
