import { healthOf, tellChanged, vocabulary } from '@/platform/vocabulary'
import type { Health } from '@/platform/vocabulary'
import { putWords } from '@/vocabulary/store/edit'
import { faultOf } from '@/vocabulary/store/faults'
import { saveWord } from '@/vocabulary/store/save'
import type { NewMeeting, NewWord } from '@/vocabulary/store/save'
import type { VocabularyDb } from '@/vocabulary/store/schema'

export { layOut, record } from '@/tests/fixtures/vocabulary/recorded'
export { acceptVocabulary, healthOf, onVocabularyChange, tellChanged, vocabulary } from '@/platform/vocabulary'
export { noteInLedger, readLedger } from '@/platform/vocabulary-ledger'
export { deleteWords, putWords } from '@/vocabulary/store/edit'
export { faultOf } from '@/vocabulary/store/faults'
export { grade } from '@/vocabulary/store/grade'
export { allWords, cardsOf, countWords, eachWord, firstWords, meetingCounts, reviewsOf } from '@/vocabulary/store/read'
export { askWord, saveWord } from '@/vocabulary/store/save'
export { standing } from '@/vocabulary/store/health'
export { newestSchema } from '@/vocabulary/store/migrations'
export { openVocabulary } from '@/vocabulary/store/open'

/** @throws Error when it does not open */
export async function db(): Promise<VocabularyDb> {
  const opened = await vocabulary()
  if (opened.kind !== 'open') throw new Error(JSON.stringify(opened))
  return opened.db
}

export const health = async (): Promise<Health> => await healthOf(await vocabulary())

/** One of many different words, with all that a saved word has. */
export const wordNo = (name: string): NewWord => ({
  kind: 'word',
  traditional: `詞${name}`,
  simplified: `词${name}`,
  reading: ['ci2'],
  gloss: 'a word among many',
  senses: ['a word among many', 'another sense of it', 'classifier for lines'],
  state: 'new',
  hsk2: 3,
  frequencyBand: 4,
  tags: ['bench'],
  note: '',
})

export const meetingNo = (name: string): NewMeeting => ({
  sentence: { text: `我们在这里学习词${name}，也读一点新闻，遇到不认识的词语就指一指。`, start: 7, end: 8 + name.length },
  shown: null,
  script: 'simplified',
  title: '我们学习中文的地方',
  url: `https://school.example/articles/${name}`,
})

/** Saves one after the other and gives, for each, how long it took until it was committed. */
export async function saveMany(prefix: string, count: number): Promise<number[]> {
  const times: number[] = []
  for (let number = 0; number < count; number++) {
    const name = `${prefix}-${number}`
    const start = performance.now()
    const { id } = await saveWord(await db(), { word: wordNo(name), meeting: meetingNo(name), now: Date.now() })
    times.push(performance.now() - start)
    tellChanged({ words: [id] })
  }
  return times
}

/** Fills the list as an import does. */
export async function importMany(prefix: string, count: number): Promise<number> {
  const words = Array.from({ length: count }, (_, number) => ({ ...wordNo(`${prefix}-${number}`), meetings: [meetingNo(`${prefix}-${number}`)] }))
  const start = performance.now()
  await putWords(await db(), words, Date.now())
  tellChanged({})
  return performance.now() - start
}

/** 'kept', or why not. */
export const trying = async (write: Promise<unknown>): Promise<string> => await write.then(() => 'kept', faultOf)

/** Brings in words until nothing more goes in, not one, and says why. */
export async function fillUp(): Promise<string> {
  let why = 'kept'
  for (const size of [500, 50, 1]) {
    for (let round = 0; round < 200; round++) {
      why = await trying(importMany(`full-${size}-${round}`, size))
      if (why !== 'kept') break
    }
  }
  return why
}
