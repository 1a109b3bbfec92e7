import fc from 'fast-check'
import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { BackupRecord } from '@/vocabulary/backup/format'
import { readBackup } from '@/vocabulary/backup/read'
import { writeBackup } from '@/vocabulary/backup/write'
import { aRecord } from './arbitrary'
import { aHead, readAll, textOf, write } from './read-all'

const deletion = (number: number): BackupRecord => ({ kind: 'deletion', value: { of: 'word', id: `詞${number}`, at: number } })
const three = [deletion(1), deletion(2), deletion(3)]
const mutations = Number(process.env.TONGDU_BACKUP_MUTATIONS ?? 400)

/** A file whose text was changed and that was packed again. */
const changed = async (change: (text: string) => string): Promise<Blob> => new Blob([gzipSync(change(await textOf(await write(three))))])
/** As `changed`, with one line more, and all of it counted and summed up as if it belonged. */
async function withLine(line: string): Promise<Blob> {
  const file = await textOf(await write([]))
  const [head = ''] = file.split('\n')
  const body = `${head}\n${line}\n`
  const { crc32 } = await import('node:zlib')
  const [kind = ''] = Object.keys((tryParse(line) as object | undefined) ?? {})
  return new Blob([`${body}${JSON.stringify({ end: { counts: { [kind]: 1 }, crc32: crc32(body).toString(16).padStart(8, '0') } })}\n`])
}
const tryParse = (line: string): unknown => {
  try {
    return JSON.parse(line) as unknown
  } catch {
    return undefined
  }
}

describe('a backup', () => {
  it('comes back as it was written, whatever the records hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(aRecord, { maxLength: 40 }), async (records) => {
        const read = await readAll(await write(records))
        expect(read).toMatchObject({ head: { ...aHead, version: 1 }, refusals: [], last: { kind: 'end' } })
        expect(read.records).toEqual(records)
      }),
      { numRuns: 60 },
    )
  })

  it('is gzip of lines of JSON, with a head, a record a line, and an end that counts and sums up', async () => {
    const bytes = Buffer.from(await (await write(three)).arrayBuffer())
    const lines = gunzipSync(bytes).toString().split('\n')
    expect(lines.pop()).toBe('')
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ format: 'tongdu backup', version: 1, made: '2026-09-21T14:13:20.000Z', machine: 'desk' })
    expect(lines[2]).toBe('{"deletion":{"of":"word","id":"詞2","at":2}}')
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ end: { counts: { deletion: 3, word: 0 }, crc32: expect.stringMatching(/^[0-9a-f]{8}$/) as string } })
  })

  it('is read when somebody unpacked it', async () => {
    expect(await readAll(new Blob([await textOf(await write(three))]))).toMatchObject({ records: three, last: { kind: 'end' } })
  })

  it('reads no more from the database than somebody takes', async () => {
    let given = 0
    async function* many() {
      for (; given < 4_000; given++) yield await Promise.resolve(Array.from({ length: 500 }, (_, index) => deletion(Math.sin(given * 500 + index))))
    }
    await writeBackup(aHead, many()).getReader().read()
    expect(given).toBeLessThan(200)
    given = 4_000
  })

  it('stops when it is told to', async () => {
    const end = new AbortController()
    const reading = (async () => {
      for await (const part of readBackup(await write(three), { checkExtra: (_, value) => ({ value }), signal: end.signal })) end.abort(part)
    })()
    await expect(reading).rejects.toMatchObject({ kind: 'head' })
  })
})

