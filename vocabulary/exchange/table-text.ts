export type Separator = ',' | '\t' | ';' | '|'

/** One record of a table as text. `line` is the line it begins at, from 1; `row` counts records. */
export interface TableRow {
  readonly row: number
  readonly cells: readonly string[]
  /** Quotation marks that are opened and never closed. */
  readonly isBroken: boolean
}

/** RFC 4180: quotation marks where they are needed. */
export function writeRow(cells: readonly string[], separator: Separator): string {
  return `${cells.map((cell) => (needsQuotes(cell, separator) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(separator)}\r\n`
}

const needsQuotes = (cell: string, separator: Separator) => cell.includes(separator) || /["\r\n]|^\s|\s$|^$/u.test(cell) && cell !== ''

/**
 * Reads a table by RFC 4180, as leniently as spreadsheets do: lines may end in any way, and a quotation mark that does not embrace a whole
 * cell is a letter like others. Every character is looked at a few times at most, whatever the text.
 */
export function* readTable(text: string, separator: Separator, most = Infinity): Generator<TableRow> {
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0
  for (let row = 1; at < text.length && row <= most; row++) {
    const cells: string[] = []
    let isBroken = false
    for (;;) {
      const quoted = text[at] === '"' ? readQuoted(text, at, separator) : null
      if (quoted !== null && quoted !== 'open') {
        cells.push(quoted.cell)
        at = quoted.end
      } else {
        isBroken ||= quoted === 'open'
        const end = endOfPlain(text, at, separator)
        cells.push(text.slice(at, end))
        at = end
      }
      if (text[at] !== separator) break
      at++
    }
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1
    yield { row, cells, isBroken }
  }
}

/** @returns 'open' where no quotation mark ends it, null where one ends it in the middle of a cell */
function readQuoted(text: string, start: number, separator: Separator): { readonly cell: string; readonly end: number } | 'open' | null {
  let hasPairs = false
  for (let at = start + 1; ; at += 2) {
    at = text.indexOf('"', at)
    if (at < 0) return 'open'
    if (text[at + 1] === '"') {
      hasPairs = true
      continue
    }
    const next = text[at + 1]
    if (next !== undefined && next !== separator && next !== '\r' && next !== '\n') return null
    const cell = text.slice(start + 1, at)
    return { cell: hasPairs ? cell.replaceAll('""', '"') : cell, end: at + 1 }
  }
}

function endOfPlain(text: string, start: number, separator: Separator): number {
  for (let at = start; at < text.length; at++) {
    const letter = text[at]
    if (letter === separator || letter === '\n' || letter === '\r') return at
  }
  return text.length
}

/** Our own table says it in its first cells, whatever stands in its other rows; null where the table is none of ours. */
export const ourSeparator = (text: string): Separator | null => (/^\ufeff?simplified([,\t;|])traditional\1pinyin\1/u.exec(text.slice(0, 40))?.[1] ?? null) as Separator | null

/** The separator that gives the first rows as many cells as each other; null for a list with one column. */
export function guessSeparator(text: string): Separator | null {
  const ours = ourSeparator(text)
  if (ours !== null) return ours
  const start = text.slice(0, 200_000)
  const scores = (['\t', ',', ';', '|'] as const).map((separator) => {
    const widths = [...readTable(start, separator, 40)].filter(({ cells }) => cells.length > 1 || cells[0] !== '').map(({ cells }) => cells.length)
    if (start.length < text.length) widths.pop()
    const counts = new Map<number, number>()
    for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1)
    const [width = 1, times = 0] = [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? []
    return { separator, score: width > 1 ? times / widths.length : 0, width }
  })
  const best = scores.toSorted((a, b) => b.score - a.score || b.width - a.width)[0]!
  return best.score >= 0.5 ? best.separator : null
}
