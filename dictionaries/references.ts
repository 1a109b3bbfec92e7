import type { Reference } from './entry'

/** Written out: compiling `\p{Script=Han}` costs a millisecond each time it stands in an expression, and the first look-up waits for it. */
export const hanRanges = String.raw`\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3038-\u303b\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}`
const han = `[${hanRanges}]`
/** A headword inside English text: letters (3D打印, γ射线) may stand before its first Han character. */
const headword = `[A-Za-z0-9α-ω]*${han}[${hanRanges}A-Za-z0-9·，、]*`
const syllable = String.raw`(?:[A-Za-zü:]+(?: : [a-z]*)?[1-5]|[A-Za-zα-ω]+|[·,]|\d+)`
const pinyin = String.raw`\[(?=[^\]]*[a-zü:]\s?[1-5])${syllable}(?: ?${syllable})*\]`

/** Groups: Traditional and Simplified spelling, the pinyin behind them; or pinyin alone. */
export const referencePattern = new RegExp(
  `(?:(${headword}|[A-Za-z0-9]+(?=\\[))(?:\\|(${headword}))?(${pinyin})?|(${pinyin}))`,
  'gu',
)

/** '[lu:4 shi1]' → ['lü4', 'shi1']; also where the source forgot the spaces between syllables, or wrote 'Lu : 3'. */
export function parseBracketed(text: string): string[] {
  const inside = text.slice(1, -1).replace(/u ?: ?/g, 'ü').replace(/U ?: ?/g, 'Ü')
  return inside.split(' ').flatMap((piece) => piece.match(/[A-Za-zÜü]+[1-5]|\D+|\d+/g) ?? [])
}

/** Reads `trad|simp[pin1 yin1]` as `referencePattern` finds it. */
export function parseReference(traditional: string, simplified: string | undefined, bracketed: string | undefined): Reference {
  return {
    traditional,
    simplified: simplified ?? traditional,
    syllables: bracketed ? parseBracketed(bracketed) : [],
  }
}

/** '個|个[ge4],位[wei4]' → both; null when it is anything else. */
export function parseReferenceList(text: string): Reference[] | null {
  const references: Reference[] = []
  for (const piece of text.split(/, ?(?![^[]*\])/)) {
    const match = listItem.exec(piece)
    if (!match) return null
    references.push(parseReference(match[1] ?? '', match[2], match[3]))
  }
  return references
}

const listItem = new RegExp(`^(${headword})(?:\\|(${headword}))?(${pinyin})?$`, 'u')
