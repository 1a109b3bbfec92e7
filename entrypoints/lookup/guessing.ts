import type { Act, Front } from './acts'

export interface Guessing {
  /** Whether the meanings of this card are covered. */
  isCovered(front: Front): boolean
  /** Another card is at the front, or none: only the same word stays uncovered. */
  follow(front: Front | null): void
  readonly reveal: Act
}

/**
 * Meanings are covered until the reader asks, anew for each word.
 *
 * @param isWanted whether the reader wants to guess first
 */
export function createGuessing(isWanted: () => boolean, front: () => Front | null, changed: () => void): Guessing {
  let uncovered: { readonly paragraph: number; readonly start: number; readonly end: number } | null = null
  const isSame = ({ look, segment }: Front) =>
    uncovered !== null && look.paragraph.id === uncovered.paragraph && segment.start < uncovered.end && segment.end > uncovered.start
  const isCovered = (of: Front) => isWanted() && !isSame(of)
  return {
    isCovered,
    follow(next) {
      if (!next || !isSame(next)) uncovered = null
    },
    reveal: {
      changes: 'view',
      isThere: isWanted,
      isOn: (of) => !isCovered(of),
      run() {
        const of = front()
        if (!of) return
        uncovered = isCovered(of) ? { paragraph: of.look.paragraph.id, start: of.segment.start, end: of.segment.end } : null
        changed()
      },
    },
  }
}
