import { textAtPoint } from '@/page/text-at-point'

/** A stretch of a line along which one character, or nothing, is under the point. */
export interface Stretch {
  readonly character: string
  readonly offset: number
  readonly from: number
  readonly to: number
}

/** What is found along a line of the window, looked at in every pixel; nothing is ''. */
export function sweep(x: number, y: number, length: number, isDown = false): Stretch[] {
  const stretches: { character: string; offset: number; from: number; to: number }[] = []
  for (let step = 0; step < length; step++) {
    const found = isDown ? textAtPoint(document, x, y + step) : textAtPoint(document, x + step, y)
    const character = found ? String.fromCodePoint(found.paragraph.text.codePointAt(found.offset) ?? 0) : ''
    const offset = found?.offset ?? -1
    const last = stretches.at(-1)
    if (last?.offset === offset && last.character === character) last.to = step + 1
    else stretches.push({ character, offset, from: step, to: step + 1 })
  }
  return stretches
}

/** The same over the whole width (or height) of an element, through a line so far below its upper (or from its left) edge. */
export function sweepElement(selector: string, at: number, isDown = false): Stretch[] {
  const element = document.querySelector(selector)!
  element.scrollIntoView({ block: 'center', behavior: 'instant' })
  const box = element.getBoundingClientRect()
  const [x, y] = isDown ? [box.left + at, box.top] : [box.left, box.top + at]
  return sweep(x, y, Math.ceil(isDown ? box.height : box.width), isDown)
}
