import type { Tab } from './driver'
import type { Point } from './text-point'
import { until } from './until'

/** The middle of an element of a page of ours, once a hand could press it: it stands still, works, and nothing lies over it. Scrolls it into view. */
export async function pressable(tab: Tab, selector: string): Promise<Point> {
  let last = ''
  return await until(async () => {
    const at = await tab.evaluate(reachableMiddle, selector)
    const isStill = at !== null && JSON.stringify(at) === last
    last = JSON.stringify(at)
    return isStill ? at : null
  }, `${selector} to stand still with nothing over it`)
}

function reachableMiddle(selector: string): Point | null {
  const element = document.querySelector(selector)
  if (!element || element.matches(':disabled') || document.getAnimations().some(({ playState }) => playState === 'running')) return null
  element.scrollIntoView({ block: 'center', behavior: 'instant' })
  const { left, top, width, height } = element.getBoundingClientRect()
  const at = { x: Math.round(left + width / 2), y: Math.round(top + height / 2) }
  const met = document.elementFromPoint(at.x, at.y)
  // The label of a field stands for it.
  return met && (element.contains(met) || met.closest('label')?.contains(element)) ? at : null
}
