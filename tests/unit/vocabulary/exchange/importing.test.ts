import { beforeAll, describe, expect, it } from 'vitest'
import { complete } from '@/vocabulary/exchange/completing'
import type { Completed, WordSource } from '@/vocabulary/exchange/completing'
import { commitImport, lastImport, undoImport } from '@/vocabulary/exchange/commit'
import { exportFile } from '@/vocabulary/exchange/export-file'
import { gather } from '@/vocabulary/exchange/gathering'
import { nothingSaid } from '@/vocabulary/exchange/incoming'
import type { Incoming } from '@/vocabulary/exchange/incoming'
import type { WhenKept } from '@/vocabulary/exchange/merging'
import { openSql } from '@/vocabulary/exchange/open-sql'
import { KeptWords, planImport } from '@/vocabulary/exchange/plan'
import { noWishes, readFile } from '@/vocabulary/exchange/read-file'
import { grade } from '@/vocabulary/store/grade'
import { allWords } from '@/vocabulary/store/read'
import { saveWord } from '@/vocabulary/store/save'
import type { VocabularyDb } from '@/vocabulary/store/schema'
import { aMeeting, aSchedule, aWord, contents, freshDb } from '../store/fresh'
import { realSource } from './source'

let source: WordSource
beforeAll(async () => {
  source = await realSource()
})

const completed = (more: Partial<Incoming>): Completed => {
  const found = complete({ ...nothingSaid, row: 1, ...more }, source)
  if ('why' in found) throw new Error(found.why)
  return found
}
const all = { kind: 'filter', states: ['new', 'learning', 'known', 'ignored'], tag: null, level: null } as const
const everything = { sentences: true, pages: true, progress: true }

async function take(db: VocabularyDb, content: BlobPart, whenKept: WhenKept = 'add', now = 1_000, signal?: AbortSignal) {
  const { parsed } = await readFile(new File([content], 'words.csv'), noWishes, openSql)
  if (parsed.kind !== 'read') throw new Error(parsed.why)
  const rows = parsed.words.map((row) => complete(row, source))
  const good = rows.filter((row) => !('why' in row)) as Completed[]
  const plan = planImport(good, parsed.refused, new KeptWords(await allWords(db)), whenKept)
  return { plan, committed: await commitImport(db, plan.words, { whenKept, fileName: 'words.csv', now, ...(signal && { signal }) }) }
}

describe('what a file leaves out', () => {
  it('comes from the dictionary: other script, reading, meaning, level', () => {
    expect(completed({ either: '学习' }).word).toMatchObject({ id: '學習|学习|xue2 xi2', traditional: '學習', reading: ['xue2', 'xi2'], gloss: expect.stringContaining('learn') as string, hsk2: 1, kind: 'word' })
    expect(completed({ either: '學習' }).word.id).toBe('學習|学习|xue2 xi2')
    expect(completed({ traditional: '皇后' }).word).toMatchObject({ simplified: '皇后' })
    expect(completed({ traditional: '後' }).word).toMatchObject({ simplified: '后', reading: ['hou4'] })
  })

  it('follows the reading that the file gives, spelled as the dictionary spells it', () => {
    expect(completed({ either: '行', reading: 'háng' }).word).toMatchObject({ reading: ['hang2'] })
    expect(completed({ either: '行', reading: 'xing2' }).word).toMatchObject({ reading: ['xing2'] })
    expect(completed({ either: '北京', reading: 'běijīng' }).word.reading).toEqual(['Bei3', 'jing1'])
    expect(completed({ either: '朋友', reading: 'not pinyin' }).word.reading).toEqual(['peng2', 'you5'])
  })

  it('stays as the file has it where the dictionary says otherwise', () => {
    expect(completed({ either: '学习', reading: 'xuè xí', gloss: 'my own', note: 'n' }).word).toMatchObject({ reading: ['xue4', 'xi2'], gloss: 'my own', note: 'n' })
  })

  it('of a phrase comes from its words', () => {
    expect(completed({ either: '我们学习中文' }).word).toMatchObject({ kind: 'phrase', traditional: '我們學習中文', reading: ['wo3', 'men5', 'xue2', 'xi2', 'Zhong1', 'wen2'] })
    expect(completed({ either: '我們學習中文' }).word).toMatchObject({ simplified: '我们学习中文' })
  })

  it('is not made up', () => {
    expect(complete({ ...nothingSaid, row: 3, either: 'hello' }, source)).toEqual({ row: 3, why: 'noChinese', what: 'hello' })
    expect(complete({ ...nothingSaid, row: 3, simplified: '学习', traditional: '學' }, source)).toMatchObject({ why: 'otherScriptDiffers' })
    expect(complete({ ...nothingSaid, row: 3 }, source)).toMatchObject({ why: 'noWord' })
  })
})

