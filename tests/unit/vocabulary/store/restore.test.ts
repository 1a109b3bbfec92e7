import { describe, expect, it } from 'vitest'
import { countAll, recordsIn } from '@/vocabulary/backup/records'
import { writeBackup } from '@/vocabulary/backup/write'
import { deleteWords, putWords } from '@/vocabulary/store/edit'
import { forgetAddresses, sitesMet } from '@/vocabulary/store/forget'
import { allWords } from '@/vocabulary/store/read'
import { previewRestore, restore } from '@/vocabulary/store/restore'
import { saveWord } from '@/vocabulary/store/save'
import type { VocabularyDb } from '@/vocabulary/store/schema'
import { aMeeting, aWord, contents, freshDb, numbered } from './fresh'

const checkExtra = (_: string, value: unknown) => ({ value })

async function backupOf(db: VocabularyDb, startedAt = Infinity): Promise<Blob> {
  const extras = [{ kind: 'setting', value: { name: 'theme', value: 'dark' } }] as const
  return await new Response(writeBackup({ madeAt: 5, machine: 'desk', counts: await countAll(db, extras) }, recordsIn(db, extras, startedAt))).blob()
}

async function filled(count: number): Promise<VocabularyDb> {
  const db = await freshDb()
  await putWords(db, Array.from({ length: count }, (_, number) => ({ ...numbered(number), meetings: [aMeeting()] })), 5)
  return db
}

describe('restoring', () => {
  it.each([1, 100, 20_000])('gives the same content, in transactions of %i records', async (most) => {
    const db = await filled(300)
    await deleteWords(db, [(await allWords(db))[0]!.id], 9)
    const fresh = await freshDb()
    const { outcome, extras } = await restore(fresh, await backupOf(db), 'merge', { checkExtra }, most)
    expect(outcome).toMatchObject({ added: { word: 299, meeting: 299, deletion: 1 }, orphans: 0 })
    expect(extras).toEqual([{ kind: 'setting', value: { name: 'theme', value: 'dark' } }])
    expect(await contents(fresh)).toEqual(await contents(db))
  })

  it('replaces what is here when that is wanted, and done twice comes to the same', async () => {
    const [db, here] = [await filled(30), await freshDb()]
    await saveWord(here, { word: aWord(), meeting: aMeeting(), now: 9 })
    const file = await backupOf(db)
    for (let round = 0; round < 2; round++) {
      await restore(here, file, 'replace', { checkExtra }, 10)
      expect(await contents(here)).toEqual(await contents(db))
    }
  })

  it('goes on from the start after it was broken off anywhere, to the same content', async () => {
    const db = await filled(60)
    const file = await backupOf(db)
    for (const way of ['merge', 'replace'] as const) {
      const here = await freshDb()
      if (way === 'replace') await saveWord(here, { word: aWord(), meeting: null, now: 9 })
      const end = new AbortController()
      const broken = restore(here, file, way, { checkExtra, signal: end.signal, tell: () => void here.count('words').then((count) => count > 0 && end.abort()) }, 7)
      await broken.catch(() => undefined)
      await restore(here, file, way, { checkExtra }, 7)
      expect(await contents(here)).toEqual(await contents(db))
    }
  })

  it('says beforehand what is in a file and what it would do, and changes nothing', async () => {
    const [db, here] = [await filled(30), await filled(10)]
    const before = await contents(here)
    const preview = await previewRestore(here, await backupOf(db), { checkExtra })
    expect(preview).toMatchObject({
      head: { machine: 'desk', madeAt: 5 },
      damage: null,
      counts: { word: 30, meeting: 30, setting: 1 },
      savedFrom: 5,
      savedTo: 5,
      refusalCount: 0,
      outcome: { added: { word: 20, meeting: 30 }, changed: { word: 0 }, deleted: { word: 0 } },
    })
    expect(await contents(here)).toEqual(before)
  })

  it('tells in the file what was deleted while it was written', async () => {
    const db = await filled(3)
    const stream = recordsIn(db, [], 8)
    const first = await stream.next()
    await deleteWords(db, [(await allWords(db))[0]!.id], 9)
    const rest = []
    for await (const batch of stream) rest.push(...batch)
    expect(first.value).toHaveLength(3)
    expect(rest.filter(({ kind }) => kind === 'deletion')).toHaveLength(1)
  })
})

describe('forgetting addresses', () => {
  it('takes address and title out of all sentences, or of those of a site', async () => {
    const db = await freshDb()
    for (const [number, url] of ['https://a.example/1', 'https://a.example/2', 'https://b.example/', 'file:///home/x.html'].entries()) {
      await saveWord(db, { word: numbered(number), meeting: aMeeting({ url }), now: number })
    }
    expect(await sitesMet(db)).toEqual([['a.example', 2], ['b.example', 1], ['file:', 1]])
    expect(await forgetAddresses(db, 'a.example')).toBe(2)
    expect(await sitesMet(db)).toEqual([['b.example', 1], ['file:', 1]])
    expect(await forgetAddresses(db, null)).toBe(2)
    expect(await forgetAddresses(db, null)).toBe(0)
    expect((await contents(db)).meetings).toMatchObject(Array(4).fill({ url: null, title: null, sentence: { start: 5 } }))
  })
})
