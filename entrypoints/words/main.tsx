import { render } from 'preact'
import { BackupReminder } from '@/components/backup-reminder'
import type { ReminderStringKey } from '@/components/backup-reminder'
import { PageNav } from '@/components/page-nav'
import type { PageStrings } from '@/components/page-nav'
import { Toast } from '@/components/toast'
import type { Notice } from '@/components/toast'
import { VocabularyHealth } from '@/components/vocabulary-health'
import type { HealthStringKey } from '@/components/vocabulary-health'
import { BulkBar } from '@/components/word-list/bulk-bar'
import { EmptyList } from '@/components/word-list/empty-list'
import { Filters } from '@/components/word-list/filters'
import { Overview } from '@/components/word-list/overview'
import type { OverviewFigures } from '@/components/word-list/overview'
import { WordDetail } from '@/components/word-list/word-detail'
import type { WordRecords } from '@/components/word-list/word-detail'
import { WordGrid } from '@/components/word-list/word-grid'
import type { Selection } from '@/components/word-list/word-grid'
import type { WordStrings } from '@/components/word-list/word-strings'
import { backUpByItself, isBackupMissed, remindLater } from '@/platform/automatic-backup'
import { forgetChosenWords, keepChosenWords } from '@/platform/chosen-words'
import { openPageTexts } from '@/platform/page-language'
import { readKeyHelp } from '@/platform/key-help'
import { reviewWishesOf } from '@/platform/review-wishes'
import { changeSettings, onSettingsChange, readSettings } from '@/platform/settings'
import { createReaderSpeech } from '@/platform/speech/reader-speech'
import { text } from '@/platform/texts'
import { acceptVocabulary, beginAnew, healthOf, onVocabularyChange, vocabulary } from '@/platform/vocabulary'
import type { Health } from '@/platform/vocabulary'
import { facetsOf, noFacets } from '@/vocabulary/list/facets'
import type { Facets } from '@/vocabulary/list/facets'
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
import { soundOf } from './sound'
import { inDigits } from '@/components/in-language'
import { dressTones } from '@/components/tone-colours'

const strings: WordStrings & PageStrings & ((key: HealthStringKey | ReminderStringKey, values?: string[]) => string) = text

/** The address follows the typing when it rests, not at every key: browsers refuse too many changes of it. */
const typingRestMs = 400

async function db(): Promise<VocabularyDb> {
  const opened = await vocabulary()
  if (opened.kind !== 'open') throw new Error(`The vocabulary is ${opened.kind}.`)
  return opened.db
}

