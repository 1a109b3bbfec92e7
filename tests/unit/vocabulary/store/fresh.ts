import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import type { Schedule } from '@/vocabulary/card'
import { openVocabulary } from '@/vocabulary/store/open'
import type { OpenOptions, VocabularyDb } from '@/vocabulary/store/open'
import type { NewMeeting, NewWord } from '@/vocabulary/store/save'

/** A database of its own, empty. */
export async function freshDb(options: OpenOptions = {}): Promise<VocabularyDb> {
  const opened = await openVocabulary({ factory: new IDBFactory(), ...options })
  if (opened.kind !== 'open') throw new Error(`The database did not open: ${JSON.stringify(opened)}`)
  return opened.db
}

export const aWord = (more: Partial<NewWord> = {}): NewWord => ({
  kind: 'word',
  traditional: '學習',
  simplified: '学习',
  reading: ['xue2', 'xi2'],
  gloss: 'to learn',
  senses: ['to learn', 'to study'],
  state: 'new',
  hsk2: 1,
  frequencyBand: 5,
  tags: [],
  note: '',
  ...more,
})

/** The nth of many different words. */
export const numbered = (number: number, more: Partial<NewWord> = {}): NewWord =>
  aWord({ traditional: `詞${number}`, simplified: `词${number}`, reading: ['ci2'], ...more })

export const aMeeting = (more: Partial<NewMeeting> = {}): NewMeeting => ({
  sentence: { text: '我们在这里学习中文。', start: 5, end: 7 },
  shown: null,
  script: 'simplified',
  title: '学校',
  url: 'https://school.example/',
  ...more,
})

export const aSchedule = (more: Partial<Schedule> = {}): Schedule => ({
  due: 2_000,
  stability: 2,
  difficulty: 5,
  phase: 'review',
  learningStep: 0,
  scheduledDays: 2,
  reps: 1,
  lapses: 0,
  lastReview: 1_000,
  ...more,
})

/** Everything that lies in the database, facts apart. */
export async function contents(db: VocabularyDb) {
  const [words, meetings, cards, reviews, deletions] = await Promise.all([
    db.getAll('words'),
    db.getAll('meetings'),
    db.getAll('cards'),
    db.getAll('reviews'),
    db.getAll('deletions'),
  ])
  return { words, meetings, cards, reviews, deletions }
}
