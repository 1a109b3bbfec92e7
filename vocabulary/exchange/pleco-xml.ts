import { boundsFault } from './bounds'
import { fromHtml } from './html'
import type { Incoming, Parsed, Refused } from './incoming'
import { limits } from './limits'
import { plecoWord } from './pleco'

export const isPlecoXml = (text: string): boolean => /^\ufeff?\s*</u.test(text.slice(0, 100)) && /<plecoflash\b/iu.test(text.slice(0, 2_000))

/**
 * Pleco's XML, of which a card needs no more than headwords, pronunciation, definition and categories. It is searched as text for these elements: entities that it
 * may declare mean nothing here, so none can grow.
 */
export function readPlecoXml(text: string): Parsed {
  if (!/<\/plecoflash\s*>\s*$/iu.test(text.slice(-200))) return { kind: 'refused', why: 'brokenXml', row: lineAt(text, text.length) }
  const words: Incoming[] = []
  const refused: Refused[] = []
  let row = 0
  let at = 0
  for (;;) {
    const open = text.indexOf('<card', at)
    if (open < 0) break
    if (/[\s>]/u.test(text[open + 5] ?? '')) {
      const end = text.indexOf('</card>', open)
      if (end < 0) return { kind: 'refused', why: 'brokenXml', row: lineAt(text, open) }
      if (++row > limits.rows) return { kind: 'refused', why: 'tooManyRows', row }
      const found = cardWord(row, text.slice(open, end))
      const fault = 'why' in found ? found : boundsFault(found)
      if (fault) refused.push(fault)
      else words.push(found as Incoming)
      at = end + 7
    } else at = open + 5
  }
  return row === 0 ? { kind: 'refused', why: 'empty', row: null } : { kind: 'read', words, refused }
}

function cardWord(row: number, card: string): Incoming | Refused {
  const heads = elements(card, 'headword')
  const of = (charset: string) => heads.find(({ attributes }) => attributes.includes(`charset="${charset}"`))?.text ?? null
  const [simplified, traditional] = [of('sc'), of('tc')]
  const head = simplified !== null && traditional !== null && simplified !== traditional ? `${simplified}[${traditional}]` : (simplified ?? traditional ?? heads[0]?.text ?? '')
  const [pinyin, definition] = [elements(card, 'pron')[0]?.text ?? '', elements(card, 'defn')[0]?.text ?? '']
  const tags = [...card.matchAll(/<catassign\b[^>]*\bcategory="([^"]{1,200})"/gu)].map(([, name]) => fromHtml(name!)).filter((name) => name !== 'Tongdu')
  return plecoWord(row, head, pinyin, definition, tags.map((tag) => tag.replace(/^Tongdu\//u, '')))
}

function elements(card: string, name: string): { readonly attributes: string; readonly text: string }[] {
  return [...card.matchAll(new RegExp(`<${name}(\\s[^>]{0,500})?>([^<]*)</${name}>`, 'gu'))].map(([, attributes = '', text = '']) => ({ attributes, text: fromHtml(text).trim() }))
}

const lineAt = (text: string, end: number): number => text.slice(0, end).split('\n').length
