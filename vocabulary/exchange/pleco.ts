import { boundsFault } from './bounds'
import { hasHan } from './han'
import { headwordsIn } from './headword-text'
import { nothingSaid, refuse } from './incoming'
import type { Incoming, Parsed, Refused } from './incoming'
import type { Kept } from './kept'
import { limits } from './limits'
import { joinNumbered } from './reading-text'

/** Pleco's own sign for a line break inside a definition. */
const lineBreak = '\ueab1'

/**
 * A card of Pleco's text format: `简[繁]<tab>pin1yin1<tab>definition`. Tabs and line breaks part cards and cells there, so they become Pleco's
 * line break and a space. Signs that no text has are left out: a short file that has them is taken for no text.
 */
export function plecoLine({ word: { simplified, traditional, reading, gloss, note } }: Kept): string {
  const cell = (text: string) => text.replace(/\r\n|[\r\n\u2028\u2029]/gu, lineBreak).replace(/\t/gu, ' ').replace(/[\u0000-\u001f\ufffd]/gu, '')
  const head = simplified === traditional ? simplified : `${simplified}[${traditional}]`
  const definition = [gloss, note].filter((text) => text !== '').join('\n')
  return `${[head, joinNumbered(reading), definition].map(cell).join('\t')}\n`
}

/** A category of Pleco; a slash makes one inside another. */
export const plecoCategory = (tag: string | null): string => `//Tongdu${tag === null ? '' : `/${tag.replace(/[/\s]+/gu, ' ').trim()}`}\n`

export const isPlecoText = (text: string): boolean => {
  const lines = text.slice(0, 20_000).split(/\r\n|\n/u).slice(0, 40).map((line) => line.slice(0, 300)).filter((line) => line.trim() !== '')
  const cards = lines.filter((line) => !line.startsWith('//'))
  const isCard = (line: string) => /^[^\t]*\p{Script=Han}[^\t]*(?:\t[a-zA-ZüÜêÊ:\d\s,.·'’…//-]*(?:\t.*)?)?$/u.test(line)
  const hasSign = lines.some((line) => line.startsWith('//')) || cards.some((line) => /^[^\t]+\[[^\t]+\]\t/u.test(line))
  return hasSign && cards.filter(isCard).length * 2 > cards.length
}

/** Categories become tags; the outermost one of ours does not. */
export function readPlecoText(text: string): Parsed {
  const words: Incoming[] = []
  const refused: Refused[] = []
  let category: readonly string[] = []
  for (const [index, line] of text.replace(/^\ufeff/u, '').split(/\r\n|\r|\n/u).entries()) {
    const row = index + 1
    if (row > limits.rows) return { kind: 'refused', why: 'tooManyRows', row }
    if (line.trim() === '') continue
    if (line.startsWith('//')) {
      category = line.slice(2).split('/').map((part) => part.trim()).filter((part) => part !== '' && part !== 'Tongdu')
      continue
    }
    const [head = '', pinyin = '', ...definition] = line.split('\t')
    const found = plecoWord(row, head, pinyin, definition.join(' '), category.length > 0 ? [category.join('/')] : [])
    const fault = 'why' in found ? found : boundsFault(found)
    if (fault) refused.push(fault)
    else words.push(found as Incoming)
  }
  return words.length + refused.length === 0 ? { kind: 'refused', why: 'empty', row: null } : { kind: 'read', words, refused }
}

export function plecoWord(row: number, head: string, pinyin: string, definition: string, tags: readonly string[]): Incoming | Refused {
  if (head.trim() === '') return refuse(row, 'noWord', definition)
  if (!hasHan(head)) return refuse(row, 'noChinese', head)
  if (head.length > limits.headword * 3) return refuse(row, 'tooLong', head)
  const both = /^([^[\]]+)\[([^[\]]+)\]$/u.exec(head.trim())
  const [first] = both ? [] : headwordsIn(head)
  const found = both ? { simplified: both[1]!, traditional: both[2]!, either: null } : first
  if (!found) return refuse(row, 'noChinese', head)
  const gloss = definition.replaceAll(lineBreak, '\n').replace(/[\ueab2-\ueabf]/gu, '').trim()
  return { ...nothingSaid, row, ...found, reading: pinyin.trim() || null, gloss: gloss || null, tags }
}
