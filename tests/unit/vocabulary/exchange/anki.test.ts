import fc from 'fast-check'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { zstdCompressSync } from 'node:zlib'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import { ankiFields, ankiIdOf, ankiTags } from '@/vocabulary/exchange/anki-note'
import { exportFile } from '@/vocabulary/exchange/export-file'
import { readAnkiPackage } from '@/vocabulary/exchange/anki-package-read'
import { fromHtml, toHtml } from '@/vocabulary/exchange/html'
import type { Kept } from '@/vocabulary/exchange/kept'
import { openSql } from '@/vocabulary/exchange/open-sql'
import { noWishes, readFile } from '@/vocabulary/exchange/read-file'
import { markupPayloads } from '../../../fixtures/markup-payloads'
import { aMeeting, aSchedule, aWord } from '../store/fresh'
import { everything, kept } from './random-kept'

const folder = mkdtempSync(join(tmpdir(), 'tongdu-anki-'))
afterAll(() => rmSync(folder, { recursive: true }))

const now = Date.UTC(2026, 10, 26, 12)
const dayMs = 86_400_000

const packageOf = async (words: readonly Kept[], including = everything) =>
  (await exportFile([words], { format: 'apkg', including, deck: 'Tongdu::Words', hasMark: false, script: 'simplified', now }, { openSql })).file

let made = 0
/** The collection, opened by Node's own SQLite, which knows nothing of ours. */
async function opened(file: Blob, name = 'collection.anki2'): Promise<DatabaseSync> {
  const path = join(folder, `${++made}.anki2`)
  writeFileSync(path, unzipSync(new Uint8Array(await file.arrayBuffer()))[name]!)
  return new DatabaseSync(path, { readOnly: true })
}

const learnt = (): Kept => {
  const word = { ...aWord({ tags: ['HSK 3', 'news'], note: 'a <note>' }), id: '學習|学习|xue2 xi2', savedAt: now - 90 * dayMs, changedAt: now }
  const schedule = aSchedule({ phase: 'review', due: now + 12 * dayMs, scheduledDays: 20, reps: 5, lapses: 1, stability: 21.5, difficulty: 6.2, lastReview: now - 8 * dayMs })
  const review = { wordId: word.id, kind: 'recognise' as const, rating: 3 as const, tookMs: 4_000 }
  return {
    word,
    meetings: [{ ...aMeeting(), id: 'm1', wordId: word.id, at: 1 }, { ...aMeeting({ sentence: { text: '他学习<很>好。', start: 1, end: 3 } }), id: 'm2', wordId: word.id, at: 2 }],
    cards: [{ ...schedule, wordId: word.id, kind: 'recognise', isSuspended: false, changedAt: now }],
    reviews: [
      { ...review, id: 'r1', at: now - 40 * dayMs, before: null },
      { ...review, id: 'r2', at: now - 8 * dayMs, before: aSchedule({ scheduledDays: 9 }) },
    ],
  }
}

