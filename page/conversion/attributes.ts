import * as dom from '../dom'
import { firstHanIn } from '../han'
import type { Answer } from './asking'
import type { Original } from './originals'
import { createWeakNodes } from './weak-nodes'

/** Texts that elements say in attributes. */
export interface Attributes {
  /** As the page wrote it; null: none. */
  sourceOf(this: void, element: Element, name: string): string | null
  /** Those of an element that could be converted, as the page wrote them. */
  in(element: Element): readonly { readonly name: string; readonly source: string }[]
  /** Shows what was asked about as `shown`, unless the page has changed it meanwhile. */
  show(element: Element, name: string, source: string, answer: Answer): void
  /** How an attribute is shown; null where it says what the page wrote. */
  shownOf(this: void, element: Element, name: string): Original | null
  /** The page wrote an attribute, or we did. @returns whether it was the page */
  foreign(element: Element, name: string): boolean
  setBack(): void
}

export const attributeNames: readonly string[] = ['title', 'alt', 'placeholder', 'aria-label']

export function createAttributes(): Attributes {
  const said = createWeakNodes<Element, Map<string, Original>>()
  const sourceOf = (element: Element, name: string): string | null => {
    const value = dom.attributeOf(element, name)
    const ours = said.get(element)?.get(name)
    return ours && ours.shown === value ? ours.text : value
  }
  return {
    sourceOf,
    in(element) {
      const found: { name: string; source: string }[] = []
      for (const name of attributeNames) {
        const source = sourceOf(element, name)
        if (source && firstHanIn(source) >= 0) found.push({ name, source })
      }
      return found
    },
    shownOf(element, name) {
      const ours = said.get(element)?.get(name)
      return ours && ours.shown === dom.attributeOf(element, name) ? ours : null
    },
    show(element, name, source, answer) {
      const shown = answer?.text ?? source
      if (sourceOf(element, name) !== source) return
      let names = said.get(element)
      if (shown === source) names?.delete(name)
      else {
        if (!names) said.set(element, (names = new Map<string, Original>()))
        names.set(name, { text: source, shown, changes: answer?.changes ?? [] })
      }
      if (dom.attributeOf(element, name) !== shown) dom.setAttribute(element, name, shown)
    },
    foreign(element, name) {
      const names = said.get(element)
      const ours = names?.get(name)
      if (ours && ours.shown === dom.attributeOf(element, name)) return false
      names?.delete(name)
      return true
    },
    setBack() {
      for (const [element, names] of said.entries()) {
        said.delete(element)
        for (const [name, { text, shown }] of names) if (dom.attributeOf(element, name) === shown) dom.setAttribute(element, name, text)
      }
    },
  }
}
