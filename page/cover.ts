import * as dom from './dom'
import { isSeen } from './seen'

const replaced = new Set(['img', 'video', 'canvas', 'iframe', 'embed', 'object', 'input', 'textarea', 'select', 'frame'])

/** Below this a colour is thin enough to read through. */
const thinAlpha = 0.85

/** Whether the reader cannot see what lies behind an element. */
export function isOpaque(element: Element): boolean {
  if (!isSeen(element)) return false
  if (replaced.has(dom.nameOf(element))) return true
  const style = dom.windowOf(element)?.getComputedStyle(element)
  if (!style) return true
  if (Number(style.opacity) < thinAlpha) return false
  if (alphaOf(style.backgroundColor) >= thinAlpha) return true
  if (/blur/.test(style.backdropFilter)) return true
  return isOpaqueImage(style.backgroundImage)
}

function isOpaqueImage(image: string): boolean {
  if (image === 'none' || image === '') return false
  if (image.includes('url(')) return true
  // A gradient hides what is behind it unless one of its colours is thin: fades over the end of a text.
  const colours = image.match(/(?:rgba?|color|oklch|oklab|lch|lab|hsla?)\([^()]*\)/g) ?? []
  return colours.every((colour) => alphaOf(colour) >= thinAlpha)
}

/** The alpha of a computed colour: 'rgb(r, g, b)', 'rgba(r, g, b, a)' or 'color(space r g b / a)'. */
export function alphaOf(colour: string): number {
  if (colour === 'transparent') return 0
  const match = /^rgba\([^,]+,[^,]+,[^,]+,([^)]+)\)|\/([^)]+)\)/.exec(colour)
  const alpha = match?.[1] ?? match?.[2]
  if (alpha === undefined) return 1
  return alpha.includes('%') ? parseFloat(alpha) / 100 : parseFloat(alpha)
}
