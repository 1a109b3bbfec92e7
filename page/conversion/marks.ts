import type { Change } from '@/chinese/conversion/conversion'
import * as dom from '../dom'
import { createHighlightStyle, randomName } from '../highlight-style'
import type { Original, Originals, WriteWatcher } from './originals'

/** Which changes are marked: every one for learners of the other script, or only a region's words, which say something else than was written. */
export type Marked = 'nothing' | 'wording' | 'all'

/** For learners: which characters of the page are not those that it wrote. Painted, not inserted. */
export interface Marks extends WriteWatcher {
  /** Marks what was converted before. */
  begin(converted: Iterable<Text>): void
  end(): void
}

/** Thin lines in the ink of the text itself, which are seen on any page; what changes more than the script stands out. */
const looks = {
  plain: 'text-decoration: underline solid color-mix(in srgb, currentcolor 55%, transparent) 1px',
  doubtful: 'text-decoration: underline dotted rgb(205 110 0) 2px',
}
type Look = keyof typeof looks

/** Beyond the edges of the window nothing is marked that is further away than this. */
const margin = '50%'

/**
 * Marks are made for what is near the window, and unmade when it leaves: a long page has more changed characters than a browser can keep
 * ranges for, and nobody sees them.
 *
 * @returns null where the browser has no CSS Custom Highlights
 */
export function createMarks(document: Document, originals: Originals, wanted: Exclude<Marked, 'nothing'>): Marks | null {
  const window = dom.windowOf(document)
  if (!window || !('highlights' in window.CSS)) return null
  const { highlights } = window.CSS
  const made = (look: Look) => ({ style: createHighlightStyle(window, randomName(), looks[look]), highlight: new window.Highlight() })
  const layers = { plain: made('plain'), doubtful: made('doubtful') }
  /** Marked nodes by the element whose distance is watched. */
  const near = new Map<Element, Map<Text, readonly MarkedRange[]>>()
  /** Whose text stands or falls with an element: mostly its own. */
  const holders = new WeakMap<Element, Set<Node>>()
  const boxes = new WeakMap<Node, Element>()
  const fresh = new Set<Text>()
  let isOn = false

  const observer = new window.IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) leave(target)
        else if (!near.has(target)) enter(target)
      }
    },
    { rootMargin: margin },
  )

  function enter(element: Element) {
    near.set(element, new Map())
    for (const holder of holders.get(element) ?? []) {
      for (let child = dom.firstChildOf(holder); child; child = dom.nextSiblingOf(child)) if (dom.isText(child)) mark(child, element)
    }
  }

  function leave(element: Element) {
    for (const node of near.get(element)?.keys() ?? []) unmark(node, element)
    near.delete(element)
  }

  function mark(node: Text, element: Element) {
    unmark(node, element)
    const original = originals.of(node)
    if (!original) return
    const marked = rangesFor(node, original, wanted)
    for (const { look, range } of marked) {
      const { style, highlight } = layers[look]
      style.reach(node)
      highlight.add(range)
      if (!highlights.has(style.name)) highlights.set(style.name, highlight)
    }
    near.get(element)?.set(node, marked)
  }

  function unmark(node: Text, element: Element) {
    const marked = near.get(element)
    for (const { look, range } of marked?.get(node) ?? []) layers[look].highlight.delete(range)
    marked?.delete(node)
  }

  function follow() {
    const marked = new Set<Element>()
    for (const node of fresh) {
      const element = boxAround(node)
      if (!element) continue
      const holder = dom.parentOf(node)!
      const known = holders.get(element)
      if (known) known.add(holder)
      else holders.set(element, new Set([holder]))
      if (near.has(element)) {
        mark(node, element)
        marked.add(element)
      } else observer.observe(element)
    }
    fresh.clear()
    // Nodes that were taken out meanwhile are not kept alive here.
    for (const element of marked) {
      for (const node of near.get(element)!.keys()) if (boxAround(node) !== element) unmark(node, element)
    }
  }

  /** The nearest element around a text that has a box of its own, which elements with `display: contents` have not. */
  function boxAround(node: Text): Element | null {
    const holder = dom.parentOf(node)
    const known = holder && boxes.get(holder)
    if (!holder || known) return known ?? null
    let at: Node | null = holder
    while (at && !(dom.isElement(at) && window!.getComputedStyle(at).display !== 'contents')) at = dom.isShadowRoot(at) ? at.host : dom.parentOf(at)
    if (at) boxes.set(holder, at)
    return at
  }

  function written(node: Text) {
    if (!isOn) return
    // Once for all that is written in one go.
    if (fresh.size === 0) queueMicrotask(follow)
    fresh.add(node)
  }

  return {
    written,
    restored(node) {
      fresh.delete(node)
      const element = isOn ? boxAround(node) : null
      if (element) unmark(node, element)
    },
    begin(converted) {
      isOn = true
      for (const node of converted) written(node)
    },
    end() {
      isOn = false
      fresh.clear()
      observer.disconnect()
      near.clear()
      for (const { style, highlight } of Object.values(layers)) {
        highlight.clear()
        highlights.delete(style.name)
        style.leave()
      }
    },
  }
}

interface MarkedRange {
  readonly look: Look
  readonly range: StaticRange
}

/** One range for changes that follow each other. Static ones: a page's own writes are not slowed down by them. */
function rangesFor(node: Text, { changes }: Original, wanted: Marked): readonly MarkedRange[] {
  const marked: { look: Look; start: number; end: number }[] = []
  let moved = 0
  for (const change of changes) {
    const start = change.start + moved
    const end = start + change.shown.length
    const look = lookOf(change)
    const previous = marked.at(-1)
    if (previous?.end === start && previous.look === look) previous.end = end
    else if (end > start && (wanted === 'all' || change.reason === 'wording')) marked.push({ look, start, end })
    moved += end - start - (change.end - change.start)
  }
  const StaticRange = dom.windowOf(node)!.StaticRange
  return marked.map(({ look, start, end }) => ({
    look,
    range: new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end }),
  }))
}

const lookOf = ({ reason, isSure }: Change): Look => (!isSure || reason === 'wording' || reason === 'own' ? 'doubtful' : 'plain')
