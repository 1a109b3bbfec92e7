export interface Way {
  readonly x: number
  readonly y: number
}

/** Where an event happened: in the frame and on the screen. */
export type Spot = Pick<MouseEvent, 'clientX' | 'clientY' | 'screenX' | 'screenY'>

/** Shorter ways say nothing of the scale: places on the screen are whole pixels. */
const telling = 4
/** All that browsers zoom to, and a little more. */
const scales = { least: 0.15, most: 6 }

/**
 * How far a pointer has gone in CSS pixels, while the frame that hears of it goes along. Places in the frame are exact as long as it is
 * certain where the frame is; between, the way on the screen tells. Chromium counts that in pixels without the page's zoom, so its
 * scale is measured whenever both are known.
 *
 * @param before an earlier place of the pointer over the frame where it stands now
 */
export function createPull(start: Spot, before: Spot | null) {
  let scale = (before && scaleOf(inFrame(before, start), onScreen(before, start))) ?? 1

  return {
    /** @param shift how far the frame itself has gone; null: it may be under way */
    to(spot: Spot, shift: Way | null): Way {
      const gone = onScreen(start, spot)
      if (!shift) return { x: gone.x * scale, y: gone.y * scale }
      const inside = inFrame(start, spot)
      const way = { x: inside.x + shift.x, y: inside.y + shift.y }
      scale = scaleOf(way, gone) ?? scale
      return way
    },
  }
}

const inFrame = (from: Spot, to: Spot): Way => ({ x: to.clientX - from.clientX, y: to.clientY - from.clientY })
const onScreen = (from: Spot, to: Spot): Way => ({ x: to.screenX - from.screenX, y: to.screenY - from.screenY })

function scaleOf(way: Way, gone: Way): number | null {
  const [inside, outside] = Math.abs(gone.x) > Math.abs(gone.y) ? [way.x, gone.x] : [way.y, gone.y]
  if (Math.abs(outside) < telling) return null
  return Math.max(scales.least, Math.min(inside / outside, scales.most))
}