describe('a damaged backup', () => {
  it.each([
    ['nothing', () => ''],
    ['another text', () => 'hello'],
    ['another JSON', () => '{"format":"tongdu settings","version":1}\n'],
    ['no version', (text: string) => text.replace('"version":1', '"version":"1"')],
    ['a list', () => '[]\n'],
  ])('is not ours: %s', async (_, change) => {
    expect(await readAll(await changed(change))).toMatchObject({ records: [], last: { kind: 'damaged', damage: { why: 'notOurs' } } })
  })

  it.each([
    ['a newer version', (text: string) => text.replace('"version":1', '"version":2'), { why: 'newerVersion' }, 0],
    ['cut after a line', (text: string) => text.split('\n').slice(0, 3).join('\n') + '\n', { why: 'cut', line: 3 }, 2],
    ['cut within a line', (text: string) => text.slice(0, text.indexOf('詞2')), { why: 'cut', line: 2 }, 1],
    ['a line lost', (text: string) => text.replace(/.*詞2.*\n/, ''), { why: 'wrongSum', line: 4 }, 2],
    ['a line doubled', (text: string) => text.replace(/(.*詞2.*\n)/, '$1$1'), { why: 'wrongSum', line: 6 }, 4],
    ['a letter changed', (text: string) => text.replace('詞2', '詞9'), { why: 'wrongSum', line: 5 }, 3],
    ['other counts', (text: string) => text.replace(/(.*"end".*"deletion":)3/, '$14'), { why: 'wrongCounts', line: 5 }, 3],
    ['more after the end', (text: string) => `${text}{}\n`, { why: 'moreAfterEnd', line: 5 }, 3],
    ['two in one', (text: string) => text + text, { why: 'moreAfterEnd', line: 5 }, 3],
  ])('says what is wrong, how far it is in order, and gives that: %s', async (_, change, damage, count) => {
    const read = await readAll(await changed(change))
    expect(read.last).toEqual({ kind: 'damaged', damage })
    expect(read.records).toHaveLength(count)
  })

  it('is noticed when the packed file is cut or changed', async () => {
    const whole = new Uint8Array(await (await write(three)).arrayBuffer())
    const intact = await readAll(new Blob([whole]))
    for (let length = 2; length < whole.length; length++) {
      expect((await readAll(new Blob([whole.slice(0, length)]))).last.kind).toBe('damaged')
    }
    for (let place = 10; place < whole.length; place++) {
      const bytes = whole.slice()
      bytes[place] = (bytes[place] as number) ^ 0x10
      const read = await readAll(new Blob([bytes]))
      // The last byte of the packed stream has bits that stand for nothing.
      if (read.last.kind === 'end') expect([place, read]).toEqual([whole.length - 9, intact])
      else expect(read.last.kind).toBe('damaged')
    }
  })

  it('does not fill the memory with a line that never ends', async () => {
    const file = new Blob([(await textOf(await write([]))).split('\n')[0] ?? '', '\n', ...Array.from({ length: 9 }, () => ' '.repeat(1_000_000))])
    expect((await readAll(file)).last).toEqual({ kind: 'damaged', damage: { why: 'lineTooLong', line: 1 } })
  })

  it.each([
    ['{', { why: 'noJson' }],
    ['null', { why: 'noRecord' }],
    ['{}', { why: 'noRecord' }],
    ['{"toString":1}', { why: 'noRecord' }],
    ['{"__proto__":{"word":{}}}', { why: 'noRecord' }],
    ['{"word":{},"card":{}}', { why: 'noRecord' }],
    ['{"word":7}', { why: 'badField', kind: 'word', field: '' }],
    ['{"deletion":{"of":"all","id":"x","at":1}}', { why: 'badField', kind: 'deletion', field: 'of' }],
    ['{"deletion":{"of":"word","at":1,"__proto__":{"id":"x"}}}', { why: 'badField', kind: 'deletion', field: 'id' }],
    ['{"deletion":{"of":"word","id":"x","at":"1"}}', { why: 'badField', kind: 'deletion', field: 'at' }],
    ['{"review":{"id":"x","wordId":"y","kind":"recall","at":1,"rating":5,"tookMs":1,"before":null}}', { why: 'badField', kind: 'review', field: 'rating' }],
    ['{"review":{"id":"x","wordId":"y","kind":"recall","at":1,"rating":3,"tookMs":1,"before":{}}}', { why: 'badField', kind: 'review', field: 'before' }],
    [
      '{"meeting":{"id":"x","wordId":"y","at":1,"sentence":{"text":"ab","start":1,"end":3},"shown":null,"script":"mixed","title":null,"url":null}}',
      { why: 'badField', kind: 'meeting', field: 'sentence' },
    ],
  ])('of which one line is wrong says which and why: %s', async (line, refusal) => {
    const read = await readAll(await withLine(line))
    expect(read).toMatchObject({ records: [], refusals: [{ ...refusal, line: 2 }] })
  })

  it('takes nothing from a line that has no name, and no name from a prototype', async () => {
    const read = await readAll(await withLine('{"deletion":{"of":"word","id":"x","at":1,"more":2,"__proto__":{"polluted":true}}}'))
    expect(read.records).toEqual([{ kind: 'deletion', value: { of: 'word', id: 'x', at: 1 } }])
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  it(`never throws and never takes what is not in order, in ${mutations} changed files`, async () => {
    const files = await Promise.all(fc.sample(fc.array(aRecord, { minLength: 1, maxLength: 12 }), { numRuns: 20, seed: 1 }).map(async (records) => textOf(await write(records))))
    const piece = fc.constantFrom('', '{', '}', '"', '\n', '0', '-1', '1e999', 'null', '[]', '{}', '"__proto__"', ',', '\u0000', '\ud800')
    const change = fc.record({ file: fc.nat(files.length - 1), at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat(20), by: piece })
    await fc.assert(
      fc.asyncProperty(change, async ({ file, at, length, by }) => {
        const text = files[file] ?? ''
        const place = Math.floor(at * text.length)
        const other = text.slice(0, place) + by + text.slice(place + length)
        const read = await readAll(new Blob([other]))
        expect(read.last.kind === 'end' && other !== text && !isSameJson(other, text)).toBe(false)
        // What was taken goes through once more as it is.
        expect((await readAll(await write(read.records))).records).toEqual(read.records)
      }),
      { numRuns: mutations },
    )
  })
})

/** The head and the end may be spelled in other ways: they are not summed up by what they say. */
function isSameJson(one: string, other: string): boolean {
  const [lines, others] = [one.split('\n'), other.split('\n')]
  return lines.slice(0, -2).join('\n') === others.slice(0, -2).join('\n')
}
