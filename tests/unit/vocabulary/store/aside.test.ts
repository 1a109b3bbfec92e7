import { expect, it } from 'vitest'
import { setAside } from '@/vocabulary/store/aside'
import { grade } from '@/vocabulary/store/grade'
import { cardsOf } from '@/vocabulary/store/read'
import { saveWord } from '@/vocabulary/store/save'
import { aSchedule, aWord, freshDb } from './fresh'

it('sets cards aside and takes them back, also one that was never reviewed, and leaves their schedules alone', async () => {
  const db = await freshDb()
  const { id } = await saveWord(db, { word: aWord(), meeting: null, now: 1 })
  await grade(db, { wordId: id, kind: 'recognise', rating: 3, tookMs: 1, at: 5, asked: null, schedule: aSchedule({ lastReview: 5 }) })
  const [before] = await cardsOf(db, id)
  await setAside(db, { wordId: id, kind: 'recognise' }, true, 6)
  await setAside(db, { wordId: id, kind: 'write' }, true, 7)
  expect((await cardsOf(db, id)).map(({ kind, isSuspended, phase }) => [kind, isSuspended, phase])).toEqual([
    ['recognise', true, before!.phase],
    ['write', true, 'new'],
  ])
  await setAside(db, { wordId: id, kind: 'recognise' }, false, 8)
  expect((await cardsOf(db, id))[0]).toEqual({ ...before, changedAt: 8 })
  expect(await setAside(db, { wordId: 'nobody', kind: 'read' }, true, 9)).toBeNull()
  db.close()
})
