/** A syllable taken apart: 'lü4' → initial 'l', final 'ü', tone 4. The initial is '' for 'an1', 'er2', 'm2'. */
export interface Syllable {
  readonly initial: string
  readonly final: string
  readonly tone: number
}

/**
 * Every syllable of the standard language and those that the dictionary adds for interjections and dialect words
 * (biang, fiao, rua, hng …), by initial: the initial, then its finals as pinyin spells them after it.
 */
const finalsByInitial = [
  ' a ai an ang ao e ei en eng er ê o ou m n ng hm hng',
  'b a ai an ang ao ei en eng i ia ian iang iao ie in ing iu o u',
  'c a ai an ang ao e ei en eng i ong ou u uan ui un uo',
  'ch a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo',
  'd a ai an ang ao e ei en eng i ia ian iao ie in ing iu ong ou u uan ui un uo',
  'f a an ang ei en eng iao o ong ou u',
  'g a ai an ang ao e ei en eng ing ong ou u ua uai uan uang ui un uo',
  'h a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  'j i ia ian iang iao ie in ing iong iu u uan ue un',
  'k a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  'l a ai an ang ao e ei en eng i ia ian iang iao ie in ing iu o ong ou u uan un uo ü üan üe ün',
  'm a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u',
  'n a ai an ang ao e ei en eng i ia ian iang iao ie in ing iu ong ou u uan un uo ü üe',
  'p a ai an ang ao ei en eng i ia ian iang iao ie in ing o ou u',
  'q i ia ian iang iao ie in ing iong iu u uan ue un',
  'r an ang ao e en eng i ong ou u ua uan ui un uo',
  's a ai an ang ao e ei en eng i ong ou u uan ui un uo',
  'sh a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo',
  't a ai an ang ao e ei en eng i ian iao ie in ing iu ong ou u uan ui un uo',
  'w a ai an ang ao ei en eng o ong u',
  'x i ia ian iang iao ie in ing iong iu u uan ue un',
  'y a ai an ang ao e i in ing o ong ou u uan ue un',
  'z a ai an ang ao e ei en eng i ong ou u uan ui un uo',
  'zh a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo',
]

let table: Map<string, Omit<Syllable, 'tone'>> | null = null

/** Syllables without tone, lower case, with their parts. Made on first use. */
export function syllableTable(): ReadonlyMap<string, Omit<Syllable, 'tone'>> {
  if (table) return table
  table = new Map()
  for (const row of finalsByInitial) {
    const [initial = '', ...finals] = row.split(' ')
    for (const final of finals) table.set(initial + final, { initial, final })
  }
  return table
}

/**
 * The tone of a numbered syllable: 1 … 4, 5 for the neutral tone ('ma5', 'r5'),
 * 0 for what is no syllable: letters, punctuation and the source's 'xx5' (reading unknown).
 */
export function toneOf(syllable: string): number {
  const tone = syllable.charCodeAt(syllable.length - 1) - 48
  return syllable.length > 1 && tone >= 1 && tone <= 5 && syllable !== 'xx5' && isLetter(syllable.charCodeAt(0)) ? tone : 0
}

/** The syllable without its tone number, spelled with ü whatever the source writes ('lu:4', 'lv4'): 'lü'. */
export function baseOf(syllable: string): string {
  const base = toneOf(syllable) > 0 ? syllable.slice(0, -1) : syllable
  if (base.includes(':')) return base.replace('u:', 'ü').replace('U:', 'Ü')
  return /^[nl]v/iu.test(base) ? base.charAt(0) + (base.charAt(1) === 'v' ? 'ü' : 'Ü') + base.slice(2) : base
}

/** Takes a numbered syllable apart, in lower case; null when it is none ('xx5', 'r5', 'DNA', ','). */
export function syllableParts(syllable: string): Syllable | null {
  const tone = toneOf(syllable)
  const parts = tone > 0 ? syllableTable().get(baseOf(syllable).toLowerCase()) : undefined
  return parts ? { ...parts, tone } : null
}

function isLetter(code: number): boolean {
  const lower = code | 0x20
  return (lower >= 0x61 && lower <= 0x7a) || code === 0xfc || code === 0xdc || code === 0xea || code === 0xca
}
