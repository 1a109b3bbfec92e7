import { markTone, splitNumbered } from './pinyin'
import { baseOf, toneOf } from './syllables'
import { toZhuyin } from './zhuyin'

export type SpellingStyle = 'marks' | 'numbers' | 'zhuyin'

/** One sounded piece of a spelled word, to be coloured by its tone. */
export interface SpelledPiece {
  /** What stands between this piece and the one before: '', a space or an apostrophe. */
  readonly before: string
  readonly text: string
  /** 1 … 5, or 0 for letters and punctuation. */
  readonly tone: number
  /** Index of the (first) syllable that it spells. */
  readonly syllable: number
}

/**
 * A reading spelled out in pieces, one for each syllable, with the erhua r drawn into the syllable before it
 * (hua1 r5 → 'huār').
 *
 * Joined pinyin is written as words are: xī'ān with its apostrophe, names word by word (Zhōnghuá Rénmín Gònghéguó),
 * letters apart (AA zhì). Zhuyin and separate pinyin have a space between syllables.
 */
export function spell(syllables: readonly string[], style: SpellingStyle, joined = style === 'marks'): SpelledPiece[] {
  const pieces: { before: string; text: string; tone: number; syllable: number }[] = []
  for (let index = 0; index < syllables.length; index++) {
    for (const syllable of splitNumbered(syllables[index]!)) {
      const previous = pieces.at(-1)
      if (syllable === 'r5' && previous && previous.tone > 0) {
        previous.text = withErhua(previous.text, style)
        continue
      }
      const text = style === 'marks' ? markTone(syllable) : style === 'zhuyin' ? toZhuyin(syllable) : numbered(syllable)
      const before = previous ? between(previous, text, toneOf(syllable), joined && style !== 'zhuyin') : ''
      pieces.push({ before, text, tone: toneOf(syllable), syllable: index })
    }
  }
  return pieces
}

/** The pieces of `spell` as one string. */
export function spelled(syllables: readonly string[], style: SpellingStyle, joined = style === 'marks'): string {
  return spell(syllables, style, joined).map((piece) => piece.before + piece.text).join('')
}

function numbered(syllable: string): string {
  const tone = toneOf(syllable)
  return tone > 0 ? baseOf(syllable) + String(tone) : markTone(syllable)
}

function withErhua(text: string, style: SpellingStyle): string {
  if (style === 'zhuyin') return `${text}ㄦ`
  return style === 'marks' ? `${text}r` : `${text.slice(0, -1)}r${text.slice(-1)}`
}

function between(previous: { readonly text: string; readonly tone: number }, text: string, tone: number, joined: boolean): string {
  if (isPunctuation(text)) return ''
  if (isPunctuation(previous.text)) return previous.text === '·' ? '' : ' '
  // Letters are written together (DNA, solo), but apart from syllables.
  if (tone === 0 && previous.tone === 0) return ''
  if (!joined || tone === 0 || previous.tone === 0) return ' '
  const first = text.normalize('NFD').charAt(0)
  if (first !== first.toLowerCase()) return ' '
  return first === 'a' || first === 'e' || first === 'o' ? '\u2019' : ''
}

function isPunctuation(text: string): boolean {
  return text === ',' || text === '·' || text === ':' || text === '，'
}
