import type { Change } from '@/chinese/conversion/conversion'
import * as dom from '../dom'
import type { Texts } from './texts'

/** Lets copying give what the page wrote. */
export interface Copying {
  turn(isOn: boolean): void
}

/**
 * For the moment of copying the selected text is as written: the browser, or a page that fills the clipboard itself, takes it in
 * every format as it would without us. Nothing of it is drawn.
 *
 * @param writing runs what writes into text nodes, unseen by our own observers
 */
export function createCopying(document: Document, texts: Texts, writing: (write: () => void) => void): Copying {
  const window = dom.windowOf(document)
  let isOn = false
  const copied = () => {
    const selection = dom.selectionOf(document)
    if (!selection || selection.isCollapsed) return
    const selected: { node: Text; text: string; changes: readonly Change[] }[] = []
    for (const node of texts.all()) {
      const original = selection.containsNode(node, true) ? texts.of(node) : null
      if (original) selected.push({ node, text: original.text, changes: original.changes })
    }
    if (selected.length === 0) return
    writing(() => {
      for (const { node } of selected) texts.show(node, [])
    })
    // Microtasks run before the browser copies.
    setTimeout(() => {
      if (!isOn) return
      writing(() => {
        for (const { node, text, changes } of selected) if (texts.sourceOf(node) === text && !texts.of(node)) texts.show(node, changes)
      })
    })
  }
  return {
    turn(to) {
      if (to === isOn) return
      isOn = to
      for (const event of ['copy', 'cut']) {
        if (to) window?.addEventListener(event, copied, true)
        else window?.removeEventListener(event, copied, true)
      }
    },
  }
}
