import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { expect, it } from 'vitest'
import { createDays } from '@/vocabulary/day'
import { countDue } from '@/vocabulary/due'
import { openVocabulary } from '@/vocabulary/store/open'
import { cardOf, reviewOf, wordOf } from './records'

it('counts the short steps and reviews that could be answered now, within the day’s limit', async () => {
  const opened = await openVocabulary({ factory: new IDBFactory() })
  if (opened.kind !== 'open') throw new Error(opened.kind)
  const { db } = opened
  const now = Date.now()
  const days = createDays(4)
  const words = [...'一二三四五六'].map((written) => wordOf(written, { state: 'learning' }))
  const [known, step, ...others] = words
  await db.put('words', { ...known!, state: 'known' })
  for (const word of words.slice(1)) await db.put('words', word)
  await db.put('cards', cardOf(known!, { due: now - 1 }))
  await db.put('cards', cardOf(step!, { phase: 'learning', due: now - 1, lastReview: now - 60_000 }))
  for (const word of others) await db.put('cards', cardOf(word, { due: now - 1 }))
  await db.put('cards', cardOf(others[0]!, { kind: 'write', due: now - 1 }))
  const wishes = { kinds: ['recognise'], newPerDay: 10, reviewsPerDay: 100, days } as const
  expect(await countDue(db, wishes, now)).toBe(5)
  await db.put('reviews', reviewOf(known!, { at: now, before: cardOf(known!) }))
  expect(await countDue(db, { ...wishes, reviewsPerDay: 3 }, now)).toBe(3)
  db.close()
})
