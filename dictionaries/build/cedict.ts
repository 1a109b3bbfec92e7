/** One line of CC-CEDICT, taken apart but not interpreted. */
export interface SourceEntry {
  /** Number of the line in the file, from 1. */
  readonly line: number
  readonly traditional: string
  readonly simplified: string
  /** Numbered syllables, `u:` written ü. */
  readonly syllables: readonly string[]
  /** The text between the outer slashes, exactly as in the source. */
  readonly senses: string
}

export interface Cedict {
  /** The lines that begin with `#`, without it: licence, publisher, date. */
  readonly notice: readonly string[]
  /** The fields of the lines that begin with `#!`. */
  readonly header: ReadonlyMap<string, string>
  readonly entries: readonly SourceEntry[]
}

/** Something in the source that is not CC-CEDICT. The message names the line. */
export class SourceError extends Error {
  override readonly name = 'SourceError'
}

const linePattern = /^(\S+) (\S+) \[([^[\]]*)\] \/(.+)\/\s*$/

/**
 * Reads the text of a `cedict_ts.u8`.
 *
 * @throws SourceError that names the first bad line, or says that the count in the header is not the count of lines
 * @see https://cc-cedict.org/wiki/format:syntax
 */
export function parseCedict(text: string): Cedict {
  const notice: string[] = []
  const header = new Map<string, string>()
  const entries: SourceEntry[] = []
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  for (const [index, line] of lines.entries()) {
    if (line.startsWith('#!')) {
      const [, key, value] = /^#!\s*([^=]+?)\s*=\s*(.*?)\s*$/.exec(line) ?? []
      if (key) header.set(key, value ?? '')
    } else if (line.startsWith('#')) notice.push(line.slice(1).trim())
    else if (line.trim() !== '') entries.push(parseLine(line, index + 1))
  }
  checkCount(header.get('entries'), entries, lines)
  return { notice, header, entries }
}

function parseLine(line: string, number: number): SourceEntry {
  const match = linePattern.exec(line)
  if (!match) throw new SourceError(`Line ${number} is not "Traditional Simplified [pin1 yin1] /meaning/": ${excerpt(line)}`)
  const [, traditional = '', simplified = '', pinyin = '', senses = ''] = match
  return { line: number, traditional, simplified, syllables: parseSyllables(pinyin), senses }
}

/** 'Lu:4 bu4' → ['Lü4', 'bu4'] */
export function parseSyllables(pinyin: string): string[] {
  return pinyin
    .split(' ')
    .filter((syllable) => syllable !== '')
    .map((syllable) => syllable.replaceAll('u:', 'ü').replaceAll('U:', 'Ü'))
}

function checkCount(claimed: string | undefined, entries: readonly SourceEntry[], lines: readonly string[]): void {
  if (claimed === undefined) throw new SourceError('The header has no line "#! entries=…": is this a cedict_ts.u8 file?')
  if (Number(claimed) === entries.length) return
  const last = entries.at(-1)
  throw new SourceError(
    `The header says ${claimed} entries, but ${entries.length} were found in ${lines.length} lines. ` +
      (last ? `The last one is line ${last.line}: ${excerpt(lines[last.line - 1] ?? '')}` : 'There is no entry at all.'),
  )
}

const excerpt = (line: string): string => (line.length > 80 ? `${line.slice(0, 80)}…` : line)
