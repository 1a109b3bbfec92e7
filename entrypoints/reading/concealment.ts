import { documentElementOf, topElementAt } from '@/page/dom'
import type { Box } from '@/page/placement'
import type { PopupHost } from '@/page/popup-host'

/** None of these may be set on the host; fading and filters of the elements around it do not reach into the top layer. */
const concealing = ['filter', 'transform', 'clip-path', 'mask-image', '-webkit-mask-box-image-source', 'rotate', 'scale', 'translate']

/**
 * Whether the card is seen as it was drawn, where it was put: its own style and what lies on top decide.
 * Windows of other programs no script can see.
 */
export function isInSight(host: PopupHost, box: Box): boolean {
  const { element } = host
  if (!element.isConnected || !element.matches(':popover-open') || !host.isTopmost()) return false
  const style = getComputedStyle(element)
  if (style.opacity !== '1' || style.visibility === 'collapse' || style.mixBlendMode !== 'normal') return false
  if (concealing.some((property) => !['none', ''].includes(style.getPropertyValue(property)))) return false
  if ('openOrClosedShadowRoot' in element && !isMild(rootFilter())) return false
  return isThere(host.frame, box) && places(box).every(([x, y]) => topElementAt(document, x, y) === element)
}

function rootFilter(): string {
  const root = documentElementOf(document)
  return root ? getComputedStyle(root).filter : ''
}

/** Firefox 153 draws the top layer through the filter of the root: pages tint and invert themselves by it, no more than that. */
function isMild(filter: string): boolean {
  if (filter === 'none' || filter === '') return true
  return filter.split(/(?<=\)) /).every((part) => {
    const [, name, amount] = /^([a-z-]+)\(([\d.]+)(?:deg)?\)$/.exec(part) ?? []
    if (name === 'brightness' || name === 'contrast') return Number(amount) >= 0.5 && Number(amount) <= 2
    return name !== undefined && /^(invert|sepia|grayscale|hue-rotate|saturate)$/.test(name) && !(name === 'invert' && amount === '0.5')
  })
}

/** Neither moved nor scaled, by whatever means. */
function isThere(frame: HTMLElement, box: Box): boolean {
  const { x, y, width, height } = frame.getBoundingClientRect()
  const strays = [x - box.x, y - box.y, width - box.width, height - box.height]
  return strays.every((stray) => Math.abs(stray) < 1.5)
}

/** The corners, inside their rounding, and the middle. */
function places({ x, y, width, height }: Box): [number, number][] {
  const inset = 12
  return [
    [x + inset, y + inset],
    [x + width - inset, y + inset],
    [x + inset, y + height - inset],
    [x + width - inset, y + height - inset],
    [x + width / 2, y + height / 2],
  ]
}
