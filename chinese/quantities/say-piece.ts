import type { Lexicon } from '../lexicon'
import { EntryFlag } from '../lexicon'
import { textOf, type Found, type Piece, type Scan } from './found'
import { sayAmount, sayCharacters, sayFigures } from './say-number'

/** Numbered syllables of one piece of a quantity, figures included. */
export function sayPiece(scan: Scan, lexicon: Lexicon, piece: Piece, found: Found): string[] {
  const text = textOf(scan, piece.start, piece.end)
  if (piece.say === 'word') return piece.reading === '' ? sayWord(lexicon, text) : piece.reading.split(' ')
  if (text.startsWith('第')) return ['di4', ...sayPiece(scan, lexicon, { ...piece, start: piece.start + 1 }, { ...found, of: 'number' })]
  const written = [...text.normalize('NFKC')].filter((character) => (character >= '0' && character <= '9') || character === '.').join('')
  if (written === '') return sayCharacters(text)
  if (piece.say === 'figures') return sayFigures(written)
  const isCounting = found.of === 'measure' || found.of === 'duration' || found.of === 'time' || found.of === 'money'
  return sayAmount(written, isCounting)
}

// Between the ends of a range a dash is said 到 or 至; a colon in a score 比.
const signs: Readonly<Record<string, string>> = { ':': 'bi3', '：': 'bi3', '∶': 'bi3', 至: 'zhi4', 到: 'dao4', 日: 'ri4', 号: 'hao4', 號: 'hao4', 月: 'yue4', 年: 'nian2' }

function sayWord(lexicon: Lexicon, text: string): string[] {
  const sign = signs[text]
  if (sign !== undefined) return [sign]
  if (!/\p{Script=Han}/u.test(text)) return text.length > 0 && /[-－–—～~〜─]/.test(text) ? ['dao4'] : []
  const form = lexicon.formOf(text)
  if (form < 0) return [...text].length === 1 ? sayCharacters(text) : [...text].flatMap((character) => sayWord(lexicon, character))
  for (let index = 0; index < lexicon.entriesOf(form); index++) {
    const entry = lexicon.entryOf(form, index)
    if (!(lexicon.flags(entry) & (EntryFlag.surname | EntryFlag.proper | EntryFlag.reference))) return [...lexicon.syllablesOf(entry)]
  }
  return [...lexicon.syllablesOf(lexicon.entryOf(form, 0))]
}
