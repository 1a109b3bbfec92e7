import * as dom from './dom'

/** Some of the Chinese, Japanese or Korean text of a page, enough to tell in which writing it is. */
export interface Sample {
  readonly text: string
  /** The `lang` of the page; '' when none is said. */
  readonly language: string
}

const wanted = 3000
/** Of a page of a million nodes so many are looked at. */
const mostNodes = 20_000
const unread = new Set(['script', 'style', 'noscript', 'template', 'textarea', 'iframe', 'code', 'pre', 'title'])
const eastAsian = /[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3]/

/**
 * Walks the tree and asks for no layout, so that even a large page hardly feels it.
 *
 * @param writtenIn what a text node said before we changed it
 */
export function sampleOf(document: Document, writtenIn: (node: Text) => string): Sample {
  const root = dom.documentElementOf(document)
  const found: string[] = []
  let units = 0
  // What is still to be looked at, the next last: a tree may be deeper than calls can go.
  const ahead: (Node | null)[] = [root && dom.firstChildOf(root)]
  for (let steps = 0; ahead.length > 0 && units < wanted && steps < mostNodes; steps++) {
    const node = ahead.pop()
    if (!node) continue
    ahead.push(dom.nextSiblingOf(node))
    if (dom.isText(node)) {
      const text = writtenIn(node)
      if (!eastAsian.test(text)) continue
      found.push(text.slice(0, wanted))
      units += text.length
    } else if (dom.isElement(node) && !unread.has(dom.nameOf(node))) {
      ahead.push(dom.firstChildOf(node))
      const shadow = dom.shadowRootOf(node)
      if (shadow) ahead.push(dom.firstChildOf(shadow))
    }
  }
  return { text: found.join('\n'), language: root ? dom.languageOf(root) : '' }
}
