import { attributeOf } from '@/page/dom'
import type { Originals } from '@/page/conversion/originals'
import type { IsolatedWorld } from '@/platform/isolated-world'

/** What the page wrote, whether or not the conversion script is there yet. */
export function originalsIn(world: IsolatedWorld): Originals {
  const now = () => world.conversion?.originals ?? null
  return {
    get target() {
      return now()?.target ?? null
    },
    of: (node) => now()?.of(node) ?? null,
    shownAttribute: (element, name) => now()?.shownAttribute(element, name) ?? null,
    attributeOf(element, name) {
      const originals = now()
      return originals ? originals.attributeOf(element, name) : attributeOf(element, name)
    },
  }
}
