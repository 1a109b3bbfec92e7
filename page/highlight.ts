import * as dom from './dom'
import { createHighlightStyle, randomName } from './highlight-style'

/** Marks text with CSS Custom Highlights: nothing is written into the document, its selection and focus stay. */
export interface Highlighter {
  /** Marks these ranges instead of what was marked before. */
  mark(ranges: readonly Range[]): void
  clear(): void
  /** Takes everything away, the style sheets too. */
  dispose(): void
}

/**
 * @param declarations what a mark looks like, such as 'background-color: #ffe08a; color: #000'; only what `::highlight()`
 * allows has an effect
 * @param name made up anew for each page by default, so that no page can look for it
 * @returns null where the browser has no CSS Custom Highlights
 */
export function createHighlighter(document: Document, declarations: string, name = randomName()): Highlighter | null {
  const window = dom.windowOf(document)
  if (!window || !('highlights' in window.CSS)) return null
  const { highlights } = window.CSS
  const style = createHighlightStyle(window, name, declarations)
  const highlight = new window.Highlight()
  // Above the marks of the page itself.
  highlight.priority = 1_000_000
  const clear = () => {
    highlight.clear()
    highlights.delete(name)
    style.leave()
  }
  return {
    mark(ranges) {
      clear()
      if (ranges.length === 0) return
      for (const range of ranges) {
        style.reach(range.startContainer)
        highlight.add(range)
      }
      highlights.set(name, highlight)
    },
    clear,
    dispose: clear,
  }
}
