import { splitNumbered, unknownReading } from './pinyin'
import { syllableParts } from './syllables'

const initials: Readonly<Record<string, string>> = {
  b: 'ㄅ', p: 'ㄆ', m: 'ㄇ', f: 'ㄈ', d: 'ㄉ', t: 'ㄊ', n: 'ㄋ', l: 'ㄌ', g: 'ㄍ', k: 'ㄎ', h: 'ㄏ', j: 'ㄐ', q: 'ㄑ', x: 'ㄒ',
  zh: 'ㄓ', ch: 'ㄔ', sh: 'ㄕ', r: 'ㄖ', z: 'ㄗ', c: 'ㄘ', s: 'ㄙ',
}

const finals: Readonly<Record<string, string>> = {
  a: 'ㄚ', o: 'ㄛ', e: 'ㄜ', ê: 'ㄝ', ai: 'ㄞ', ei: 'ㄟ', ao: 'ㄠ', ou: 'ㄡ', an: 'ㄢ', en: 'ㄣ', ang: 'ㄤ', eng: 'ㄥ', er: 'ㄦ', ong: 'ㄨㄥ',
  i: 'ㄧ', ia: 'ㄧㄚ', io: 'ㄧㄛ', ie: 'ㄧㄝ', iai: 'ㄧㄞ', iao: 'ㄧㄠ', iu: 'ㄧㄡ', ian: 'ㄧㄢ', in: 'ㄧㄣ', iang: 'ㄧㄤ', ing: 'ㄧㄥ', iong: 'ㄩㄥ',
  u: 'ㄨ', ua: 'ㄨㄚ', uao: 'ㄨㄠ', uo: 'ㄨㄛ', uai: 'ㄨㄞ', ui: 'ㄨㄟ', uan: 'ㄨㄢ', un: 'ㄨㄣ', uang: 'ㄨㄤ', ueng: 'ㄨㄥ',
  ü: 'ㄩ', üe: 'ㄩㄝ', üan: 'ㄩㄢ', ün: 'ㄩㄣ', m: 'ㄇ', n: 'ㄋ', ng: 'ㄫ', hm: 'ㄏㄇ', hng: 'ㄏㄫ',
}

/** Finals after y and w, which only spell that the syllable begins with i, u or ü. */
const afterY: Readonly<Record<string, string>> = {
  a: 'ia', o: 'io', e: 'ie', ai: 'iai', ao: 'iao', ou: 'iu', an: 'ian', in: 'in', ang: 'iang', ing: 'ing', i: 'i', ong: 'iong',
  u: 'ü', ue: 'üe', uan: 'üan', un: 'ün',
}
const afterW: Readonly<Record<string, string>> = {
  u: 'u', a: 'ua', o: 'uo', ai: 'uai', ao: 'uao', ei: 'ui', an: 'uan', en: 'un', ang: 'uang', eng: 'ueng', ong: 'ueng',
}

const toneMarks = ['', '', 'ˊ', 'ˇ', 'ˋ', '']

/**
 * One numbered syllable in Zhuyin: 'zhong1' → 'ㄓㄨㄥ', 'lü4' → 'ㄌㄩˋ', 'ma5' → '˙ㄇㄚ' (the neutral dot stands before),
 * the erhua 'r5' → 'ㄦ'. What is no syllable stays as it is.
 */
export function toZhuyin(syllable: string): string {
  if (syllable === 'xx5') return unknownReading
  if (syllable === 'r5') return 'ㄦ'
  const parts = syllableParts(syllable)
  if (!parts) {
    const several = splitNumbered(syllable)
    return several.length > 1 ? several.map(toZhuyin).join(' ') : syllable
  }
  const { tone } = parts
  return (tone === 5 ? '˙' : '') + soundOf(parts.initial, parts.final) + toneMarks[tone]
}

function soundOf(initial: string, final: string): string {
  if (initial === 'y') return finals[afterY[final]!]!
  if (initial === 'w') return finals[afterW[final]!]!
  const sound = initials[initial] ?? ''
  // The i of zi, zhi, ri … is no vowel of its own and is not written.
  if (final === 'i' && initial !== '' && 'zcsr'.includes(initial.charAt(0))) return sound
  const isFrontU = final[0] === 'u' && final !== 'ui' && initial !== '' && 'jqx'.includes(initial)
  return sound + finals[isFrontU ? `ü${final.slice(1)}` : final]!
}