describe('an import', () => {
  it('adds new words with their sentences in one transaction, and can be undone whole', async () => {
    const db = await freshDb()
    const before = await contents(db)
    const { plan, committed } = await take(db, 'word,sentence,tags\n学习,我们学习中文。,hsk\n工作,,\n学习,他也学习。,again\n')
    expect(plan).toMatchObject({ words: [{ fate: 'new' }, { fate: 'new' }], repeated: 1 })
    expect(committed).toEqual({ added: 2, changed: 0, meetings: 2 })
    expect((await allWords(db)).map(({ simplified, tags }) => [simplified, ...tags]).toSorted()).toEqual([['学习', 'hsk', 'again'], ['工作']])
    expect(await lastImport(db)).toMatchObject({ fileName: 'words.csv', at: 1_000 })
    expect(await undoImport(db, 2_000)).toEqual({ removed: 2, restored: 0, left: 0 })
    expect({ ...(await contents(db)), deletions: [] }).toEqual(before)
    expect(await undoImport(db, 2_000)).toBeNull()
  })

  it('never touches state, schedule or history of a word that is kept', async () => {
    const db = await freshDb()
    const { id } = await saveWord(db, { word: aWord({ state: 'known', gloss: 'mine', note: 'my note', tags: ['old'] }), meeting: aMeeting(), now: 5 })
    await grade(db, { wordId: id, kind: 'recall', rating: 3, tookMs: 1, at: 6, asked: null, schedule: aSchedule({ lastReview: 6 }) })
    const before = await contents(db)
    const file = 'word,meaning,notes,tags,sentence\n学习,theirs,their note,new,我们在这里学习中文。\n'
    const { plan } = await take(db, file)
    expect(plan.words).toMatchObject([{ fate: 'more', id }])
    const after = await contents(db)
    expect(after).toMatchObject({ words: [{ id, state: before.words[0]!.state, gloss: 'mine', note: 'my note\ntheir note', tags: ['old', 'new'], savedAt: 5 }] })
    expect([after.cards, after.reviews, after.meetings]).toEqual([before.cards, before.reviews, before.meetings])
    await take(db, file, 'replace', 2_000)
    expect(await contents(db)).toMatchObject({ words: [{ gloss: 'theirs', note: 'their note' }], cards: before.cards, reviews: before.reviews })
    expect(await undoImport(db, 3_000)).toEqual({ removed: 0, restored: 1, left: 0 })
    expect(await contents(db)).toMatchObject({ words: [{ gloss: 'mine', note: 'my note\ntheir note' }] })
    const quiet = await contents(db)
    expect((await take(db, file, 'leave', 4_000)).committed).toEqual({ added: 0, changed: 0, meetings: 0 })
    expect(await contents(db)).toEqual(quiet)
  })

  it('that is ended midway changes nothing', async () => {
    const db = await freshDb()
    await saveWord(db, { word: aWord(), meeting: null, now: 5 })
    const before = await contents(db)
    const ending = new AbortController()
    const words = Array.from({ length: 1_200 }, (_, index) => ({ ...completed({ either: '工作' }), row: index }))
    const planned = words.map((one, index) => ({ completed: one, id: `词${index}|词${index}|`, fate: 'new' as const }))
    await expect(commitImport(db, planned, { whenKept: 'add', fileName: '', now: 9, onProgress: (done) => done >= 1_000 && ending.abort(), signal: ending.signal })).rejects.toThrow()
    expect(await contents(db)).toEqual(before)
    expect(await lastImport(db)).toBeNull()
  })

  it('whose undo finds a word in use leaves that one', async () => {
    const db = await freshDb()
    await take(db, 'word\n学习\n工作\n朋友\n')
    const [first] = await allWords(db)
    await grade(db, { wordId: first!.id, kind: 'recall', rating: 3, tookMs: 1, at: 1_500, asked: null, schedule: aSchedule({ lastReview: 1_500 }) })
    expect(await undoImport(db, 2_000)).toEqual({ removed: 2, restored: 0, left: 1 })
    expect(await allWords(db)).toHaveLength(1)
  })

  it('brings a whole vocabulary into another browser as it was', async () => {
    const [here, there] = [await freshDb(), await freshDb()]
    await saveWord(here, { word: aWord({ gloss: '=1+1', note: '-a\n"b"', tags: ['x;y', '@z'], hsk2: null }), meeting: aMeeting(), now: 500 })
    await saveWord(here, { word: aWord({ simplified: '人', traditional: '人', reading: ['ren2'], state: 'known' }), meeting: aMeeting({ sentence: { text: '=人', start: 1, end: 2 } }), now: 600 })
    const { file } = await exportFile(gather(here, all, everything), { format: 'csv', including: everything, deck: '', hasMark: true, script: 'simplified', now: 0 }, { openSql })
    expect((await take(there, file)).committed).toEqual({ added: 2, changed: 0, meetings: 2 })
    const essence = async (db: VocabularyDb) => {
      const { words, meetings } = await contents(db)
      return { words: words.map(({ changedAt: _, ...rest }) => rest), meetings: meetings.map(({ id: _, ...rest }) => rest) }
    }
    expect(await essence(there)).toEqual(await essence(here))
    // A second time there is nothing left to say.
    expect((await take(there, file)).plan.words.map(({ fate }) => fate)).toEqual(['more', 'more'])
    expect((await take(there, file)).committed).toEqual({ added: 0, changed: 0, meetings: 0 })
  })

  it('takes what the selection lets out and nothing else', async () => {
    const db = await freshDb()
    await saveWord(db, { word: aWord({ tags: ['a'], state: 'known' }), meeting: null, now: 1 })
    await saveWord(db, { word: aWord({ simplified: '人', traditional: '人', hsk2: 2 }), meeting: null, now: 1 })
    const chosen = async (selection: Parameters<typeof gather>[1]) => {
      const found: string[] = []
      for await (const batch of gather(db, selection, everything)) found.push(...batch.map(({ word }) => word.simplified))
      return found
    }
    expect(await chosen({ ...all, states: ['known'] })).toEqual(['学习'])
    expect(await chosen({ ...all, tag: 'a' })).toEqual(['学习'])
    expect(await chosen({ ...all, level: 2 })).toEqual(['人'])
    expect(await chosen({ kind: 'ids', ids: ['人|人|xue2 xi2', 'gone'] })).toEqual(['人'])
  })
})
