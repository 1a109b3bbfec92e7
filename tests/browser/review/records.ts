import type { Card, CardKind } from '@/vocabulary/card'
import type { Meeting } from '@/vocabulary/meeting'
import type { Word } from '@/vocabulary/word'
import { seedWord, type Seed } from '../vocabulary/seed'

const day = 86_400_000

export const studying = seedWord('學習 学习 xue2 xi2', { gloss: 'to learn; to study', hsk2: 1, tags: ['school', 'HSK 1'], note: 'Also a noun: 学习成绩.' })
export const bank = seedWord('銀行 银行 yin2 hang2', { gloss: 'bank', savedAt: 1_790_000_000_100 })
export const thing = seedWord('東西 东西 dong1 xi5', { gloss: 'thing', savedAt: 1_790_000_000_200 })
export const ten = seedWord('十 十 shi2', { gloss: 'ten', savedAt: 1_790_000_000_300 })

export function sentenceOf(word: Word, text: string, part: Partial<Meeting> = {}): Meeting {
  const start = text.indexOf(word.simplified)
  return {
    id: `meeting of ${word.id}`,
    wordId: word.id,
    at: Date.parse('2026-11-03T10:00:00Z'),
    sentence: { text, start, end: start + word.simplified.length },
    shown: null,
    script: 'simplified',
    title: 'A sample article',
    url: 'https://example.org/article',
    ...part,
  }
}

/** A card that is due since yesterday. */
export function dueCard(word: Word, kind: CardKind = 'recognise', part: Partial<Card> = {}): Card {
  const now = Date.now()
  return {
    wordId: word.id,
    kind,
    due: now - day,
    stability: 6,
    difficulty: 5,
    phase: 'review',
    learningStep: 0,
    scheduledDays: 6,
    reps: 4,
    lapses: 1,
    lastReview: now - 7 * day,
    isSuspended: false,
    changedAt: now - 7 * day,
    ...part,
  }
}

export const sentences: readonly Meeting[] = [
  sentenceOf(studying, '他每天早上都在图书馆学习中文，下午去公园散步。'),
  sentenceOf(bank, '银行旁边有一家新开的咖啡馆。'),
  sentenceOf(thing, '她去商店买东西了。'),
]

export const sample: Seed = {
  words: [studying, bank, thing, ten].map((word) => ({ ...word, state: 'learning' })),
  meetings: sentences,
}
