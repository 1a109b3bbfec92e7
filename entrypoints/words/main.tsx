import { render } from 'preact'
import { dressTones } from '@/components/tone-colours'
import { backUpByItself, isBackupMissed, remindLater } from '@/platform/automatic-backup'
import { forgetChosenWords, keepChosenWords } from '@/platform/chosen-words'
import { openPageTexts } from '@/platform/page-language'
import { createRemembering } from '@/platform/remembering'
import { reviewWishesOf } from '@/platform/review-wishes'
import { changeSettings, onSettingsChange, readSettings } from '@/platform/settings'
import { createReaderSpeech } from '@/platform/speech/reader-speech'
import { text } from '@/platform/texts'
import { acceptVocabulary, beginAnew, healthOf, onVocabularyChange, vocabulary } from '@/platform/vocabulary'
import { facetsOf, noFacets } from '@/vocabulary/list/facets'
import type { Row } from '@/vocabulary/list/row'
import { selectRows } from '@/vocabulary/list/select'
import { isNarrowed } from '@/vocabulary/list/view'
import type { ListView } from '@/vocabulary/list/view'
import { cardsOf, meetingsOf, reviewsOf } from '@/vocabulary/store/read'
import type { VocabularyDb } from '@/vocabulary/store/schema'
import type { WordId } from '@/vocabulary/word'
import { readPlace, writePlace } from './address'
import { createBook, readEarly } from './book'
import { createEdits } from './edits'
import { countFigures } from './figures'
import { lastOf } from './last-of'
import { oneAtATime } from './one-at-a-time'
import { WordsPage } from './page'
import type { WordsActs, WordsPageStrings } from './page'
import { soundOf } from './sound'
import { firstState, isNarrow } from './state'
import type { WordsState } from './state'

const strings: WordsPageStrings = text

async function db(): Promise<VocabularyDb> {
  const opened = await vocabulary()
  if (opened.kind !== 'open') throw new Error(`The vocabulary is ${opened.kind}.`)
  return opened.db
}

