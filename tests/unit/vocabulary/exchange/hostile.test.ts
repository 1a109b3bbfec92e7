import fc from 'fast-check'
import { zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { complete } from '@/vocabulary/exchange/completing'
import type { WordSource } from '@/vocabulary/exchange/completing'
import { exportFile, exportFormats } from '@/vocabulary/exchange/export-file'
import { limits } from '@/vocabulary/exchange/limits'
import { openSql } from '@/vocabulary/exchange/open-sql'
import { noWishes, readFile } from '@/vocabulary/exchange/read-file'
import { kept, everything } from './random-kept'
import { realSource } from './source'
import { seed } from '../../../seed'

/** `TONGDU_EXCHANGE_FILES=100000` for the long run; `TONGDU_SEED` repeats one. */
const files = Number(process.env.TONGDU_EXCHANGE_FILES ?? 2_000)

let source: WordSource
let good: Uint8Array[]
beforeAll(async () => {
  source = await realSource()
  const words = fc.sample(kept, { numRuns: 12, seed: 1 })
  const written = exportFormats.map(async (format) => {
    const { file } = await exportFile([words], { format, including: everything, deck: 'x', hasMark: false, script: 'simplified', now: 0 }, { openSql })
    return new Uint8Array(await file.arrayBuffer())
  })
  good = [
    ...(await Promise.all(written)),
    new TextEncoder().encode('word,level\n学习,1\n工作,2\n"朋友",3\n'),
    new TextEncoder().encode('<?xml version="1.0"?><plecoflash><cards><card><entry><headword charset="sc">爱</headword></entry></card></cards></plecoflash>'),
  ]
})

const poison = ['__proto__', 'constructor', 'prototype', '{"__proto__":{"x":1}}', '\u0000', '\ufeff', '"', '\r', '\t', '|', '//', '#separator:', '<card>', 'PK\u0003\u0004', '\ud800', '&#1114112;', '学'.repeat(300), '['.repeat(2_000)]

/** Bytes taken out, put in, doubled, changed, cut off. */
const mutation = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.integer({ min: 0, max: 200 }), how: fc.constantFrom('cut', 'drop', 'double', 'change', 'insert'), byte: fc.integer({ min: 0, max: 255 }), what: fc.constantFrom(...poison) } as const)

function mutated(bytes: Uint8Array, changes: readonly (typeof mutation extends fc.Arbitrary<infer Value> ? Value : never)[]): Uint8Array<ArrayBuffer> {
  let now = Buffer.from(bytes)
  for (const { at, length, how, byte, what } of changes) {
    const start = Math.floor(at * now.length)
    const end = Math.min(now.length, start + length)
    if (how === 'cut') now = now.subarray(0, start)
    else if (how === 'drop') now = Buffer.concat([now.subarray(0, start), now.subarray(end)])
    else if (how === 'double') now = Buffer.concat([now.subarray(0, end), now.subarray(start)])
    else if (how === 'change') now = Buffer.concat([now.subarray(0, start), Buffer.alloc(end - start, byte), now.subarray(end)])
    else now = Buffer.concat([now.subarray(0, start), Buffer.from(what), now.subarray(start)])
  }
  return new Uint8Array(now)
}

describe('files that something happened to', () => {
  it(`give rows that are in order or reasons why not, and never throw: ${files} of them`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.array(mutation, { minLength: 1, maxLength: 4 }), async (which, changes) => {
        const { parsed } = await readFile(new Blob([mutated(good[which % good.length]!, changes)]), noWishes, openSql)
        if (parsed.kind === 'refused') return
        for (const { row, why } of parsed.refused) expect([Number.isInteger(row), typeof why]).toEqual([true, 'string'])
        for (const row of parsed.words) {
          expect(row.row).toBeGreaterThan(0)
          const whole = complete(row, source)
          if ('why' in whole) continue
          const { word } = whole
          expect(word.simplified.length * word.traditional.length).toBeGreaterThan(0)
          expect(word.note.length).toBeLessThanOrEqual(limits.note)
          expect(word.id.startsWith(`${word.traditional}|${word.simplified}|`)).toBe(true)
          for (const { sentence } of whole.meetings) if (sentence) expect(sentence.start <= sentence.end && sentence.end <= sentence.text.length).toBe(true)
        }
      }),
      { numRuns: files, seed },
    )
    expect(Object.keys(Object.prototype)).toEqual([])
    expect(({} as Record<string, unknown>).x).toBeUndefined()
  })

  it('with poisoned names in a collection change no object', async () => {
    const sql = await openSql()
    const db = new sql.Database()
    db.run(`CREATE TABLE notes (id integer, mid integer, tags text, flds text); CREATE TABLE col (models text)`)
    db.run('INSERT INTO col VALUES (?)', ['{"__proto__":{"name":"x","flds":[{"name":"Hanzi"}]},"constructor":{"flds":[null,{"name":{}}]},"1":7}'])
    db.run(`INSERT INTO notes VALUES (1, '__proto__', '__proto__ constructor', '学习' || char(31) || '__proto__')`)
    const file = new Blob([zipSync({ 'collection.anki2': db.export() })])
    db.close()
    expect((await readFile(file, noWishes, openSql)).parsed).toMatchObject({ kind: 'read', words: [{ tags: ['__proto__', 'constructor'] }] })
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  it('made to be slow are read in one pass', async () => {
    const slow = [`word,x\n${'"'.repeat(1_000_000)}`, `word,x\n${'"a\n'.repeat(100_000)}`, `//a\n${'学['.repeat(200_000)}`, `word\tx\n学\t${'<'.repeat(500_000)}\n`, '学|'.repeat(300_000), `#html:true\n学\t${'<b '.repeat(200_000)}`]
    for (const text of slow) expect((await readFile(new Blob([text]), noWishes, openSql)).parsed.kind).toMatch(/read|refused/u)
  })
})
