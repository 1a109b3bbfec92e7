import * as dom from './dom'

/** What has the focus, inside open shadow roots too; null where nothing has it. */
export function focusedIn(document: Document): Element | null {
  let active = dom.activeElementOf(document)
  for (let root = active && dom.shadowRootOf(active); active && root; root = dom.shadowRootOf(active)) {
    if (!root.activeElement) break
    active = root.activeElement
  }
  return active
}

/** Gives the focus back to what had it before something of ours was clicked; selection and scroll position stay. */
export function giveFocusBack(ours: HTMLElement, before: Element | null): void {
  if (before && dom.isConnected(before)) dom.focus(before)
  // Where nothing had it, or what had it takes it no more, it is the document's again.
  dom.blur(ours)
}
