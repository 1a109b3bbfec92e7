import { topElementAt } from '@/page/dom'
import type { Box } from '@/page/placement'

/**
 * Whether the card is seen as it was drawn: in the top layer it takes no fading or filter from the elements around it, so its
 * own style and what lies on top decide. Windows of other programs no script can see.
 */
export function isInSight(host: HTMLElement, box: Box): boolean {
  if (!host.isConnected || !host.matches(':popover-open')) return false
  const style = getComputedStyle(host)
  if (style.opacity !== '1' || style.visibility === 'collapse' || style.mixBlendMode !== 'normal') return false
  for (const property of [style.filter, style.transform, style.clipPath, style.maskImage, style.rotate, style.scale, style.translate]) {
    if (property !== 'none' && property !== '') return false
  }
  return places(box).every(([x, y]) => topElementAt(document, x, y) === host)
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
