import { render } from 'preact'
import { CardFrame } from '@/components/card-frame'
import type { Handle } from '@/components/card-frame'
import type { Strings } from '@/components/strings'
import { freeStance, placeOf, roomOf } from '@/page/stance'
import type { Room, Stance } from '@/page/stance'
import type { CardBox } from '@/platform/card-box'
import type { FromFrame, LookUp, Stands } from '@/platform/frame-messages'
import type { Guard } from './guard'
import { createHand } from './hand'
import type { DragOf } from './hand'

/** Where it is kept how the card stands. */
export interface FrameDesk {
  /** Null forgets it. */
  save(box: CardBox | null): Promise<void>
  pin(isPinned: boolean): Promise<void>
}

export interface CardFrameOfStage {
  readonly isPinned: boolean
  /** The reader gave the card a size. */
  readonly hasSize: boolean
  /** What a card may use that is asked for so. */
  roomFor(look: LookUp): Room
  set(change: Partial<Stance>): void
  stands(message: Stands): void
  /** Where it is now, or beside its word again. */
  pin(): void
}

/**
 * How the card stands on the page: beside its word or pinned, and how large. Kept by the frame, since pages are told nothing of it.
 *
 * @param changed with the card's size where the reader's own hand gave it that already
 */
export function createCardFrame(
  document: Document,
  strings: Strings,
  guard: Guard,
  desk: FrameDesk,
  post: (message: FromFrame) => void,
  changed: (byHand: Stands | null) => void,
): CardFrameOfStage {
  const place = document.createElement('div')
  document.body.append(place)
  let stance: Stance | null = null
  let last: Stands | null = null
  const hand = createHand(document.defaultView!, { allows: (at) => guard.allows(at), post, dragged, pressedTwice: () => keep(freeStance) })

  function take(next: Stance, byHand: Stands | null = null) {
    if (JSON.stringify(next) === JSON.stringify(stance)) return
    stance = next
    post({ kind: 'stance', stance })
    draw()
    changed(byHand)
  }

  function keep(next: Stance, byHand: Stands | null = null) {
    const before = stance ?? freeStance
    take(next, byHand)
    const { place: at, size } = next
    void desk.save(at || size ? { place: at, size } : null)
    if (next.isPinned !== before.isPinned) void desk.pin(next.isPinned)
  }

  function dragged(of: DragOf, stands: Stands) {
    const now = stance ?? freeStance
    const { box, screen } = stands
    if (of === 'place') keep({ ...now, isPinned: true, place: placeOf(box, screen) }, stands)
    else keep({ ...now, size: { width: box.width, height: box.height }, place: now.isPinned ? placeOf(box, screen) : now.place }, stands)
  }

  const handle = (of: DragOf): Handle => ({
    onPointerDown: (event) => hand.down(of, event),
    onKeyDown: (event) => hand.key(of, event),
    onKeyUp: () => hand.keyUp(),
    onBlur: () => hand.keyUp(),
  })
  const [grip, corner] = [handle('place'), handle('size')]

  function draw() {
    render(
      <CardFrame
        isPinned={stance?.isPinned ?? false}
        grip={grip}
        corner={corner}
        close={() => post({ kind: 'dismissed' })}
        strings={strings}
      />,
      place,
    )
  }

  return {
    get isPinned() {
      return stance?.isPinned ?? false
    },
    get hasSize() {
      return (stance?.size ?? null) !== null
    },
    roomFor: (look) => roomOf(stance ?? freeStance, { width: look.width, height: look.maxHeight }, look.screen ?? { width: look.width, height: look.maxHeight }),
    set(change) {
      take({ ...(stance ?? freeStance), ...change })
      // The settings may have brought another language.
      draw()
    },
    stands(message) {
      // The page's side took it elsewhere by itself.
      if (last && message.step === 0 && JSON.stringify(message.box) !== JSON.stringify(last.box)) guard.moved()
      last = message
      hand.stands(message)
    },
    pin() {
      const now = stance ?? freeStance
      if (now.isPinned) keep({ ...now, isPinned: false })
      else keep({ ...now, isPinned: true, place: last ? placeOf(last.box, last.screen) : now.place })
    },
  }
}
