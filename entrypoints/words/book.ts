import type { Card } from '@/vocabulary/card'
import { orderOf, reorder, sortSteps } from '@/vocabulary/list/order'
import { firstDue, neverMet, rowOf, withMeeting, withRecords } from '@/vocabulary/list/row'
import type { Met, Row } from '@/vocabulary/list/row'
import type { SortKey } from '@/vocabulary/list/view'
import { inSlices } from '@/vocabulary/slices'
import { cardsOf, eachCard, eachMeeting, eachWord, firstWords, meetingsOf, wordsByIds } from '@/vocabulary/store/read'
import type { VocabularyDb } from '@/vocabulary/store/schema'
import type { Word, WordId } from '@/vocabulary/word'

/** All kept words as rows, in order. What is shown of them is decided elsewhere. */
export interface Book {
  readonly rows: ReadonlyMap<WordId, Row>
  readonly sorted: readonly Row[]
  /** How far it is read: nothing, what was kept last, all words, or also their meetings and cards. */
  readonly extent: 'nothing' | 'first' | 'words' | 'whole'
}

interface Order {
  readonly key: SortKey
  readonly isReversed: boolean
}

/** Fills more than the tallest window. */
const firstCount = 40
/** A batch is read, told and drawn within a frame. */
const batchSize = 400
const longestFrameMs = 100
/** From so many changed words on, reading all again is quicker than one by one. */
const mostOneByOne = 1_000

/**
 * @param early what `readEarly` asked for before anything else of the page was ready
 * @param changed called whenever there is something new to draw
 */
export function createBook(db: () => Promise<VocabularyDb>, early: Promise<readonly Word[]>, order: Order, changed: () => void) {
  let rows = new Map<WordId, Row>()
  let sorted: readonly Row[] = []
  let extent: Book['extent'] = 'nothing'
  /** One thing after the other: what changes while all is read is looked at afterwards. */
  let work: Promise<void> = Promise.resolve()
  const queued = (step: () => Promise<void>): Promise<void> => {
    const done = work.then(step)
    // Whoever asked hears of a failure; what comes after it is tried all the same.
    work = done.catch(() => undefined)
    return done
  }

  const sortAll = async () => {
    sorted = await inSlices(sortSteps([...rows.values()], orderOf(order.key, order.isReversed)))
  }

  async function readFirst() {
    for (const word of await early) rows.set(word.id, rowOf(word))
    sorted = [...rows.values()]
    extent = 'first'
    changed()
    await frame()
  }

  async function readAll() {
    const open = await db()
    const read = new Map<WordId, Row>()
    for await (const words of eachWord(open, batchSize)) {
      for (const word of words) {
        const known = rows.get(word.id)
        read.set(word.id, known?.word.changedAt === word.changedAt ? known : rowOf(word, known?.met, known?.due))
      }
    }
    rows = read
    await sortAll()
    if (extent !== 'whole') extent = 'words'
    changed()
    const due = await readDue(open)
    const met = await readMet(open)
    await inSlices(fillIn(rows, met, due))
    await sortAll()
    extent = 'whole'
    changed()
  }

  async function renew(ids: readonly WordId[]) {
    const open = await db()
    const words = await wordsByIds(open, ids)
    const renewed: Row[] = []
    for (const word of words) {
      const [meetings, cards] = await Promise.all([meetingsOf(open, word.id), cardsOf(open, word.id)])
      renewed.push(rowOf(word, meetings.reduce(withMeeting, neverMet), firstDue(cards)))
    }
    replace(ids, renewed)
  }

  function replace(ids: readonly WordId[], renewed: readonly Row[]) {
    for (const id of ids) rows.delete(id)
    for (const row of renewed) rows.set(row.word.id, row)
    sorted = reorder(sorted, new Set(ids), renewed, orderOf(order.key, order.isReversed))
    changed()
  }

  return {
    get rows() {
      return rows
    },
    get sorted() {
      return sorted
    },
    get extent() {
      return extent
    },
    async read() {
      await queued(readFirst)
      await queued(readAll)
    },
    /** Words were changed, added or deleted: these, or it is not known which. */
    refresh(ids?: readonly WordId[]): Promise<void> {
      return queued(() => (ids && ids.length <= mostOneByOne ? renew(ids) : readAll()))
    },
    /** Takes words out at once, that were deleted just now. */
    drop(ids: readonly WordId[]) {
      replace(ids, [])
    },
    sortBy(next: Order): Promise<void> {
      if (next.key === order.key && next.isReversed === order.isReversed) return work
      order = next
      return queued(async () => {
        await sortAll()
        changed()
      })
    },
  }
}

/** What was kept last. */
export const readEarly = (db: VocabularyDb): Promise<Word[]> => firstWords(db, firstCount)

/** Lets the first rows be seen before all others are read; in a tab that is not in front no frame is drawn. */
function frame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve))
    setTimeout(resolve, longestFrameMs)
  })
}

/** Cards come ordered by word. */
async function readDue(db: VocabularyDb): Promise<Map<WordId, number>> {
  const due = new Map<WordId, number>()
  for await (const cards of eachCard(db, batchSize)) {
    for (const card of cards) noteDue(due, card)
  }
  return due
}

function noteDue(due: Map<WordId, number>, card: Card): void {
  const first = firstDue([card])
  const known = due.get(card.wordId)
  if (first !== null && (known === undefined || first < known)) due.set(card.wordId, first)
}

async function readMet(db: VocabularyDb): Promise<Map<WordId, Met>> {
  const met = new Map<WordId, Met>()
  for await (const meetings of eachMeeting(db, batchSize)) {
    for (const meeting of meetings) met.set(meeting.wordId, withMeeting(met.get(meeting.wordId) ?? neverMet, meeting))
  }
  return met
}

function* fillIn(rows: Map<WordId, Row>, met: ReadonlyMap<WordId, Met>, due: ReadonlyMap<WordId, number>): Generator<void, void> {
  let done = 0
  for (const [id, row] of rows) {
    const [metNow, dueNow] = [met.get(id) ?? neverMet, due.get(id) ?? null]
    if (metNow.count > 0 || dueNow !== null || row.met.count > 0 || row.due !== null) rows.set(id, withRecords(row, metNow, dueNow))
    if (++done % 1_000 === 0) yield
  }
}
