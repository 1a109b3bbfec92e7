import type { Notice } from '@/components/toast'
import type { ReviewStrings } from '@/components/review/strings'
import { emptyTally, type Shown, type Tally, type View } from '@/components/review/view'
import { oneAfterTheOther } from '@/platform/in-turn'
import type { VocabularyChange } from '@/platform/vocabulary'
import type { ReviewWishes } from '@/platform/review-wishes'
import { cardKeyOf, nameOf, type CardName } from '@/vocabulary/card-name'
import type { Card, Rating } from '@/vocabulary/card'
import { leftOf, nextOf, type Asked, type Left, type Queue } from '@/vocabulary/queue'
import { becameLeech } from '@/vocabulary/scheduling/leech'
import { createScheduler } from '@/vocabulary/scheduling/scheduler'
import { setAside } from '@/vocabulary/store/aside'
import { changeWords } from '@/vocabulary/store/edit'
import { faultOf } from '@/vocabulary/store/faults'
import { grade, undoGrade } from '@/vocabulary/store/grade'
import { meetingsOf } from '@/vocabulary/store/read'
import type { VocabularyDb } from '@/vocabulary/store/schema'
import type { Word, WordId, WordState } from '@/vocabulary/word'
import { noRecords, readAll, readDue, readWords } from './records'
import { todaysQueue, type Extra } from './todays-queue'

export interface Wiring {
  /** Null when it cannot be opened any more: the page then says why. */
  readonly database: () => Promise<VocabularyDb | null>
  readonly wishes: () => ReviewWishes
  readonly strings: ReviewStrings
  readonly draw: () => void
  readonly tell: (change: VocabularyChange) => void
}

interface Step {
  readonly asked: CardName
  readonly undo: (db: VocabularyDb) => Promise<void>
  /** What it had added to the tally. */
  readonly tally: Tally
}

/** Longer than this nobody thinks about a card. */
const longestMs = 5 * 60_000

/** One sitting: which card is shown, what was done, and the way back. */
export class Session {
  view: View = { kind: 'loading' }
  left: Left = { fresh: 0, learning: 0, reviews: 0 }
  tally: Tally = emptyTally
  notice: Notice | null = null
  readonly #wiring: Wiring
  readonly #records = noRecords()
  readonly #steps: Step[] = []
  #extra: Extra = { newPerDay: 0, reviewsPerDay: 0 }
  #lastWord: WordId | null = null
  readonly #inTurn = oneAfterTheOther()
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(wiring: Wiring) {
    this.#wiring = wiring
  }

  get canUndo(): boolean {
    return this.#steps.length > 0
  }