async function start() {
  const early = vocabulary().then((opened) => (opened.kind === 'open' ? readEarly(opened.db) : []))
  forgetChosenWords()
  let settings = await readSettings()
  await openPageTexts('pageWords', draw)
  // On a phone the pictures would fill three screens before the first word.
  let isOverviewOpen = settings.showsOverview && !isNarrow()
  let { view, open } = readPlace()
  let health: Health | null = null
  let isReminded = false
  let notice: Notice | null = null
  let active: WordId | null = open
  let selection: Selection = new Set()
  let records: { readonly of: WordId; readonly found: WordRecords } | null = null
  let figures: OverviewFigures | null = null
  let typing: ReturnType<typeof setTimeout> | undefined
  const stop = new AbortController()
  const orderNow = () => ({ key: view.sort ?? 'kept', isReversed: view.isReversed }) as const

  const book = createBook(db, early, orderNow(), () => {
    if (book.extent === 'whole') void count()
    draw()
  })
  const edits = createEdits(
    db,
    (next) => {
      notice = next
      draw()
    },
    strings,
  )
  const shownRows = lastOf((sorted: readonly Row[], of: ListView) => selectRows(sorted, of, Date.now()))
  const facetsNow = lastOf((sorted: readonly Row[]) => facetsOf(sorted))

  const rowsNow = (): readonly Row[] => (book.extent === 'first' && (isNarrowed(view) || view.sort !== null || view.isReversed) ? [] : shownRows(book.sorted, view))
  const facets = (): Facets => (book.extent === 'whole' ? facetsNow(book.sorted) : noFacets)
  const speech = createReaderSpeech(
    () => settings,
    // What begins while the page is being drawn is shown after it.
    () => queueMicrotask(draw),
    document,
  )

  function draw() {
    document.documentElement.dataset.theme = settings.theme
    dressTones(document.documentElement, settings)
    render(page(), document.body)
  }

  function page() {
    const rows = rowsNow()
    const all = book.rows.size
    const isReading = book.extent !== 'words' && book.extent !== 'whole'
    const isEmpty = !isReading && all === 0
    const isWell = health === null || health.kind === 'well'
    const due = figures?.due[0]?.cards ?? 0
    return (
      <>
        <PageNav current="words" due={due} keys={() => readKeyHelp('words')} strings={strings} />
        <main class={settings.toneColours ? 'page wide words-page' : 'page wide words-page plain-tones'} data-extent={book.extent}>
          <h1>{strings('pageWords')}</h1>
          {health && <VocabularyHealth health={health} tryAgain={() => void look()} goOn={() => void goOn()} strings={strings} />}
          {isReminded && <BackupReminder words={all} later={notNow} strings={strings} />}
          {isEmpty && isWell && health && <EmptyList strings={strings} />}
          {all > 0 && (
            <>
              <Overview isOpen={isOverviewOpen} toggle={toggleOverview} figures={figures} strings={strings} />
              <Filters view={view} facets={facets()} change={changeView} strings={strings} />
              <p class="found" role="status">
                {isReading
                  ? strings('wordsReading')
                  : isNarrowed(view)
                    ? strings('wordsCountOf', [inDigits(rows.length), inDigits(all)])
                    : strings('wordsCount', [inDigits(all)])}
              </p>
              {!isReading && rows.length === 0 && <p class="quiet nothing">{strings('wordsNothingFound')}</p>}
              <WordGrid
                rows={rows}
                isReading={isReading}
                active={active}
                selection={selection}
                sort={view.sort ?? 'kept'}
                isReversed={view.isReversed}
                look={settings}
                now={Date.now()}
                setActive={(id) => {
                  active = id
                  draw()
                }}
                select={choose}
                setSort={(sort) => changeView(sort === (view.sort ?? 'kept') ? { sort, isReversed: !view.isReversed } : { sort, isReversed: false })}
                open={(id) => show(id, 'next')}
                remove={() => remove([...selection])}
                strings={strings}
              />
            </>
          )}
          {selection.size > 0 && <BulkBar {...bulk(rows)} />}
          {detail(rows)}
        </main>
        {!isOpen() && <Toast notice={notice} close={closeNotice} strings={strings} />}
      </>
    )
  }

  function toggleOverview(isShown: boolean) {
    isOverviewOpen = isShown
    if (!isNarrow()) void changeSettings({ showsOverview: isShown })
    void count()
    draw()
  }

  const isOpen = () => open !== null && book.rows.has(open)
  const notNow = () => {
    isReminded = false
    void remindLater()
    draw()
  }
  const closeNotice = () => {
    notice = null
    draw()
  }

  function bulk(rows: readonly Row[]) {
    const shown = rows.reduce((count, { word }) => (selection.has(word.id) ? count + 1 : count), 0)
    const ids = [...selection]
    return {
      count: selection.size,
      hiddenCount: selection.size - shown,
      shownCount: rows.length,
      tags: facets().tags.map(([tag]) => tag),
      tagsOfChosen: () => facetsOf(ids.flatMap((id) => book.rows.get(id) ?? [])).tags.map(([tag]) => tag),
      selectAll: () => choose(new Set([...ids, ...rows.map(({ word }) => word.id)])),
      selectNone: () => choose(new Set()),
      setState: (state: Row['word']['state']) => void edits.change(ids, { kind: 'state', state }),
      addTag: (tag: string) => void edits.change(ids, { kind: 'add tag', tag }),
      removeTag: (tag: string) => void edits.change(ids, { kind: 'remove tag', tag }),
      exportThem: () => exportWords(ids),
      remove: () => remove(ids),
      strings,
    }
  }

  function detail(rows: readonly Row[]) {
    const row = open === null ? undefined : book.rows.get(open)
    if (!row) return null
    const { word } = row
    if (records?.of !== word.id) void readRecords(word.id)
    const at = rows.findIndex((one) => one.word.id === word.id)
    const beside = (index: number) => {
      const other = at < 0 ? undefined : rows[index]
      return other ? () => show(other.word.id, 'same') : null
    }
    return (
      <WordDetail
        word={word}
        records={records?.of === word.id ? records.found : null}
        tags={facets().tags.map(([tag]) => tag)}
        look={settings}
        sound={soundOf(speech, word, settings)}
        now={Date.now()}
        change={(change) => void edits.change([word.id], change)}
        deleteMeeting={(meeting) => void edits.removeMeeting(meeting)}
        remove={() => {
          close()
          remove([word.id])
        }}
        previous={beside(at - 1)}
        next={beside(at + 1)}
        close={close}
        strings={strings}
      >
        <Toast notice={notice} close={closeNotice} strings={strings} />
      </WordDetail>
    )
  }

  function choose(next: Selection) {
    selection = next
    draw()
  }

  function remove(ids: readonly WordId[]) {
    void edits.remove(ids, (gone) => {
      selection = new Set([...selection].filter((id) => !gone.includes(id)))
      moveAway(new Set(gone))
      book.drop(gone)
    })
  }

  /** The keys go on from the row that takes the place of those that go. */
  function moveAway(gone: ReadonlySet<WordId>) {
    if (active === null || !gone.has(active)) return
    const rows = rowsNow()
    const at = rows.findIndex(({ word }) => word.id === active)
    const next = rows.slice(at).find(({ word }) => !gone.has(word.id)) ?? rows.slice(0, Math.max(0, at)).findLast(({ word }) => !gone.has(word.id))
    active = next?.word.id ?? null
  }

  function exportWords(ids: readonly WordId[]) {
    if (keepChosenWords(ids)) location.href = '/exchange.html#chosen'
    else {
      notice = { text: strings('wordsTooManyToExport'), isFault: true }
      draw()
    }
  }

  function changeView(part: Partial<ListView>, isTyping = false) {
    const before = view
    view = { ...view, ...part }
    clearTimeout(typing)
    if (isTyping) typing = setTimeout(() => writePlace({ view, open }, 'same'), typingRestMs)
    else writePlace({ view, open }, 'next')
    if (before.sort !== view.sort || before.isReversed !== view.isReversed) void book.sortBy(orderNow())
    scrollToList()
    draw()
  }

  /** What is found begins at the top, not where the last list was left. */
  function scrollToList() {
    const top = document.querySelector('.filters')?.getBoundingClientRect().top ?? 0
    if (top <= 0 && window.scrollY > 0) window.scrollTo({ top: window.scrollY + (document.querySelector('.found')?.getBoundingClientRect().top ?? 0) - 120 })
  }

  function show(id: WordId, step: 'next' | 'same') {
    open = active = id
    records = null
    writePlace({ view, open }, step)
    draw()
  }

  function close() {
    open = null
    writePlace({ view, open }, 'next')
    draw()
    document.querySelector<HTMLElement>('[role="grid"]')?.focus({ preventScroll: true })
  }

  async function readRecords(id: WordId) {
    const place = await db()
    const [meetings, cards, reviews] = await Promise.all([meetingsOf(place, id), cardsOf(place, id), reviewsOf(place, id)])
    if (open !== id) return
    records = { of: id, found: { meetings, cards, reviews } }
    draw()
  }

  const count = oneAtATime(async () => {
    if (book.extent !== 'whole' || (!isOverviewOpen && figures !== null)) return
    figures = await countFigures(await db(), book.rows, reviewWishesOf(settings).days, Date.now())
    draw()
  })

  /** What was kept last is shown before all else is known; an empty list only when it is sure that nothing was lost. */
  async function look() {
    const opened = await vocabulary()
    const reading = opened.kind === 'open' ? book.read() : null
    // It may open and still be unreadable.
    const fault = reading?.then(() => null, (error: unknown) => String(error))
    health = await healthOf(opened)
    draw()
    const reason = await fault
    if (reason) health = { kind: 'broken', reason }
    isReminded = await isBackupMissed(health)
    draw()
  }

  async function goOn() {
    if (health?.kind === 'broken') await beginAnew()
    else await acceptVocabulary()
    await look()
  }

  addEventListener('popstate', () => {
    const before = orderNow()
    ;({ view, open } = readPlace())
    if (open !== null) active = open
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
    settings = next
    void count()
    draw()
  })
  onVocabularyChange(({ words }) => {
    if (open !== null && (!words || words.includes(open))) void readRecords(open)
    void book.refresh(words)
  }, stop.signal)
  addEventListener('pagehide', ({ persisted }) => !persisted && stop.abort())

  draw()
  await look()
  await backUpByItself()
}

const isNarrow = () => matchMedia('(max-width: 40rem)').matches

void start()
