import fc from 'fast-check'
import type { BackupRecord } from '@/vocabulary/backup/format'
import type { Schedule } from '@/vocabulary/card'
import { cardKinds } from '@/vocabulary/card'
import { wordStates } from '@/vocabulary/word'

/** Texts as pages and people write them, broken halves of characters and names of every object among them. */
const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.constantFrom('学习', '__proto__', '\ud83d', 'a\u2028b\n', '=1+1'))
const id = fc.oneof(fc.uuid(), fc.constantFrom('學習|学习|xue2 xi2', '__proto__', 'constructor'))
const time = fc.integer({ min: 0, max: 8.64e15 })
const score = fc.double({ min: 0, max: 1e6, noNaN: true }).map((value) => value + 0)

const schedule: fc.Arbitrary<Schedule> = fc.record({
  due: time,
  stability: score,
  difficulty: score,
  phase: fc.constantFrom('new' as const, 'learning' as const, 'review' as const, 'relearning' as const),
  learningStep: fc.nat(3),
  scheduledDays: fc.nat(9000),
  reps: fc.nat(99),
  lapses: fc.nat(99),
  lastReview: fc.option(time),
})
const sentence = text.chain((whole) => fc.record({ text: fc.constant(whole), start: fc.constant(0), end: fc.nat(whole.length) }))
const kind = fc.constantFrom(...cardKinds)

export const aRecord: fc.Arbitrary<BackupRecord> = fc.oneof(
  fc.record({
    kind: fc.constant('word' as const),
    value: fc.record({
      id,
      kind: fc.constantFrom('word' as const, 'phrase' as const),
      traditional: id,
      simplified: id,
      reading: fc.array(text, { maxLength: 3 }),
      gloss: text,
      senses: fc.array(text, { maxLength: 3 }),
      state: fc.constantFrom(...wordStates),
      hsk2: fc.option(fc.integer({ min: 1, max: 6 })),
      frequencyBand: fc.option(fc.integer({ min: 1, max: 5 })),
      tags: fc.array(text, { maxLength: 3 }),
      note: text,
      savedAt: time,
      changedAt: time,
    }),
  }),
  fc.record({
    kind: fc.constant('meeting' as const),
    value: fc.record({
      id,
      wordId: id,
      at: time,
      sentence: fc.option(sentence),
      shown: fc.option(sentence),
      script: fc.constantFrom('simplified' as const, 'traditional' as const, 'mixed' as const),
      title: fc.option(text),
      url: fc.option(text),
    }),
  }),
  fc.record({
    kind: fc.constant('card' as const),
    value: fc.tuple(schedule, fc.record({ wordId: id, kind, isSuspended: fc.boolean(), changedAt: time })).map(([when, what]) => ({ ...when, ...what })),
  }),
  fc.record({
    kind: fc.constant('review' as const),
    value: fc.record({ id, wordId: id, kind, at: time, rating: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const), tookMs: fc.nat(), before: fc.option(schedule) }),
  }),
  fc.record({
    kind: fc.constant('deletion' as const),
    value: fc.record({ of: fc.constantFrom('word' as const, 'meeting' as const, 'card' as const, 'review' as const), id, at: time }),
  }),
  fc.record({ kind: fc.constant('setting' as const), value: fc.record({ name: text, value: fc.oneof(text, fc.boolean()) }) }),
)
