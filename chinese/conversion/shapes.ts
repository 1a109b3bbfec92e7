import { isWithinEdges, type Line } from './line'
import { longestPhrase, makeFoundPhrases } from './phrases'
import type { ShapeTable } from './tables'

const found = makeFoundPhrases()

/**
 * Gives every letter its other shape, the longest phrase first, as OpenCC does, but over no word edge.
 *
 * @param isMeant for each letter whether it is to be changed; all when left out
 */
export function applyShapes(line: Line, { characters, phrases, shown }: ShapeTable, reason: number, isMeant?: Uint8Array): void {
  const { letters, length } = line
  for (let index = 0; index < length; ) {
    const count = phrases.find(letters, index, Math.min(length, index + longestPhrase), found)
    let taken = 0
    for (let at = count - 1; at >= 0 && taken === 0; at--) {
      if (!isWithinEdges(line, index, index + found.lengths[at]!)) continue
      taken = found.lengths[at]!
      const shapes = shown(found.numbers[at]!)
      for (let place = 0; place < taken; place++) put(line, index + place, shapes[place]!, reason, isMeant)
    }
    if (taken === 0) {
      put(line, index, characters[letters[index]!]!, reason, isMeant)
      taken = 1
    }
    index += taken
  }
}

function put({ letters, reasons }: Line, index: number, letter: number, reason: number, isMeant?: Uint8Array): void {
  if (letters[index] === letter || (isMeant && isMeant[index] === 0)) return
  letters[index] = letter
  reasons[index] = Math.max(reasons[index]!, reason)
}
