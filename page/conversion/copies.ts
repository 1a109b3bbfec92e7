import * as dom from '../dom'
import type { Languages } from './languages'
import type { Texts } from './texts'

/**
 * Pages copy what they find: `cloneNode` for a carousel, `innerHTML` for a dialogue. A text that is just what we show elsewhere proves
 * nothing, since pages with both scripts have it too. But where the copied markup says a language as only we write it, its texts that are
 * shown somewhere are that text, and what the page had written there is what it wrote here.
 */
export interface Copies {
  /** An element that says a language as only we write it, and not by us, came with a page's change. */
  adopt(element: Element): void
  /** Other texts may be shown by now. */
  forget(): void
}

export function createCopies(texts: Texts, languages: Languages): Copies {
  /** By what is shown; null where two different texts are shown alike. */
  let shown: Map<string, Text | null> | null = null
  const sourceOf = (data: string): Text | null => {
    shown ??= indexOf(texts)
    return shown.get(data) ?? null
  }
  const adopt = (element: Element) => {
    let first: Text | null = null
    for (const node of textsIn(element)) {
      const source = texts.of(node) ? null : sourceOf(node.data)
      const original = source && texts.of(source)
      if (!original) continue
      texts.adopt(node, original.text, original.changes)
      first ??= source
    }
    languages.adopt(element, first)
  }
  return {
    adopt,
    forget: () => void (shown = null),
  }
}

function indexOf(texts: Texts): Map<string, Text | null> {
  const index = new Map<string, Text | null>()
  for (const node of texts.all()) {
    const other = index.get(node.data)
    if (other === undefined) index.set(node.data, node)
    else if (other && texts.sourceOf(other) !== texts.sourceOf(node)) index.set(node.data, null)
  }
  return index
}

/** All in it that its `lang` speaks of: what says another language in it is a copy of its own. */
function* textsIn(element: Element): Generator<Text, void> {
  for (let at = dom.firstChildOf(element); at; at = dom.nextSiblingOf(at)) {
    if (dom.isText(at)) yield at
    else if (dom.isElement(at) && dom.attributeOf(at, 'lang') === null) yield* textsIn(at)
  }
}
