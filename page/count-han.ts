import * as dom from './dom'

export interface HanCount {
  readonly count: number
  /** False where the page is too large to be gone through to its end. */
  readonly isAll: boolean
}

/** About a tenth of a second of a slow machine. */
const mostNodes = 100_000
const unread = new Set(['script', 'style', 'noscript', 'template', 'iframe', 'title'])
const han = /[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]|[\ud840-\ud8bf][\udc00-\udfff]/g

/** How many Chinese characters a page has, seen or not yet; no layout is asked for. */
export function countHan(document: Document): HanCount {
  const root = dom.documentElementOf(document)
  const ahead: (Node | null)[] = [root && dom.firstChildOf(root)]
  let count = 0
  for (let steps = 0; ahead.length > 0; steps++) {
    if (steps === mostNodes) return { count, isAll: false }
    const node = ahead.pop()
    if (!node) continue
    ahead.push(dom.nextSiblingOf(node))
    if (dom.isText(node)) count += node.data.match(han)?.length ?? 0
    else if (dom.isElement(node) && !unread.has(dom.nameOf(node))) {
      ahead.push(dom.firstChildOf(node))
      const shadow = dom.shadowRootOf(node)
      if (shadow) ahead.push(dom.firstChildOf(shadow))
    }
  }
  return { count, isAll: true }
}
