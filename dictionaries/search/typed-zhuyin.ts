import { syllableTable } from '@/chinese/syllables'
import { toZhuyin } from '@/chinese/zhuyin'

const tones: Readonly<Record<string, string>> = { 'ˉ': '1', 'ˊ': '2', 'ˇ': '3', 'ˋ': '4', '˙': '5' }
const longest = 4

let table: Map<string, string> | null = null

/** Zhuyin without tone → pinyin without tone; single initials too, since who types begins with them. */
function sounds(): ReadonlyMap<string, string> {
  if (table) return table
  table = new Map()
  for (const base of syllableTable().keys()) {
    const zhuyin = toZhuyin(`${base}1`)
    // Of two spellings of a sound the first one: ㄧㄛ is yo.
    if (!table.has(zhuyin)) table.set(zhuyin, base)
  }
  for (const initial of 'bpmfdtnlgkhjqx') {
    const zhuyin = toZhuyin(`${initial}${'jqx'.includes(initial) ? 'i' : 'a'}1`).charAt(0)
    if (!table.has(zhuyin)) table.set(zhuyin, initial)
  }
  return table
}

/** Zhuyin as pinyin with numbers, syllables apart; null when it is anything else. */
export function typedZhuyin(text: string): string | null {
  if (!/^[\u3105-\u312fˉˊˇˋ˙ ]*[\u3105-\u312f][\u3105-\u312fˉˊˇˋ˙ ]*$/u.test(text)) return null
  const known = sounds()
  const syllables: string[] = []
  let neutral = ''
  for (let at = 0; at < text.length; ) {
    const letter = text.charAt(at)
    if (letter === ' ') at++
    else if (letter === '˙') {
      // Written before the syllable, as a rule; typed behind it by some.
      const isBehind = syllables.length > 0 && !/[1-5]$/.test(syllables.at(-1)!) && !/[\u3105-\u312f]/u.test(text.charAt(at + 1))
      if (isBehind) syllables.push(`${syllables.pop()!}5`)
      else neutral = '5'
      at++
    } else if (letter in tones) {
      if (syllables.length > 0) syllables.push(syllables.pop()! + tones[letter]!)
      at++
    } else {
      let length = Math.min(longest, text.length - at)
      while (length > 0 && !known.has(text.slice(at, at + length))) length--
      if (length === 0) return null
      syllables.push(known.get(text.slice(at, at + length))! + neutral)
      neutral = ''
      at += length
    }
  }
  return syllables.join(' ')
}
