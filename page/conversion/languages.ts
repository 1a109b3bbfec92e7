import type { Target } from '@/chinese/conversion/conversion'
import * as dom from '../dom'
import type { Context } from './contexts'
import { createWeakNodes } from './weak-nodes'

/** `lang` attributes, set so that browsers draw the glyphs of the script that is shown. */
export interface Languages {
  /** An element's `lang` as the page has it. */
  of(this: void, element: Element): string | null
  /** Text directly in `parent` is shown in a target's script. */
  say(target: Target, parent: Element, context: Context): void
  /** The `lang` of an element was written: if by the page, it is left to the page from now on. @returns whether by the page */
  foreign(element: Element): boolean
  /** Whether an element says what only we write, and came by it with its markup. */
  isCopied(element: Element): boolean
  /**
   * Such a copy says what the page wrote at what it was copied from: the element that says the language of `text`, or, without a text,
   * any of its kind, where the page wrote the same in all of them.
   */
  adopt(element: Element, text: Text | null): void
  /** Text directly in `parent` is as written again. */
  setBackAround(parent: Element): void
  setBack(): void
}

/**
 * Browsers read them without regard to case, and nobody else writes them so: an element that says one of these, but not by us, is a copy
 * that the page made of what we show.
 */
const tags: Readonly<Record<Target, string>> = { simplified: 'zh-hanS', traditional: 'zh-hanT', taiwan: 'zh-hanT-TW', 'hong kong': 'zh-hanT-HK' }
/** What the page may say already to the same effect. */
const fitting: Readonly<Record<Target, RegExp>> = {
  simplified: /^(zh-(Hans|CN|SG)|zh-cmn-Hans)\b/i,
  traditional: /^(zh-(Hant|TW)|zh-cmn-Hant)(?!-HK|-MO)\b/i,
  taiwan: /^zh-(TW|Hant-TW)\b/i,
  'hong kong': /^zh-(HK|Hant-HK)\b/i,
}

interface Said {
  readonly before: string | null
  readonly ours: string
}

export function createLanguages(document: Document): Languages {
  const said = createWeakNodes<Element, Said>()
  const left = new WeakSet<Element>()
  const of = (element: Element): string | null => {
    const ours = said.get(element)
    const now = dom.attributeOf(element, 'lang')
    return ours && ours.ours === now ? ours.before : now
  }
  const setBack = (element: Element) => {
    const { before, ours } = said.get(element)!
    said.delete(element)
    if (dom.attributeOf(element, 'lang') === ours) dom.setAttribute(element, 'lang', before)
  }
  /** The nearest element for which we say it. */
  const sayingAround = (node: Node): Element | null => {
    for (let at: Node | null = node; at && dom.isElement(at); at = dom.parentOf(at)) if (said.get(at)) return at
    return null
  }
  /** Undefined where it is not one and the same, or nobody knows. */
  const beforeOfKind = (element: Element, ours: string): string | null | undefined => {
    const found = new Set<string | null>()
    for (const [other, { before, ours: its }] of said.entries()) if (its === ours && dom.nameOf(other) === dom.nameOf(element)) found.add(before)
    return found.size === 1 ? [...found][0] : undefined
  }
  return {
    of,
    say(target, parent, context) {
      const element = bearer(document, parent, context)
      if (left.has(element)) return
      const before = of(element)
      const ours = fitting[target].test(context.language) ? before : tags[target]
      if (dom.attributeOf(element, 'lang') === ours) return
      if (ours === null || ours === before) said.delete(element)
      else said.set(element, { before, ours })
      dom.setAttribute(element, 'lang', ours)
    },
    foreign(element) {
      const ours = said.get(element)
      if (!ours) return true
      if (dom.attributeOf(element, 'lang') === ours.ours) return false
      said.delete(element)
      left.add(element)
      return true
    },
    isCopied(element) {
      const now = dom.attributeOf(element, 'lang')
      return now !== null && Object.values(tags).includes(now) && said.get(element)?.ours !== now
    },
    adopt(element, text) {
      const ours = dom.attributeOf(element, 'lang')!
      const parent = text && dom.parentOf(text)
      const source = parent && sayingAround(parent)
      const before = source ? said.get(source)!.before : beforeOfKind(element, ours)
      if (before !== undefined) said.set(element, { before, ours })
    },
    setBackAround(parent) {
      const element = sayingAround(parent)
      if (element) setBack(element)
    },
    setBack() {
      for (const [element] of said.entries()) setBack(element)
    },
  }
}

/**
 * The element that is to say it: the block of the text, or an element in its line that says a language of its own. Not one around the
 * whole page, for which everything in it would be drawn again at once: 46 ms before the first screen of a page of 100,000 characters.
 */
function bearer(document: Document, parent: Element, { speaker, block }: Context): Element {
  for (let at: Node | null = parent; at && at !== block; at = dom.parentOf(at)) if (at === speaker) return speaker
  // The root is spared, because scripts of pages ask it which language they are to load.
  return dom.isElement(block) && block !== dom.documentElementOf(document) ? block : parent
}
