import type { Answer } from './answer'
import type { FoundBy, Hit } from './hit'

/** So many of each kind come first where both have something to say. */
const first = 4

/**
 * Answers by sound and by meaning as one list. Where both kinds have words that are just what was typed ("long" 长, 龙) a few of the kind that has
 * the commoner one come first, a few of the other, then the rest of these in turn, and then what is less sure. Where one kind has none, all of it
 * comes last: who types "xian" wants no word that only mentions Xi'an.
 */
export function mingled(pinyin: Answer | null, english: Answer | null): Hit[] {
  const [said, meant] = [splitHits(pinyin, 'pinyin'), splitHits(english, 'english')]
  const isSaidFirst = (pinyin?.best ?? -Infinity) >= (english?.best ?? -Infinity)
  const [one, other] = isSaidFirst ? [said, meant] : [meant, said]
  const isBothSure = one.sure.length > 0 && other.sure.length > 0
  const hits = isBothSure
    ? [...inTurn(one.sure, other.sure), ...inTurn(one.rest, other.rest)]
    : one.sure.length > 0
      ? [...one.sure, ...one.rest, ...other.rest]
      : inTurn(one.rest, other.rest)
  const seen = new Set<number>()
  return hits.filter(({ entry }) => !seen.has(entry) && seen.add(entry))
}

function inTurn(one: readonly Hit[], other: readonly Hit[]): Hit[] {
  const hits = [...one.slice(0, first), ...other.slice(0, first)]
  for (let at = first; at < Math.max(one.length, other.length); at++) {
    if (at < one.length) hits.push(one[at]!)
    if (at < other.length) hits.push(other[at]!)
  }
  return hits
}

function splitHits(answer: Answer | null, by: FoundBy): { sure: Hit[]; rest: Hit[] } {
  if (!answer) return { sure: [], rest: [] }
  const hits = answer.ranking.sorted().map((entry): Hit => ({ entry, by }))
  return { sure: hits.filter(({ entry }) => answer.sure.has(entry)), rest: hits.filter(({ entry }) => !answer.sure.has(entry)) }
}
