import { hasHan } from '@/chinese/characters'
import { typedZhuyin } from './typed-zhuyin'

/** What was typed, made ready to be looked for. */
export type TypedText =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'chinese'; readonly text: string }
  /** May be pinyin, English or both. */
  | { readonly kind: 'latin'; readonly text: string }
  /** Zhuyin, written as pinyin. */
  | { readonly kind: 'pinyin'; readonly text: string }

/** Nothing that is longer is a question to a dictionary; what was pasted by mistake is cut here. */
export const longestTyped = 500

/** Full-width letters and signs become plain ones, capital letters small, and spaces one; among Chinese they go. */
export function readTyped(typed: string): TypedText {
  const text = typed.slice(0, longestTyped).toWellFormed().normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim()
  const letters = text.replace(/[*?\s]/g, '')
  if (text === '') return { kind: 'nothing' }
  if (hasHan(text)) return { kind: 'chinese', text: text.replace(/ /g, '') }
  const zhuyin = typedZhuyin(text)
  if (zhuyin !== null) return { kind: 'pinyin', text: zhuyin }
  if (letters !== '') return { kind: 'latin', text }
  // Wildcards alone: all words of so many characters; `*` alone asks for nothing.
  return text.includes('?') ? { kind: 'chinese', text: text.replace(/ /g, '') } : { kind: 'nothing' }
}
