import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exportFile } from '@/vocabulary/exchange/export-file'
import type { ExportFormat } from '@/vocabulary/exchange/export-file'
import { guardCell, unguardCell } from '@/vocabulary/exchange/guard'
import type { Kept } from '@/vocabulary/exchange/kept'
import { noWishes, readFile } from '@/vocabulary/exchange/read-file'
import { readTable, writeRow } from '@/vocabulary/exchange/table-text'
import { joinList, splitList } from '@/vocabulary/exchange/list-text'
import { everything, kept } from './random-kept'

/** `TONGDU_EXCHANGE_ROWS=100000` for the long run. */
const rows = Number(process.env.TONGDU_EXCHANGE_ROWS ?? 3_000)
const noSql = () => Promise.reject(new Error('no SQLite is needed for a table'))

const written = async (words: readonly Kept[], format: ExportFormat, hasMark = false) =>
  (await exportFile([words], { format, including: everything, deck: 'Tongdu', hasMark, script: 'simplified', now: 0 }, { openSql: noSql })).file

describe.each(['csv', 'tsv'] as const)('a vocabulary as %s', (format) => {
  it(`comes back exactly as it was, ${rows} random rows`, async () => {
    for (const word of fc.sample(kept, { numRuns: rows })) {
      const file = await written([word], format, true)
      const { parsed } = await readFile(file, noWishes, noSql)
      if (parsed.kind !== 'read') throw new Error(`refused: ${parsed.why}`)
      expect(parsed.refused).toEqual([])
      const { simplified, traditional, gloss, senses, state, hsk2, frequencyBand, tags, note, savedAt, id, kind, reading } = word.word
      expect(parsed.words.every((row) => row.isWhole)).toBe(true)
      expect(parsed.words[0]).toMatchObject({ simplified, traditional, gloss, senses, state, hsk2, frequencyBand, tags, note, savedAt, id, kind, reading: reading.join(' ') })
      expect(parsed.words.flatMap((row) => row.meetings)).toEqual(word.meetings.map(({ id: _, wordId: __, ...rest }) => rest))
    }
  })

  it('is not taken for cards of Pleco, whatever stands in a note of several lines', async () => {
    const [word] = fc.sample(kept, { numRuns: 1, seed: 7 })
    const note = '//\n学习[學習]\txue2\n银行[銀行]\tyin2\n'.repeat(9)
    const { kind, parsed } = await readFile(await written([{ ...word!, word: { ...word!.word, note } }], format, true), noWishes, noSql)
    expect(kind).toMatchObject({ kind: 'table' })
    expect(parsed).toMatchObject({ kind: 'read', refused: [], words: [{ note }] })
  })

  it('has no cell that a spreadsheet takes for a formula, whatever it takes for the separator', async () => {
    const text = await (await written(fc.sample(kept, 300), format)).text()
    for (const separator of format === 'csv' ? ([',', ';', '\t'] as const) : (['\t', ';'] as const)) {
      for (const { cells } of readTable(text, separator)) for (const cell of cells) expect(cell).not.toMatch(/^[\s]*[=+\-@＝＋－＠]/u)
    }
  })

  it('says nothing of sentences and pages where they are to stay', async () => {
    const words = fc.sample(kept, 100)
    const including = { sentences: false, pages: false, progress: false }
    const { file } = await exportFile([words], { format, including, deck: '', hasMark: false, script: 'simplified', now: 0 }, { openSql: noSql })
    const text = await file.text()
    expect(text).not.toContain('example.org/a')
    expect(text.split(/\r\n/u)[0]).not.toContain('sentence')
    expect([...readTable(text, format === 'csv' ? ',' : '\t')]).toHaveLength(101)
  })
})

describe('cells', () => {
  it('are guarded against formulas and give back what they were', () => {
    const letters = fc.constantFrom('=', '+', '-', '@', "'", '\t', '\r', '\n', ';', ' ', 'a', '＝', '\u00a0', '学')
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 12 }), (text) => {
        const guarded = guardCell(text)
        expect(unguardCell(guarded)).toBe(text)
        expect(guarded).not.toMatch(/(?:^|[;\t\r\n])[ \u00a0]*[=+\-@＝]|^[\t\r]/u)
      }),
      { numRuns: 20_000 },
    )
  })

  it('are left alone where nothing is to be feared', () => {
    for (const text of ['学习', 'to study; to learn', 'a-b', "it's", 'x = y', '']) expect(guardCell(text)).toBe(text)
  })

  it('hold lists whose items have the separator in them', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom(';', '\\', ' ', 'a', '/'), minLength: 1, maxLength: 6 }), { maxLength: 4 }), (items) => {
        expect(splitList(joinList(items, ';'), ';')).toEqual(items)
      }),
      { numRuns: 5_000 },
    )
  })

  it('of a table come back, whatever stands in them', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', ' ', 'a', '\t'), maxLength: 6 }), { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 5 }), (table) => {
        const text = table.map((row) => writeRow(row, ',')).join('')
        expect([...readTable(text, ',')].map(({ cells }) => cells)).toEqual(table)
      }),
      { numRuns: 10_000 },
    )
  })

  it('that were never closed are said to be, and the lines after them are read', () => {
    const found = [...readTable('a,b\r\n"学习,1\r\n工作,2\r\n', ',')]
    expect(found.map(({ isBroken }) => isBroken)).toEqual([false, true, false])
    expect(found[2]!.cells).toEqual(['工作', '2'])
  })

  it('with a quotation mark inside are read as they stand', () => {
    expect([...readTable('"he" said,b\n', ',')][0]!.cells).toEqual(['"he" said', 'b'])
  })
})