describe('an Anki package', () => {
  it('is a whole SQLite database with our note type, its fields and two cards a word', async () => {
    const db = await opened(await packageOf([learnt()]))
    expect(db.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }])
    const { models, decks, ver } = db.prepare('SELECT models, decks, ver FROM col').get() as { models: string; decks: string; ver: number }
    expect(ver).toBe(11)
    const [type] = Object.values(JSON.parse(models) as Record<string, { name: string; flds: { name: string }[]; tmpls: { qfmt: string; afmt: string }[] }>)
    expect(type!.name).toBe('Tongdu')
    expect(type!.flds.map(({ name }) => name)).toEqual([...ankiFields])
    for (const { qfmt, afmt } of type!.tmpls) {
      for (const [, field] of `${qfmt}${afmt}`.matchAll(/\{\{[#/]?(?:tts zh_CN:)?([^}]+)\}\}/gu)) expect(ankiFields).toContain(field)
      expect(afmt).toContain('{{tts zh_CN:Simplified}}')
      expect(qfmt + afmt).not.toMatch(/<script|https?:|javascript:/iu)
    }
    expect(Object.values(JSON.parse(decks) as Record<string, { name: string }>).map(({ name }) => name)).toContain('Tongdu::Words')
    const note = db.prepare('SELECT * FROM notes').get() as { guid: string; flds: string; tags: string; sfld: string; csum: number }
    expect(note.guid).toBe(await ankiIdOf('學習|学习|xue2 xi2'))
    expect(note.tags).toBe(' HSK_3 news ')
    expect(note.sfld).toBe('学习')
    const fields = Object.fromEntries(note.flds.split('\x1f').map((value, index) => [ankiFields[index]!, value]))
    expect(fields).toMatchObject({
      Simplified: '学习',
      Traditional: '學習',
      Pinyin: 'xuéxí',
      Meaning: 'to learn',
      Sentence: '他<b class="word">学习</b>&#60;很&#62;好。',
      'More sentences': '<div>我们在这里<b class="word">学习</b>中文。</div>',
      Note: 'a &#60;note&#62;',
      Level: 'HSK 2.0 level 1',
      Source: '<a href="https://school.example/">学校</a>',
    })
    expect(db.prepare('SELECT count(*) AS cards FROM cards').get()).toEqual({ cards: 2 })
    db.close()
  })

  it('brings the progress along where it is wanted, and none where it is not', async () => {
    const db = await opened(await packageOf([learnt()]))
    const { crt } = db.prepare('SELECT crt FROM col').get() as { crt: number }
    const cards = db.prepare('SELECT ord, type, queue, due, ivl, factor, reps, lapses, data FROM cards ORDER BY ord').all()
    expect(cards[0]).toMatchObject({ type: 2, queue: 2, ivl: 20, reps: 5, lapses: 1, data: '{"s":21.5,"d":6.2}' })
    expect(Math.abs(crt * 1000 + (cards[0]!.due as number) * dayMs - (now + 12 * dayMs))).toBeLessThan(dayMs)
    expect(cards[0]!.factor).toBeGreaterThan(1300)
    expect(cards[1]).toMatchObject({ type: 0, queue: 0, ivl: 0, reps: 0 })
    expect(db.prepare('SELECT ease, ivl, lastIvl, type FROM revlog ORDER BY id').all()).toMatchObject([{ ease: 3, ivl: 9, lastIvl: 0, type: 0 }, { ease: 3, ivl: 20, lastIvl: 9, type: 1 }])
    db.close()
    const plain = await opened(await packageOf([learnt()], { sentences: false, pages: false, progress: false }))
    expect(plain.prepare('SELECT DISTINCT type, queue, ivl, reps FROM cards').all()).toEqual([{ type: 0, queue: 0, ivl: 0, reps: 0 }])
    expect(plain.prepare('SELECT count(*) AS rows FROM revlog').get()).toEqual({ rows: 0 })
    expect(JSON.stringify(plain.prepare('SELECT flds FROM notes').all())).not.toMatch(/school|中文/u)
    plain.close()
  })

  it('suspends words that are known or to be left alone', async () => {
    const word = { ...learnt().word, state: 'known' as const }
    const db = await opened(await packageOf([{ ...learnt(), word, cards: [] }]))
    expect(db.prepare('SELECT DISTINCT queue FROM cards').all()).toEqual([{ queue: -1 }])
    db.close()
  })

  it('has the same numbers for the same words a second time, and different ones for words kept at the same moment', async () => {
    const words = [1, 2, 3].map((number) => ({ ...learnt(), word: { ...learnt().word, id: `詞${number}|词${number}|ci2`, simplified: `词${number}` } }))
    const idsIn = async () => {
      const db = await opened(await packageOf(words))
      const ids = db.prepare('SELECT id, guid, mid FROM notes ORDER BY id').all()
      db.close()
      return ids
    }
    const first = await idsIn()
    expect(new Set(first.map(({ id }) => id)).size).toBe(3)
    expect(await idsIn()).toEqual(first)
  })

  it('comes back with everything that Anki has room for', async () => {
    const words = fc.sample(kept, 400).map((one, index) => ({ ...one, word: { ...one.word, id: `${one.word.traditional}|${one.word.simplified}|${index}` } }))
    const { kind, parsed } = await readFile(await packageOf(words), noWishes, openSql)
    expect(kind).toEqual({ kind: 'apkg' })
    if (parsed.kind !== 'read') throw new Error(parsed.why)
    expect(parsed.refused).toEqual([])
    const byId = new Map(parsed.words.map((word) => [word.id, word]))
    for (const { word, meetings } of words) {
      const back = byId.get(word.id)
      expect(back).toMatchObject({ simplified: word.simplified, traditional: word.traditional, gloss: word.gloss, note: word.note, tags: ankiTags(word.tags) })
      expect(back!.reading ?? '').toBe(word.reading.join(' '))
      const sentences = meetings.flatMap(({ sentence }) => (sentence === null ? [] : [sentence.text]))
      expect(back!.meetings.map(({ sentence }) => sentence?.text).toSorted()).toEqual(sentences.toSorted())
    }
  })
})

describe('text in a field of Anki', () => {
  it('shows what was written, runs nothing and comes back', () => {
    const payloads = [...markupPayloads('https://example.org/hit'), '[sound:x.mp3]', '\\(x\\)', '\\[x\\]', '{{c1::x}}', 'a\nb', '\r\n', '\t', '\u001f', 'e\u0301', '豈', '\u1112\u1161\u11ab']
    for (const text of payloads) {
      const html = toHtml(text)
      expect(html.replace(/<br>|<span><\/span>/gu, '')).not.toMatch(/[<>"'[{\u001f\t]/u)
      expect(html).not.toMatch(/\\(?:\(|\[|&#91;)/u)
      expect(html.normalize('NFC')).toBe(html)
      expect(fromHtml(html)).toBe(text.replaceAll('\u0000', '\ufffd'))
    }
  })

  it('of other people is read as text, whatever it is', () => {
    expect(fromHtml('<div>学习</div><div>to <i>study</i></div>[sound:a.mp3]')).toBe('学习\nto study')
    expect(fromHtml('a<script>alert(1)</script>b<style>x{}</style>c<!-- no -->d')).toBe('abcd')
    expect(fromHtml('1 < 2 &amp;&lt;&nbsp;&#x5b66;&unknown;')).toBe('1 < 2 &< 学&unknown;')
    expect(fromHtml('<script>'.repeat(20_000))).toBe('')
    expect(fromHtml('<'.repeat(100_000))).toHaveLength(100_000)
  })
})

describe('a package of somebody else', () => {
  const notes = [
    ['学习', '學習', 'xue2xi2', 'to <b>study</b>', '[sound:x.mp3]'],
    ['<div>工作</div>', '', 'gōngzuò', 'work', ''],
    ['only English', '', '', 'nothing', ''],
  ]
  const fieldNames = ['Simplified', 'Traditional', 'Pinyin', 'English', 'Audio']

  /** @param layout 11: until Anki 2.1.28; 18: since */
  function collection(layout: 11 | 18): Buffer {
    const db = new DatabaseSync(':memory:')
    db.exec('CREATE TABLE notes (id integer primary key, guid text, mid integer, mod integer, usn integer, tags text, flds text, sfld integer, csum integer, flags integer, data text)')
    for (const [index, note] of notes.entries()) db.prepare('INSERT INTO notes VALUES (?, ?, 1700000000000, 0, 0, ?, ?, 0, 0, 0, ?)').run(index + 1, `g${index}`, ' lesson1 hard ', note.join('\x1f'), '')
    db.exec('CREATE TABLE col (id integer primary key, models text)')
    const model = { '1700000000000': { name: 'Chinese', flds: fieldNames.map((name) => ({ name })) } }
    db.prepare('INSERT INTO col VALUES (1, ?)').run(layout === 11 ? JSON.stringify(model) : '')
    if (layout === 18) {
      db.exec('CREATE TABLE notetypes (id integer primary key, name text); CREATE TABLE fields (ntid integer, ord integer, name text, config blob, PRIMARY KEY (ntid, ord)) WITHOUT ROWID')
      db.exec(`INSERT INTO notetypes VALUES (1700000000000, 'Chinese')`)
      for (const [ord, name] of fieldNames.entries()) db.prepare('INSERT INTO fields VALUES (1700000000000, ?, ?, NULL)').run(ord, name)
    }
    const path = join(folder, `${++made}.made`)
    db.exec(`VACUUM INTO '${path}'`)
    db.close()
    return readFileSync(path)
  }

  it.each([
    ['collection.anki2', 11],
    ['collection.anki21', 11],
    ['collection.anki21b', 18],
  ] as const)('is read from %s', async (name, layout) => {
    const bytes = collection(layout)
    const zip = zipSync({ [name]: name.endsWith('b') ? zstdCompressSync(bytes) : bytes, media: strToU8('{}'), '0': new Uint8Array(10) })
    const { parsed } = await readFile(new Blob([zip]), noWishes, openSql)
    if (parsed.kind !== 'read') throw new Error(parsed.why)
    expect(parsed.words).toMatchObject([
      { row: 1, simplified: '学习', traditional: '學習', reading: 'xue2xi2', gloss: 'to study', tags: ['lesson1', 'hard'] },
      { row: 2, simplified: '工作', reading: 'gōngzuò', gloss: 'work' },
    ])
    expect(parsed.refused).toMatchObject([{ row: 3, why: 'noChinese', what: 'only English' }])
  })

  it('is refused where it is a bomb, a half, or something else', async () => {
    const bomb = zipSync({ 'collection.anki2': new Uint8Array(30_000_000) }, { level: 9 })
    expect(bomb.length).toBeLessThan(100_000)
    expect(await readAnkiPackage(new Blob([bomb]), openSql, 1_000_000)).toMatchObject({ kind: 'refused', why: 'tooLarge' })
    const zstdBomb = zipSync({ 'collection.anki21b': zstdCompressSync(Buffer.alloc(30_000_000)) })
    expect(await readAnkiPackage(new Blob([zstdBomb]), openSql, 1_000_000)).toMatchObject({ kind: 'refused', why: 'tooLarge' })
    const whole = zipSync({ 'collection.anki2': collection(11) })
    expect((await readFile(new Blob([whole.slice(0, whole.length - 40)]), noWishes, openSql)).parsed).toMatchObject({ kind: 'refused', why: 'brokenZip' })
    const text = zipSync({ 'collection.anki2': strToU8('no database') })
    expect((await readFile(new Blob([text]), noWishes, openSql)).parsed).toMatchObject({ kind: 'refused', why: 'brokenCollection' })
    expect((await readFile(new Blob([zipSync({ 'a.txt': strToU8('x') })]), noWishes, openSql)).parsed).toMatchObject({ kind: 'refused', why: 'noCollection' })
    const view = new DatabaseSync(':memory:')
    const path = join(folder, 'view.anki2')
    view.exec(`CREATE VIEW notes AS WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x+1 FROM c) SELECT x AS id, '' AS guid, 1 AS mid, '' AS tags, 'x' AS flds FROM c; VACUUM INTO '${path}'`)
    expect((await readFile(new Blob([zipSync({ 'collection.anki2': readFileSync(path) })]), noWishes, openSql)).parsed).toMatchObject({ kind: 'refused', why: 'brokenCollection' })
  })
})

describe('a text file for Anki', () => {
  it('has Anki’s head and comes back', async () => {
    const words = fc.sample(kept, 300).map((one, index) => ({ ...one, word: { ...one.word, id: `${one.word.traditional}|${one.word.simplified}|${index}` } }))
    const { file } = await exportFile([words], { format: 'anki-text', including: everything, deck: 'Tongdu', hasMark: false, script: 'simplified', now }, { openSql })
    const text = await file.text()
    expect(text.split('\n').slice(0, 7).map((line) => line.split(':')[0])).toEqual(['#separator', '#html', '#notetype', '#deck', '#guid column', '#tags column', '#columns'])
    const { kind, parsed } = await readFile(file, noWishes, openSql)
    expect(kind).toMatchObject({ kind: 'anki-text' })
    if (parsed.kind !== 'read') throw new Error(parsed.why)
    expect(parsed.refused).toEqual([])
    expect(parsed.words).toHaveLength(words.length)
    for (const [index, { word }] of words.entries()) expect(parsed.words[index]).toMatchObject({ id: word.id, simplified: word.simplified, gloss: word.gloss, note: word.note, tags: ankiTags(word.tags) })
  })

  it('of Anki itself is read by the names of its columns', async () => {
    const text = '#separator:tab\n#html:true\n#guid column:1\n#tags column:4\n#columns:guid\tHanzi\tMeaning\tTags\nabc\t学习\tto <b>study</b>\thsk3 x\n'
    const { parsed } = await readFile(new Blob([text]), noWishes, openSql)
    expect(parsed).toMatchObject({ words: [{ row: 6, either: '学习', gloss: 'to study', tags: ['hsk3', 'x'] }], refused: [] })
  })
})
