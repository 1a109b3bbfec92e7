import { baseOf, toneOf } from './syllables'

/** Before and after these 一 counts or names and keeps its first tone. */
const counting = new Set('一二三四五六七八九十百千万萬亿億零〇○两兩0123456789０１２３４５６７８９第初')
const orders = new Set('月号號日班级級楼樓')

/**
 * The reading as it is spoken: 一 and 不 by the tone that follows, third tones before third tones.
 * For display only: stored and compared readings never have sandhi.
 *
 * `starts` tells at which characters the inner words of a longer piece begin: a run of three third tones goes by them
 * (展览|馆 2-2-3, 小|老虎 3-2-3). Syllables that do not stand one for each character come back unchanged.
 */
export function withSandhi(characters: string, syllables: readonly string[], starts: readonly number[] = []): string[] {
  const spoken = [...syllables]
  const letters = Array.from(characters)
  if (letters.length !== syllables.length) return spoken
  for (let i = 0; i < spoken.length; i++) {
    const base = baseOf(spoken[i]!).toLowerCase()
    const tone = toneOf(spoken[i]!)
    if (letters[i] === '一' && base === 'yi' && tone === 1) spoken[i] = withTone(spoken[i]!, toneOfOne(letters, syllables, i))
    if (letters[i] === '不' && base === 'bu' && tone === 4) spoken[i] = withTone(spoken[i]!, toneOfNot(letters, syllables, i))
  }
  shiftThirdTones(spoken, new Set(starts))
  return spoken
}

function withTone(syllable: string, tone: number): string {
  return syllable.slice(0, -1) + String(tone)
}

function toneOfOne(letters: readonly string[], syllables: readonly string[], at: number): number {
  const next = at + 1 < syllables.length ? toneOf(syllables[at + 1]!) : 0
  if (next === 0) return 1
  if (at > 0 && counting.has(letters[at - 1]!)) return 1
  if (counting.has(letters[at + 1]!) && !'百千万萬亿億'.includes(letters[at + 1]!)) return 1
  if (orders.has(letters[at + 1]!) && at + 2 === letters.length) return 1
  if (at > 0 && letters[at - 1] === letters[at + 1]) return 5
  return next === 4 || isFourthBelow(letters[at + 1]!, next) ? 2 : 4
}

function toneOfNot(letters: readonly string[], syllables: readonly string[], at: number): number {
  const next = at + 1 < syllables.length ? toneOf(syllables[at + 1]!) : 0
  if (at > 0 && letters[at - 1] === letters[at + 1]) return 5
  return next === 4 ? 2 : 4
}

/** 个 is neutral on paper in 一个, but 一 goes by its fourth tone. */
function isFourthBelow(letter: string, tone: number): boolean {
  return tone === 5 && (letter === '个' || letter === '個')
}

/** In each run of third tones all but the last rise, except that an inner word's lone first syllable stays low: 小|老虎. */
function shiftThirdTones(spoken: string[], starts: ReadonlySet<number>): void {
  let start = 0
  while (start < spoken.length) {
    if (toneOf(spoken[start]!) !== 3) {
      start++
      continue
    }
    let end = start
    while (end < spoken.length && toneOf(spoken[end]!) === 3) end++
    for (let i = start; i < end - 1; i++) {
      const isLoneWord = end - start > 2 && starts.has(i + 1) && (i === 0 || starts.has(i)) && !starts.has(i + 2) && i + 2 < end
      if (!isLoneWord) spoken[i] = withTone(spoken[i]!, 2)
    }
    start = end
  }
}
