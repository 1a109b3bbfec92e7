import { setTimeout as pause } from 'node:timers/promises'
import type { FramePath, ShownPopup, Tab } from './driver'
import type { Place, Point } from './text-point'
import { until } from './until'

/** No page in front takes so long to be drawn; one that is not in front, or is hostile, is not waited for. */
const patienceMs = 1000

/** Runs in a page: resolves when some pictures of it were drawn. */
const somePictures = () =>
  new Promise<null>((resolve) => {
    let left = 3
    const next = () => (left-- > 0 ? requestAnimationFrame(next) : resolve(null))
    next()
  })

/** The page was drawn as it is now. A browser sends the pointer where it last drew something: also to a card that has just gone. */
export async function untilDrawn(tab: Tab): Promise<void> {
  await Promise.race([tab.evaluate(somePictures).catch(() => null), pause(patienceMs)])
}

/** The card as it stands, once its own window has the size of its element: a browser tells the process of a frame a little later. */
export function cardFilled(tab: Tab): Promise<ShownPopup> {
  return until(async () => {
    const state = await tab.popupState()
    if (state.kind !== 'shown') return null
    const inner = await tab.evaluateInPopup(() => ({ width: innerWidth, height: innerHeight }))
    return Math.abs(inner.width - state.box.width) <= 1 && Math.abs(inner.height - state.box.height) <= 1 ? state : null
  }, 'the card to fill its place')
}

/** As `hover`, once the frame is drawn where it lies: to and fro by a pixel until its document hears of it. */
export async function hoverInFrame(tab: Tab, place: Place | string, path: FramePath): Promise<Point> {
  const point = await tab.pointAt(place, path)
  await tab.evaluateInFrame(path, () => addEventListener('pointermove', () => Object.assign(globalThis, { isPointedAt: true }), { capture: true, once: true }))
  let turn = 0
  await until(async () => {
    await tab.moveMouse(point.x + (turn++ % 2), point.y)
    return await tab.evaluateInFrame(path, () => 'isPointedAt' in globalThis)
  }, `${path.join(' > ')} to hear the pointer`)
  return point
}