  /** Cards that were set aside, with their words. */
  get aside(): readonly { readonly card: Card; readonly word: Word }[] {
    return Array.from(this.#records.cards.values()).flatMap((card) => {
      const word = this.#records.words.get(card.wordId)
      return card.isSuspended && word ? [{ card, word }] : []
    })
  }

  get #shown(): Shown | null {
    return this.view.kind === 'card' ? this.view.shown : null
  }

  async start(): Promise<void> {
    await this.#with(async (db) => {
      const { days } = this.#wiring.wishes()
      await readDue(db, this.#records, days, Date.now())
      if (nextOf(this.#queue(), null, Date.now()).kind === 'card') {
        await this.#proceed(db)
        this.#wiring.draw()
      }
      await readAll(db, this.#records, days, Date.now())
      if (this.view.kind === 'card') this.left = leftOf(this.#queue())
      else await this.#proceed(db)
    })
  }

  /** A setting changed: the card that is shown stays where it may. */
  async wishesChanged(): Promise<void> {
    if (this.view.kind === 'loading') return
    const { kinds } = this.#wiring.wishes()
    if (this.view.kind === 'card' && kinds.includes(this.view.shown.asked.kind)) {
      this.#reckon(this.view.shown)
      this.left = leftOf(this.#queue())
      this.#wiring.draw()
    } else await this.#with((db) => this.#proceed(db))
  }

  /** Looked at again, perhaps on another day: something may be due. */
  async seen(): Promise<void> {
    if (this.view.kind === 'done' || this.view.kind === 'wait') await this.#with((db) => this.#proceed(db))
  }

  reveal(): void {
    if (this.view.kind !== 'card' || this.view.shown.isAnswered) return
    this.#reckon({ ...this.view.shown, isAnswered: true })
    this.#wiring.draw()
  }

  async answer(rating: Rating): Promise<void> {
    const meant = this.#shown
    await this.#with(async (db) => {
      const shown = this.#shown
      // A key that was pressed twice means one card.
      if (!shown?.isAnswered || shown.shownAt !== meant?.shownAt) return
      const { asked, shownAt } = shown
      const at = Date.now()
      const schedule = this.#scheduler().next(asked, asked.card, rating, at)
      const isLeech = becameLeech(asked.card, schedule)
      const tookMs = Math.min(Math.max(0, at - shownAt), longestMs)
      const review = await grade(db, { ...nameOf(asked), rating, tookMs, at, asked: asked.card, schedule, ...(isLeech && { suspend: true }) })
      this.#steps.push({ asked: nameOf(asked), tally: this.tally, undo: (again) => undoGrade(again, review, Date.now()) })
      this.tally = {
        answers: this.tally.answers + 1,
        forgotten: this.tally.forgotten + (rating === 1 ? 1 : 0),
        fresh: this.tally.fresh + (asked.card === null || asked.card.phase === 'new' ? 1 : 0),
        tookMs: this.tally.tookMs + tookMs,
      }
      this.notice = isLeech ? { text: this.#wiring.strings('reviewLeech', [this.#written(asked.wordId)]) } : null
      await this.#committed(db, asked.wordId)
    })
  }

  /** Sets the shown card aside. */
  async suspend(): Promise<void> {
    await this.#change('reviewWasSetAside', async (db, { asked }) => {
      await setAside(db, asked, true, Date.now())
      return async (again) => void (await setAside(again, asked, false, Date.now()))
    })
  }

  async setState(state: WordState): Promise<void> {
    await this.#change(state === 'known' ? 'reviewIsKnown' : 'reviewIsIgnored', async (db, { word }) => {
      await changeWords(db, [word.id], (one) => ({ ...one, state }), Date.now())
      return async (again) => void (await changeWords(again, [word.id], (one) => ({ ...one, state: word.state }), Date.now()))
    })
  }

  async takeBack(card: CardName): Promise<void> {
    await this.#with(async (db) => {
      await setAside(db, card, false, Date.now())
      this.#wiring.tell({ words: [card.wordId] })
      await this.#reread(db, [card.wordId])
      if (this.view.kind !== 'card') await this.#proceed(db)
    })
  }

  async undo(): Promise<void> {
    await this.#with(async (db) => {
      const step = this.#steps.pop()
      if (!step) return
      await step.undo(db)
      this.tally = step.tally
      this.notice = null
      this.#wiring.tell({ words: [step.asked.wordId] })
      await this.#reread(db, [step.asked.wordId])
      const card = this.#records.cards.get(cardKeyOf(step.asked)) ?? null
      await this.#show(db, { ...step.asked, card }, true)
      this.left = leftOf(this.#queue())
    }, 'reviewUndoLate')
  }

  /** More than the day's limit, for once. */
  async more(part: Partial<Extra>): Promise<void> {
    this.#extra = { newPerDay: this.#extra.newPerDay + (part.newPerDay ?? 0), reviewsPerDay: this.#extra.reviewsPerDay + (part.reviewsPerDay ?? 0) }
    await this.#with((db) => this.#proceed(db))
  }

  note(notice: Notice | null): void {
    this.notice = notice
    this.#wiring.draw()
  }

  /** Something was written, here or in another tab. */
  async changed({ words }: VocabularyChange): Promise<void> {
    await this.#with(async (db) => {
      // It is read afterwards.
      if (!this.#records.isWhole) return
      if (words && words.length < 200) await this.#reread(db, words)
      else await readAll(db, this.#records, this.#wiring.wishes().days, Date.now())
      if (this.view.kind !== 'card') return await this.#proceed(db)
      const { shown } = this.view
      const word = this.#records.words.get(shown.asked.wordId)
      const card = this.#records.cards.get(cardKeyOf(shown.asked))
      const isSame = (card?.lastReview ?? null) === (shown.asked.card?.lastReview ?? null) && !card?.isSuspended
      if (word && isSame && (word.state === 'new' || word.state === 'learning')) {
        this.view = { kind: 'card', shown: { ...shown, word } }
        this.left = leftOf(this.#queue())
        return
      }
      if (word && !isSame) this.notice = { text: this.#wiring.strings('reviewElsewhere', [this.#written(word.id)]) }
      await this.#proceed(db)
    })
  }

  /** Does one thing after the other, says what went wrong, draws. */
  #with(work: (db: VocabularyDb) => Promise<void>, stale: 'reviewElsewhereAny' | 'reviewUndoLate' = 'reviewElsewhereAny'): Promise<void> {
    return this.#inTurn(async () => {
      try {
        const db = await this.#wiring.database()
        if (db) await this.#saying(db, work, stale)
      } finally {
        this.#wiring.draw()
      }
    })
  }

  async #saying(db: VocabularyDb, work: (db: VocabularyDb) => Promise<void>, stale: 'reviewElsewhereAny' | 'reviewUndoLate'): Promise<void> {
    try {
      await work(db)
    } catch (error) {
      const fault = faultOf(error)
      if (fault === 'stale') {
        this.notice = { text: this.#wiring.strings(stale) }
        await readAll(db, this.#records, this.#wiring.wishes().days, Date.now())
        await this.#proceed(db)
      } else {
        const { strings } = this.#wiring
        this.notice = { text: fault === 'full' ? strings('reviewFull') : strings('reviewNotKept', [String(error)]), isFault: true }
      }
    }
  }

  async #change(
    said: 'reviewWasSetAside' | 'reviewIsKnown' | 'reviewIsIgnored',
    work: (db: VocabularyDb, shown: Shown) => Promise<(db: VocabularyDb) => Promise<void>>,
  ): Promise<void> {
    const meant = this.#shown
    await this.#with(async (db) => {
      const shown = this.#shown
      if (!shown || shown.shownAt !== meant?.shownAt) return
      const undo = await work(db, shown)
      this.#steps.push({ asked: nameOf(shown.asked), undo, tally: this.tally })
      this.notice = { text: this.#wiring.strings(said, [this.#written(shown.word.id)]), undo: () => void this.undo() }
      await this.#committed(db, shown.word.id)
    })
  }

  async #committed(db: VocabularyDb, id: WordId): Promise<void> {
    this.#lastWord = id
    this.#wiring.tell({ words: [id] })
    await this.#reread(db, [id])
    await this.#proceed(db)
  }

  async #reread(db: VocabularyDb, ids: readonly WordId[]): Promise<void> {
    await readWords(db, this.#records, ids, this.#wiring.wishes().days, Date.now())
  }

  #queue(): Queue {
    return todaysQueue(this.#records, this.#wiring.wishes(), this.#extra, Date.now())
  }

  #scheduler() {
    const { retention, days } = this.#wiring.wishes()
    return createScheduler(retention, days)
  }

  async #proceed(db: VocabularyDb): Promise<void> {
    clearTimeout(this.#timer)
    const queue = this.#queue()
    this.left = leftOf(queue)
    const next = nextOf(queue, this.#lastWord, Date.now())
    if (next.kind === 'card') await this.#show(db, next.asked, false)
    else if (next.kind === 'wait') {
      this.view = { kind: 'wait', until: next.until }
      this.#timer = setTimeout(() => void this.#with((again) => this.#proceed(again)), Math.max(0, next.until - Date.now()))
    } else if (this.#records.words.size === 0) this.view = { kind: 'empty' }
    else this.view = { kind: 'done', nextDue: queue.nextDue, held: queue.held }
  }

  async #show(db: VocabularyDb, asked: Asked, isAnswered: boolean): Promise<void> {
    const word = this.#records.words.get(asked.wordId)
    if (!word) return await this.#proceed(db)
    // Another of its sentences each time.
    const meetings = (await meetingsOf(db, word.id)).filter(({ sentence }) => sentence !== null)
    const meeting = meetings[(asked.card?.reps ?? 0) % meetings.length] ?? null
    this.#reckon({ asked, word, meeting, isAnswered, shownAt: Date.now() })
  }

  #reckon(shown: Omit<Shown, 'choices'>): void {
    const choices = this.#scheduler().choices(shown.asked, shown.asked.card, Date.now())
    this.view = { kind: 'card', shown: { ...shown, choices } }
  }

  #written(id: WordId): string {
    return this.#records.words.get(id)?.simplified ?? ''
  }
}
