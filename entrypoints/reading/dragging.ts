import type { Box } from '@/page/placement'
import type { PopupHost } from '@/page/popup-host'
import type { Dragged } from '@/platform/frame-messages'
import type { Standing } from './standing'

export interface Dragging {
  readonly isOn: boolean
  take(drag: Dragged): void
  end(): void
}

/**
 * The card goes where the reader drags it. The frame in which that began goes on hearing of a finger or a pen; of a mouse only where the
 * browser lets it have the pointer beyond itself, so a shield over the window hears the rest.
 *
 * @param stand called with the step of the frame that it answers, and whether the hand has let go
 */
export function createDragging(standing: Standing, host: () => PopupHost | null, stand: (box: Box, step: number, isOver: boolean) => void): Dragging {
  let last: Dragged | null = null
  let isByShield = false

  function go(drag: Dragged, isOver: boolean) {
    const box = standing.dragged(drag)
    if (box) stand(box, drag.step, isOver)
    if (drag.isLast) end()
  }

  function end() {
    if (last?.grab) host()?.shield(null)
    last = null
    isByShield = false
  }

  function begin(drag: Dragged) {
    const { box } = standing
    const { grab, of } = drag
    if (!grab || !box) return
    const from = { x: box.x + grab.x, y: box.y + grab.y }
    const wayTo = (event: PointerEvent) => ({ x: event.clientX - from.x, y: event.clientY - from.y })
    host()?.shield({
      cursor: of === 'place' ? 'grabbing' : 'nwse-resize',
      moved(event) {
        if (!last || !event.isTrusted) return
        isByShield = true
        // Released where nobody heard of it.
        const isLast = event.buttons === 0
        go({ ...last, by: wayTo(event), isLast }, isLast)
      },
      released(event) {
        if (last && event.isTrusted) go({ ...last, by: wayTo(event), isLast: true }, true)
      },
    })
  }

  return {
    get isOn() {
      return last !== null
    },
    take(drag) {
      if (!last) begin(drag)
      last = drag
      // What comes from the frame late was said of an earlier place.
      if (!isByShield || drag.isLast) go(drag, false)
    },
    end,
  }
}
