import type { Act } from './acts'
import type { Front } from './front'

export interface Guessing {
  /** Whether the meanings of this card are covered. */
  isCovered(front: Front): boolean
  /** Another word of the page is at the front, or no card: only what is the same word stays uncovered. */
  follow(front: Front | null): void
  readonly reveal: Act
}

/**
 * Meanings are covered until the reader asks, anew for each word, also for those that are looked up inside a card.
 *
 * @param isWanted whether the reader wants to guess first
 */
export function createGuessing(isWanted: () => boolean, front: () => Front | null, changed: () => void): Guessing {
  let uncovered: readonly Front[] = []
  const isCovered = (of: Front) => isWanted() && !uncovered.some((one) => isSame(one, of))
  return {
    isCovered,
    follow(next) {
      if (!next || isCovered(next)) uncovered = []
    },
    reveal: {
      changes: 'view',
      isThere: isWanted,
      isOn: (of) => !isCovered(of),
      run() {
        const of = front()
        if (!of) return
        uncovered = isCovered(of) ? [...uncovered, of] : uncovered.filter((one) => !isSame(one, of))
        changed()
      },
    },
  }
}

/** Whether both are about the same word of the same text, however it is cut. */
function isSame(one: Front, other: Front): boolean {
  if (one.alone || other.alone) return one.alone?.asked.word === other.alone?.asked.word
  return one.look.paragraph.id === other.look.paragraph.id && one.segment.start < other.segment.end && other.segment.start < one.segment.end
}