async function start() {
  const early = vocabulary().then((opened) => (opened.kind === 'open' ? readEarly(opened.db) : []))
  forgetChosenWords()
  const settings = await readSettings()
  await openPageTexts('pageWords', draw)
  let state = firstState(settings, readPlace())
  const stop = new AbortController()
  const remembering = createRemembering(writePlace)
  const orderNow = () => ({ key: state.view.sort ?? 'kept', isReversed: state.view.isReversed }) as const

  const book = createBook(db, early, orderNow(), () => {
    if (book.extent === 'whole') void count()
    draw()
  })
  const edits = createEdits(db, (notice) => set({ notice }), strings)
  const shownRows = lastOf((sorted: readonly Row[], of: ListView) => selectRows(sorted, of, Date.now()))
  const facetsNow = lastOf((sorted: readonly Row[]) => facetsOf(sorted))
  const speech = createReaderSpeech(
    () => state.settings,
    // What begins while the page is being drawn is shown after it.
    () => queueMicrotask(draw),
    document,
  )

  function set(part: Partial<WordsState>) {
    state = { ...state, ...part }
    draw()
  }

  function rowsNow(): readonly Row[] {
    const { view } = state
    return book.extent === 'first' && (isNarrowed(view) || view.sort !== null || view.isReversed) ? [] : shownRows(book.sorted, view)
  }

  function draw() {
    const { open, records } = state
    document.documentElement.dataset.theme = state.settings.theme
    dressTones(document.documentElement, state.settings)
    if (open !== null && book.rows.has(open) && records?.of !== open) void readRecords(open)
    render(
      <WordsPage
        state={state}
        book={book}
        rows={rowsNow()}
        facets={book.extent === 'whole' ? facetsNow(book.sorted) : noFacets}
        sound={(word) => soundOf(speech, word, state.settings)}
        acts={acts}
        strings={strings}
      />,
      document.body,
    )
  }

  const acts: WordsActs = {
    look: () => void look(),
    goOn: () => void goOn(),
    remindLater() {
      void remindLater()
      set({ isReminded: false })
    },
    closeNotice: () => set({ notice: null }),
    toggleOverview(isShown) {
      if (!isNarrow()) void changeSettings({ showsOverview: isShown })
      set({ isOverviewOpen: isShown })
      void count()
    },
    changeView(part, isTyping = false) {
      const { view: before, open } = state
      const view = { ...before, ...part }
      if (isTyping) remembering.type({ view, open })
      else remembering.go({ view, open }, 'next')
      state = { ...state, view }
      if (before.sort !== view.sort || before.isReversed !== view.isReversed) void book.sortBy(orderNow())
      scrollToList()
      draw()
    },
    setActive: (active) => set({ active }),
    choose: (selection) => set({ selection }),
    show(id, step) {
      remembering.go({ view: state.view, open: id }, step)
      set({ open: id, active: id, records: null })
    },
    close() {
      remembering.go({ view: state.view, open: null }, 'next')
      set({ open: null })
      document.querySelector<HTMLElement>('[role="grid"]')?.focus({ preventScroll: true })
    },
    change: (ids, change) => void edits.change(ids, change),
    remove(ids) {
      void edits.remove(ids, (gone) => {
        const isGone = new Set(gone)
        state = { ...state, selection: new Set([...state.selection].filter((id) => !isGone.has(id))), active: activeWithout(isGone) }
        book.drop(gone)
      })
    },
    removeMeeting: (meeting) => void edits.removeMeeting(meeting),
    exportWords(ids) {
      if (keepChosenWords(ids)) location.href = '/exchange.html#chosen'
      else set({ notice: { text: strings('wordsTooManyToExport'), isFault: true } })
    },
  }

  /** The keys go on from the row that takes the place of those that go. */
  function activeWithout(gone: ReadonlySet<WordId>): WordId | null {
    const { active } = state
    if (active === null || !gone.has(active)) return active
    const rows = rowsNow()
    const at = rows.findIndex(({ word }) => word.id === active)
    const next = rows.slice(at).find(({ word }) => !gone.has(word.id)) ?? rows.slice(0, Math.max(0, at)).findLast(({ word }) => !gone.has(word.id))
    return next?.word.id ?? null
  }

  async function readRecords(id: WordId) {
    const place = await db()
    const [meetings, cards, reviews] = await Promise.all([meetingsOf(place, id), cardsOf(place, id), reviewsOf(place, id)])
    if (state.open === id) set({ records: { of: id, found: { meetings, cards, reviews } } })
  }

  const count = oneAtATime(async () => {
    if (book.extent !== 'whole' || (!state.isOverviewOpen && state.figures !== null)) return
    set({ figures: await countFigures(await db(), book.rows, reviewWishesOf(state.settings).days, Date.now()) })
  })

  /** What was kept last is shown before all else is known; an empty list only when it is sure that nothing was lost. */
  async function look() {
    const opened = await vocabulary()
    const reading = opened.kind === 'open' ? book.read() : null
    // It may open and still be unreadable.
    const fault = reading?.then(() => null, (error: unknown) => String(error))
    set({ health: await healthOf(opened) })
    const reason = await fault
    if (reason) set({ health: { kind: 'broken', reason } })
    set({ isReminded: state.health !== null && (await isBackupMissed(state.health)) })
  }

  async function goOn() {
    if (state.health?.kind === 'broken') await beginAnew()
    else await acceptVocabulary()
    await look()
  }

  addEventListener('popstate', () => {
    const before = orderNow()
    const { view, open } = readPlace()
    remembering.forget()
    state = { ...state, view, open, active: open ?? state.active }
    if (before.key !== orderNow().key || before.isReversed !== view.isReversed) void book.sortBy(orderNow())
    draw()
  })
  addEventListener('keydown', (event) => {
    const isText = event.target instanceof Element && event.target.closest('input:not([type=radio], [type=checkbox]), textarea') !== null
    if (!isText && event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey) {
      event.preventDefault()
      void edits.undo()
    }
  })
  onSettingsChange((next) => {
    set({ settings: next })
    void count()
  })
  onVocabularyChange(({ words }) => {
    if (state.open !== null && (!words || words.includes(state.open))) void readRecords(state.open)
    void book.refresh(words)
  }, stop.signal)
  addEventListener('pagehide', ({ persisted }) => !persisted && stop.abort())

  draw()
  await look()
  await backUpByItself()
}

/** What is found begins at the top, not where the last list was left. */
function scrollToList() {
  const top = document.querySelector('.filters')?.getBoundingClientRect().top ?? 0
  if (top <= 0 && window.scrollY > 0) window.scrollTo({ top: window.scrollY + (document.querySelector('.found')?.getBoundingClientRect().top ?? 0) - 120 })
}

void start()
