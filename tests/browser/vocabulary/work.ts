import { tellChanged } from '@/platform/vocabulary'
import type { CardKind, Schedule } from '@/vocabulary/card'
import { putWords } from '@/vocabulary/store/edit'
import { grade } from '@/vocabulary/store/grade'
import { saveWord } from '@/vocabulary/store/save'
import type { WordId } from '@/vocabulary/word'
import { db, meetingNo, wordNo } from './many-words'

/** Notes, for whoever drives the browser, that something is on the disk. */
const acknowledge = (what: string, id: string) => void (globalThis.acknowledged ??= []).push(`${what} ${id}`)

const aSchedule = (at: number, reps: number): Schedule => ({
  due: at + 600_000,
  stability: 2,
  difficulty: 5,
  phase: 'review',
  learningStep: 0,
  scheduledDays: 1,
  reps,
  lapses: 0,
  lastReview: at,
})

/** Saves words with their sentences, without end. */
export async function saveOn(prefix: string): Promise<never> {
  for (let number = 0; ; number++) {
    const name = `${prefix}-${number}`
    const { id } = await saveWord(await db(), { word: wordNo(name), meeting: meetingNo(name), now: Date.now() })
    acknowledge('save', id)
    tellChanged({ words: [id] })
  }
}

/** Answers one card after the other, without end. */
export async function gradeOn(prefix: string): Promise<never> {
  const { id: wordId } = await saveWord(await db(), { word: wordNo(`${prefix}-graded`), meeting: null, now: Date.now() })
  let asked: Schedule | null = null
  for (let at = Date.now(), reps = 1; ; at++, reps++) {
    const schedule = aSchedule(at, reps)
    const { id } = await grade(await db(), { wordId, kind: 'recall', rating: 3, tookMs: 1_000, at, asked, schedule })
    acknowledge('grade', id)
    asked = schedule
  }
}

const importSize = 100

/** Brings in lists of words, without end. */
export async function importOn(prefix: string): Promise<never> {
  for (let number = 0; ; number++) {
    const list = `${prefix}-${number}`
    const words = Array.from({ length: importSize }, (_, row) => ({ ...wordNo(`${list}-${row}`), meetings: [meetingNo(`${list}-${row}`)], tags: [`list ${list}`] }))
    await putWords(await db(), words, Date.now())
    acknowledge('import', `list ${list}`)
    tellChanged({})
  }
}

/** Whatever is half there, and what was acknowledged but is not there. Nothing is right. */
export async function faults(acknowledged: readonly string[]): Promise<string[]> {
  // In one transaction: others may be saving on.
  const store = (await db()).transaction(['words', 'meetings', 'cards', 'reviews'])
  const all = <Name extends (typeof store.objectStoreNames)[number]>(name: Name) => store.objectStore(name).getAll()
  const [words, meetings, cards, reviews] = await Promise.all([all('words'), all('meetings'), all('cards'), all('reviews')])
  const [wordIds, metWords] = [new Set(words.map(({ id }) => id)), new Set(meetings.map(({ wordId }) => wordId))]
  const [cardKeys, reviewIds] = [new Map(cards.map((card) => [keyOf(card), card])), new Set(reviews.map(({ id }) => id))]
  const lists = new Map<string, number>()
  for (const tag of words.flatMap(({ tags }) => tags.filter((one) => one.startsWith('list ')))) lists.set(tag, (lists.get(tag) ?? 0) + 1)
  const isThere: Readonly<Record<string, (id: string) => boolean>> = {
    save: (id) => wordIds.has(id) && metWords.has(id),
    grade: (id) => reviewIds.has(id),
    import: (id) => lists.get(id) === importSize,
  }
  return [
    ...acknowledged.filter((line) => {
      const [what = '', ...id] = line.split(' ')
      return isThere[what]?.(id.join(' ')) !== true
    }),
    ...meetings.filter(({ wordId }) => !wordIds.has(wordId)).map(({ id }) => `meeting ${id} has no word`),
    ...words.filter(({ id }) => !metWords.has(id) && !id.includes('-graded')).map(({ id }) => `word ${id} has no sentence`),
    ...reviews.filter((review) => !cardKeys.has(keyOf(review))).map(({ id }) => `review ${id} has no card`),
    ...cards
      .filter((card) => !reviews.some((review) => keyOf(review) === keyOf(card) && review.at === card.lastReview))
      .map((card) => `card ${keyOf(card)} has no review`),
    ...[...lists].filter(([, count]) => count !== importSize).map(([list, count]) => `${list} has ${count} words`),
  ]
}

const keyOf = ({ wordId, kind }: { readonly wordId: WordId; readonly kind: CardKind }) => `${wordId} ${kind}`
