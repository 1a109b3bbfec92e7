import { baseOf, syllableTable, toneOf } from './syllables'

export { toneOf } from './syllables'

/** Combining macron, acute, caron and grave; the neutral tone has no mark. */
const combiningMarks = ['', '\u0304', '\u0301', '\u030C', '\u0300', '']

/** How a reading of which the source knows nothing ('xx5') is shown. */
export const unknownReading = '?'

/**
 * One numbered syllable with its tone mark: 'lü4' → 'lǜ', 'Bei3' → 'Běi', 'r5' → 'r', 'm2' → 'ḿ', 'ê4' → 'ề'.
 * What is no syllable stays as it is.
 */
export function markTone(syllable: string): string {
  if (syllable === 'xx5') return unknownReading
  if (!isSingle(syllable)) return splitNumbered(syllable).map(markTone).join('')
  const base = baseOf(syllable)
  const mark = combiningMarks[toneOf(syllable)]
  if (mark === '') return base
  const at = markedLetter(base)
  return (base.slice(0, at + 1) + mark + base.slice(at + 1)).normalize('NFC')
}

/** Which letter carries the mark: a, e or ê; the o of 'ou'; else the last vowel; else the nasal of 'm', 'ng', 'hm'. */
function markedLetter(base: string): number {
  let last = -1
  let nasal = 0
  for (let i = 0; i < base.length; i++) {
    const letter = base[i]!.toLowerCase()
    if (letter === 'a' || letter === 'e' || letter === 'ê') return i
    if (letter === 'o' && base[i + 1]?.toLowerCase() === 'u') return i
    if (letter === 'i' || letter === 'o' || letter === 'u' || letter === 'ü') last = i
    else if ((letter === 'm' || letter === 'n') && nasal === 0) nasal = i
  }
  return last >= 0 ? last : nasal
}

function isSingle(syllable: string): boolean {
  for (let i = 0; i < syllable.length - 1; i++) {
    const code = syllable.charCodeAt(i)
    if (code >= 0x31 && code <= 0x35) return toneOf(syllable) === 0
  }
  return true
}

/** Syllables that the source writes as one, for one character ('shi2ke4' of 兙), each for itself; others stay whole. */
export function splitNumbered(text: string): string[] {
  return text.match(/[^\d\s]+[1-5]|[^\s]+/gu) ?? []
}

/**
 * Pinyin as people type or print it ('Běijīng', "xī'ān", 'ni3hao3', 'lv4 se4', 'nihao') as numbered syllables.
 * A syllable without mark or number stays without number. Where several cuts are possible the one that pinyin's
 * spelling rules allow wins: no syllable begins with a, e or o inside a word unless an apostrophe stands before it.
 *
 * @returns null when some of it is no pinyin
 */
export function parsePinyin(text: string): string[] | null {
  const syllables: string[] = []
  for (const chunk of text.trim().split(/[\s'’·-]+/u)) {
    if (chunk === '') continue
    const cut = cutChunk(decomposed(chunk))
    if (!cut) return null
    syllables.push(...cut)
  }
  return syllables
}

/** Tone marks apart from their letters, while ü and ê stay one letter. */
function decomposed(text: string): string {
  const letters: Readonly<Record<string, string>> = { 'u\u0308': 'ü', 'U\u0308': 'Ü', 'e\u0302': 'ê', 'E\u0302': 'Ê' }
  return text.normalize('NFD').replace(/[uU]\u0308|[eE]\u0302/gu, (letter) => letters[letter]!)
}

/** Cuts letters with combining marks and numbers between them into syllables; best cut from the right end. */
function cutChunk(chunk: string): string[] | null {
  if (chunk.length > 120) return null
  const table = syllableTable()
  const best: ({ readonly penalty: number; readonly syllables: string[] } | null)[] = Array<null>(chunk.length + 1).fill(null)
  best[chunk.length] = { penalty: 0, syllables: [] }
  for (let start = chunk.length - 1; start >= 0; start--) {
    for (let end = start + 1; end <= Math.min(chunk.length, start + 8); end++) {
      const rest = best[end]
      const syllable = rest && numbered(chunk.slice(start, end))
      if (!rest || !syllable) continue
      const base = baseOf(syllable).toLowerCase()
      const isErhua = base === 'r' && end === chunk.length && start > 0
      if (!table.has(base) && !isErhua) continue
      const penalty = rest.penalty + 1 + (start > 0 && /^[aeêo]/u.test(base) ? 100 : 0) + (/^(?:h?m|h?ng|n|r)$/u.test(base) ? 10 : 0)
      const known = best[start]
      if (!known || penalty < known.penalty) best[start] = { penalty, syllables: [isErhua ? 'r5' : syllable, ...rest.syllables] }
    }
  }
  return best[0]?.syllables ?? null
}

/** 'hǎo' in decomposed form or 'hao3' → 'hao3'; null when it has two tones, or a number that is not at its end. */
function numbered(piece: string): string | null {
  let letters = ''
  let tone = 0
  for (let i = 0; i < piece.length; i++) {
    const mark = combiningMarks.indexOf(piece[i]!, 1)
    const digit = piece.charCodeAt(i) - 48
    if (mark >= 1 && mark <= 4) {
      if (tone > 0 || i === 0) return null
      tone = mark
    } else if (digit >= 0 && digit <= 5) {
      if (tone > 0 || i < piece.length - 1 || i === 0) return null
      tone = digit === 0 ? 5 : digit
    } else letters += piece[i]
  }
  return baseOf(tone > 0 ? letters + tone : letters) + (tone > 0 ? String(tone) : '')
}
