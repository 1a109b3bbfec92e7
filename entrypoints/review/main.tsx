import { render } from 'preact'
import { displayOf } from '@/components/review/display'
import { openStrokes, type StrokeBook } from '@/dictionaries/strokes/open'
import { backUpByItself, isBackupMissed, remindLater } from '@/platform/automatic-backup'
import { showDue } from '@/platform/due-badge'
import { openPageTexts } from '@/platform/page-language'
import { reviewWishesOf } from '@/platform/review-wishes'
import { onSettingsChange, readSettings } from '@/platform/settings'
import { createReaderSpeech } from '@/platform/speech/reader-speech'
import { text } from '@/platform/texts'
import { acceptVocabulary, beginAnew, healthOf, onVocabularyChange, tellChanged, vocabulary, type Health } from '@/platform/vocabulary'
import { createKnownWords, type KnownWords } from './known'
import { listenToKeys } from './keys'
import { ReviewPage, type Key } from './page'
import { Session } from './session'
import { voiceOf } from './speech'
import { inDigits } from '@/components/in-language'
import { dressTones } from '@/components/tone-colours'

const strings = (key: Key, values?: string[]): string => text(key, values)

async function start() {
  let settings = await readSettings()
  await openPageTexts('pageReview', () => draw())
  let health: Health | null = null
  let dialog: 'none' | 'settings' | 'aside' | 'known' = location.hash === '#known' ? 'known' : 'none'
  let missed: number | null = null
  let book: Promise<StrokeBook> | null = null

  const database = async () => {
    const opened = await vocabulary()
    return opened.kind === 'open' ? opened.db : null
  }
  const session = new Session({ database, wishes: () => reviewWishesOf(settings), strings, draw: () => draw(), tell: tellChanged })
  const known = createKnownWords(async () => {
    const opened = await vocabulary()
    if (opened.kind !== 'open') throw new Error(strings('healthBroken', [opened.kind]))
    return opened.db
  })
  /** Adds words, says so, and takes them away again. */
  const fillIn: KnownWords['apply'] = async (source, state) => {
    const added = await known.apply(source, state)
    tellChanged({})
    const undo = () =>
      void known.undo(added).then(
        () => {
          tellChanged({})
          session.note(null)
        },
        (error: unknown) => session.note({ text: strings('reviewNotKept', [String(error)]), isFault: true }),
      )
    session.note({ text: strings('reviewKnownAdded', [inDigits(added.length)]), undo })
    return added
  }
  const speech = createReaderSpeech(
    () => settings,
    // What begins while a card is being drawn is shown after it.
    () => queueMicrotask(draw),
    document,
  )

  function draw() {
    document.documentElement.dataset.theme = settings.theme
    dressTones(document.documentElement, settings)
    render(
      <ReviewPage
        session={session}
        settings={settings}
        health={health}
        missed={missed}
        remindLater={() => {
          missed = null
          void remindLater()
          draw()
        }}
        dialog={dialog}
        open={(which) => {
          dialog = which
          draw()
        }}
        tryAgain={() => void begin()}
        goOn={() => void goOn()}
        known={{ preview: (source) => known.preview(source), apply: fillIn }}
        speech={speech}
        strokesOf={strokesOf}
        strings={strings}
      />,
      document.body,
    )
  }

  async function strokesOf(character: string) {
    book ??= openStrokes((path) => fetch(path))
    // What failed may be tried with the next character.
    book.catch(() => (book = null))
    return await (await book).strokesOf(character)
  }

  /** An empty vocabulary may be a lost one: that is looked at first. */
  async function begin() {
    const found = await healthOf(await vocabulary())
    health = found.kind === 'well' ? null : found
    missed = found.kind === 'well' && (await isBackupMissed(found)) ? found.words : null
    if (health) draw()
    else await session.start()
  }
  async function goOn() {
    if (health?.kind === 'broken') await beginAnew()
    else await acceptVocabulary()
    await begin()
  }

  const shown = () => (session.view.kind === 'card' ? session.view.shown : null)
  listenToKeys(
    {
      reveal: () => session.reveal(),
      answer: (rating) => void session.answer(rating),
      undo: () => void session.undo(),
      suspend: () => void session.suspend(),
      know: () => void session.setState('known'),
      ignore: () => void session.setState('ignored'),
      edit: () => document.querySelector<HTMLAnchorElement>('.card-tools a')?.click(),
      hear() {
        const card = shown()
        if (!card || settings.speech === 'never') return
        const { text, script } = displayOf(card.word, card.meeting, settings)
        const voice = voiceOf(speech, script)
        if (voice.isAbsent) session.note({ text: strings('reviewNoVoice') })
        else voice.say(text)
      },
    },
    () => (shown() ? (shown()!.isAnswered ? 'answer' : 'question') : 'nothing'),
    () => settings.keys,
  )
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void session.seen()
  })
  onSettingsChange((next) => {
    settings = next
    draw()
    void session.wishesChanged()
  })
  onVocabularyChange((change) => {
    void session.changed(change)
    // Whether it is wanted may be known there and not here yet.
    void showDue()
  })
  draw()
  await begin()
  await backUpByItself()
}

void start()
