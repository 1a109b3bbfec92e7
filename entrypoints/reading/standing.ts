import { boundless, margin, placeCard, roomFor } from '@/page/placement'
import type { Box, Size, Surroundings } from '@/page/placement'
import { freeStance, grown, moved, pinnedBox, placeOf, resized } from '@/page/stance'
import type { Stance } from '@/page/stance'
import type { Dragged } from '@/platform/frame-messages'
import { screenBox } from './surroundings'

export interface Standing {
  readonly isPinned: boolean
  /** Where the card stands, and where it stood before it grew, went elsewhere or showed another cut. */
  readonly box: Box | null
  readonly before: Box | null
  /** As the frame tells it, which alone knows what the reader chose. */
  take(stance: Stance): void
  /** Where a card of this size goes now: beside its word, from where it is once it stands, or where it is pinned. */
  next(around: Surroundings, size: Size): Promise<Box>
  /** Where the reader's hand takes it; null when it does not stand. */
  dragged(drag: Dragged): Box | null
  stood(box: Box): void
  /** The card of another word; where the one before stood is known still. */
  another(): void
  forget(): void
}

/** Where the card stands on the page. */
export function createStanding(): Standing {
  let stance = freeStance
  let box: Box | null = null
  let before: Box | null = null
  /** Before the drag that goes on. */
  let from: Box | null = null

  return {
    get isPinned() {
      return stance.isPinned
    },
    get box() {
      return box
    },
    get before() {
      return before
    },
    take(next) {
      // Beside its word again.
      if (stance.isPinned && !next.isPinned) box = null
      stance = next
    },
    async next(around, size) {
      const screen = screenBox()
      if (stance.isPinned) return pinnedBox(stance.place, size, screen)
      if (box?.width === size.width) return grown(box, size.height, around.line, screen, margin)
      // Its size was asked for by a character; the word may go on in the next line.
      const fit = { width: size.width, height: Math.min(size.height, roomFor(around, boundless).height) }
      const { x, y } = await placeCard(around, fit)
      return { x, y, ...fit }
    },
    dragged({ of, by, isLast }) {
      if (!box) return null
      from ??= box
      const screen = screenBox()
      const next = (of === 'place' ? moved : resized)(from, by, screen)
      // The frame will say so too, but maybe later than a card waits for a pointer that has left it.
      if (isLast && of === 'place' && (next.x !== from.x || next.y !== from.y)) stance = { ...stance, isPinned: true, place: placeOf(next, screen) }
      if (isLast) from = null
      return next
    },
    stood(next) {
      before = box
      box = next
    },
    another() {
      box = from = null
    },
    forget() {
      box = before = from = null
    },
  }
}
