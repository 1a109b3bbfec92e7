import { makeBackup } from '@/platform/backup-file'
import { checkExtra } from '@/platform/backup-extras'
import type { CardKind } from '@/vocabulary/card'
import { previewRestore, restore } from '@/vocabulary/store/restore'
import type { VocabularyDb } from '@/vocabulary/store/schema'
import { wordIdOf } from '@/vocabulary/word'
import { db, wordNo } from './many-words'

export interface Timed {
  readonly seconds: number
  /** The longest the page was busy without a pause; null where the browser does not tell. */
  readonly longestMs: number | null
  readonly megabytes: number
}

const kinds: readonly CardKind[] = ['recognise', 'recall']
const file = async (create: boolean) => await (await navigator.storage.getDirectory()).getFileHandle('bench.tongdu', { create })

/** Words with a sentence and two cards each, and so many reviews of all of them together. */
export async function fillWithHistory(words: number, reviews: number): Promise<void> {
  const store = await db()
  const at = 1_790_000_000_000
  const schedule = { due: at, stability: 12.3456, difficulty: 5.4321, phase: 'review', learningStep: 0, scheduledDays: 12, reps: 8, lapses: 1, lastReview: at } as const
  const idOf = (number: number) => wordIdOf(wordNo(String(number)))
  await inBatches(words, async (from, to) => {
    const transaction = store.transaction(['words', 'meetings', 'cards'], 'readwrite')
    for (let number = from; number < to; number++) {
      const wordId = idOf(number)
      void transaction.objectStore('words').put({ ...wordNo(String(number)), id: wordId, state: 'learning', savedAt: at, changedAt: at })
      const sentence = { text: `我们在这里学习词${number}，也读一点新闻，遇到不认识的词语就指一指。`, start: 7, end: 9 }
      void transaction.objectStore('meetings').put({ id: crypto.randomUUID(), wordId, at, sentence, shown: null, script: 'simplified', title: '新闻', url: `https://school.example/${number}` })
      for (const kind of kinds) void transaction.objectStore('cards').put({ wordId, kind, ...schedule, isSuspended: false, changedAt: at })
    }
    await transaction.done
  })
  await inBatches(reviews, async (from, to) => {
    const transaction = store.transaction('reviews', 'readwrite')
    for (let number = from; number < to; number++) {
      const [wordId, kind] = [idOf(number % words), kinds[number % 2] as CardKind]
      void transaction.store.put({ id: crypto.randomUUID(), wordId, kind, at: at - number, rating: 3, tookMs: 2_345, before: schedule })
    }
    await transaction.done
  })
}

async function inBatches(count: number, work: (from: number, to: number) => Promise<void>): Promise<void> {
  for (let from = 0; from < count; from += 5_000) await work(from, Math.min(count, from + 5_000))
}

export const backUp = (): Promise<Timed> =>
  timed(async () => {
    const { stream } = await makeBackup(await db())
    await stream.pipeTo(await (await file(true)).createWritable())
  })

export const look = (): Promise<Timed> =>
  timed(async () => {
    const { damage } = await previewRestore(await db(), await (await file(false)).getFile(), { checkExtra })
    if (damage !== null) throw new Error(JSON.stringify(damage))
  })

/** Into an empty vocabulary. */
export async function takeBack(): Promise<Timed> {
  const store: VocabularyDb = await db()
  const names = ['words', 'meetings', 'cards', 'reviews', 'deletions'] as const
  const transaction = store.transaction(names, 'readwrite')
  await Promise.all(names.map((name) => transaction.objectStore(name).clear()))
  await transaction.done
  return await timed(async () => void (await restore(store, await (await file(false)).getFile(), 'merge', { checkExtra })))
}

async function timed(work: () => Promise<void>): Promise<Timed> {
  let longest = 0
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration)
  })
  const isTold = PerformanceObserver.supportedEntryTypes.includes('longtask')
  if (isTold) observer.observe({ type: 'longtask' })
  const start = performance.now()
  await work()
  const seconds = (performance.now() - start) / 1000
  // Long tasks are told a little later.
  await new Promise((resolve) => setTimeout(resolve, 100))
  observer.disconnect()
  return { seconds, longestMs: isTold ? longest : null, megabytes: (await (await file(false)).getFile()).size / 1e6 }
}
