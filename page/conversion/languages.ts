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
  setBack(): void
}

const tags: Readonly<Record<Target, string>> = { simplified: 'zh-Hans', traditional: 'zh-Hant', taiwan: 'zh-Hant-TW', 'hong kong': 'zh-Hant-HK' }
/** What the page may say already to the same effect. */
const fitting: Readonly<Record<Target, RegExp>> = {
  simplified: /^(zh-(Hans|CN|SG)|zh-cmn-Hans)\b/i,
  traditional: /^(zh-(Hant|TW)|zh-cmn-Hant)(?!-HK|-MO)\b/i,
  taiwan: /^zh-(TW|Hant-TW)\b/i,
  'hong kong': /^zh-(HK|Hant-HK)\b/i,
}
const chinese = /^(zh|cmn|yue|wuu|hak|nan|gan|hsn|lzh)\b/i

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
  return {
    of,
    say(target, parent, { language, speaker, block }) {
      const element = bearer(document, parent, language, speaker, block)
      if (left.has(element)) return
      const before = of(element)
      const ours = before !== null && fitting[target].test(before) ? before : tags[target]
      if (dom.attributeOf(element, 'lang') === ours) return
      if (ours === before) said.delete(element)
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
    setBack() {
      for (const [element, { before, ours }] of said.entries()) {
        said.delete(element)
        if (dom.attributeOf(element, 'lang') === ours) dom.setAttribute(element, 'lang', before)
      }
    },
  }
}

/**
 * The element that is to say it: the one that says Chinese now. The root is spared, because scripts of pages ask it which language they are
 * to load; the body stands in for it, and where nothing is said at all. Text in a page of another language says it for its own block.
 */
function bearer(document: Document, parent: Element, language: string, speaker: Element | null, block: Node): Element {
  const root = dom.documentElementOf(document)
  const whole = dom.bodyOf(document) ?? root ?? parent
  if (language === '') return speaker === null || speaker === root ? whole : speaker
  if (chinese.test(language)) return speaker === null || speaker === root ? whole : speaker
  return dom.isElement(block) ? block : parent
}
