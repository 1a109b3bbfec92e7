import { boundsFault } from './bounds'
import { headwordsIn } from './headword-text'
import { nothingSaid, refuse } from './incoming'
import type { Incoming, Parsed, Refused } from './incoming'
import type { Kept } from './kept'
import { limits } from './limits'

/** One word a line, in the script that is asked for. A phrase with a line break in it stays one line. */
export const plainLine = ({ word }: Kept, script: 'simplified' | 'traditional'): string => `${word[script].replace(/\s+/gu, ' ')}\n`

/** A word a line, or several with spaces, commas or the like between them. */
export function readPlainList(text: string): Parsed {
  const words: Incoming[] = []
  const refused: Refused[] = []
  for (const [index, line] of text.replace(/^\ufeff/u, '').split(/\r\n|\r|\n/u).entries()) {
    const row = index + 1
    if (row > limits.rows) return { kind: 'refused', why: 'tooManyRows', row }
    const trimmed = line.trim()
    if (trimmed === '' || /^[#/]{1,2}\s/u.test(trimmed)) continue
    const heads = trimmed.split(/[\s,，;；、]+/u).flatMap((part) => headwordsIn(part.replace(/^\d+[.)、]?/u, '').replace(/[。！？…!?]+$/u, '')))
    if (heads.length === 0) refused.push(refuse(row, 'noChinese', trimmed))
    for (const head of heads) {
      const found: Incoming = { ...nothingSaid, row, ...head }
      const fault = boundsFault(found)
      if (fault) refused.push(fault)
      else words.push(found)
      if (words.length > limits.rows) return { kind: 'refused', why: 'tooManyRows', row }
    }
  }
  return words.length + refused.length === 0 ? { kind: 'refused', why: 'empty', row: null } : { kind: 'read', words, refused }
}
