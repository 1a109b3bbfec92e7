import type { Change } from '@/chinese/conversion/conversion'
import { shownSpan, writtenOffset, type Span } from '@/chinese/conversion/places'
import { assemble, type Item, type Run } from './assemble'
import type { Originals } from './conversion/originals'
import { readerOf, writtenIn } from './conversion/written'
import * as dom from './dom'
import { linesAround } from './positioned-lines'
import { textFrom, type Walked } from './walk'
import { cut, isGiant, partOf, reach } from './window'

/**
 * The text that a reader sees as one, around a point.
 * Every offset counts UTF-16 code units of `text`; `runs` lead back to the document.
 * Where the page is shown in another script, all this is as the page wrote it; only the functions below know where that is shown.
 */
export interface Paragraph {
  readonly text: string
  /** The `lang` in force at the point; '' when none is said. */
  readonly language: string
  /**
   * 'text' has ranges and can be marked. The others cannot: the value of an input or textarea, and what an element says
   * in an attribute or draws without a text node (`title`, `alt`, the label of a button).
   */
  readonly kind: 'text' | 'control' | 'attribute'
  /** The parent of the text pointed at, the control, or the element that has the attribute. */
  readonly element: Element
  /** In the order of the text, without overlap. What lies between them (breaks, pictures) has no place in a text node. */
  readonly runs: readonly Run[]
  /** Asked whenever a place in the document is meant: what is shown may have changed since. Null: nothing is ever converted. */
  readonly originals: Originals | null
  /** What is shown otherwise in the text of an attribute; of text nodes `originals` says it. */
  readonly changes?: readonly Change[]
  /** In a control: a character whose box is known, from which those beside it are reckoned. */
  readonly known: { readonly offset: number; readonly box: DOMRect } | null
}

export interface TextPoint {
  readonly paragraph: Paragraph
  readonly offset: number
}

/**
 * The paragraph around a place in a text node.
 * A paragraph of up to `reach` code units is given whole; of a longer one, a part that begins and ends at sentences chosen
 * by the text alone, so that neighbouring points give the very same text and it need be analysed only once.
 *
 * @param offset in the node as it is shown now
 * @returns null where the place is not read (hidden text)
 */
export function paragraphAt(node: Text, offset: number, originals: Originals | null = null): TextPoint | null {
  const element = dom.parentOf(node)
  if (!element || !(dom.isElement(element) || dom.isShadowRoot(element))) return null
  const items: Item[] = []
  const lines = linesAround(node)
  const written = writtenIn(node, originals)
  const place = writtenPlace(originals, node, offset)
  const { from, to } = isGiant(written) ? partOf(written, place) : { from: 0, to: written.length }
  const isStart = from > 0 || collect(lines?.before ?? textFrom(node, -1), -1, reach, items, originals)
  items.reverse()
  items.push({ node, from, to })
  const isEnd = to < written.length || collect(lines?.after ?? textFrom(node, 1), 1, reach, items, originals)
  const whole = assemble(items, originals)
  const at = offsetIn(whole.runs, node, place)
  if (at === null) return null
  const part = cut(whole.text, at, isStart, isEnd)
  const read = whole.text.slice(part.from, part.to)
  const start = part.from + (/^[ \t\r\n]*/.exec(read)?.[0].length ?? 0)
  const end = part.to - (/[ \t\r\n]*$/.exec(read)?.[0].length ?? 0)
  if (at < start || at > end) return null
  const holder = dom.isShadowRoot(element) ? element.host : element
  const paragraph: Paragraph = {
    text: whole.text.slice(start, end),
    language: dom.languageOf(holder, readerOf(originals)),
    kind: 'text',
    element: holder,
    runs: clip(whole.runs, start, end),
    originals,
    known: null,
  }
  return { paragraph, offset: at - start }
}

/** Adds what is walked over until `room` code units are full. @returns whether the text ended (or was cut) before that. */
function collect(walked: Iterable<Walked>, direction: 1 | -1, room: number, items: Item[], originals: Originals | null): boolean {
  let left = room
  for (const item of walked) {
    if ('gap' in item) {
      items.push(item)
      left -= item.gap.length
    } else {
      const { node } = item
      const written = writtenIn(node, originals)
      const { length } = written
      const { from, to } = isGiant(written) ? partOf(written, direction === 1 ? 0 : length) : { from: 0, to: length }
      items.push({ node, from, to })
      if (to - from < length) return true
      left -= to - from
    }
    if (left <= 0) return false
  }
  return true
}

function clip(runs: readonly Run[], start: number, end: number): Run[] {
  const clipped: Run[] = []
  for (const run of runs) {
    const from = Math.max(run.start, start)
    const to = Math.min(run.start + run.length, end)
    if (from < to) {
      clipped.push({ start: from - start, length: to - from, node: run.node, offset: run.offset + from - run.start })
    }
  }
  return clipped
}

/** Where in the paragraph's text a place in a text node is; null when it is not part of it. */
export function offsetOf({ runs, originals }: Paragraph, node: Node, offset: number): number | null {
  return offsetIn(runs, node, writtenPlace(originals, node, offset))
}

function writtenPlace(originals: Originals | null, node: Node, offset: number): number {
  const original = originals && dom.isText(node) ? originals.of(node) : null
  return original ? writtenOffset(original, offset) : offset
}

/** Where a stretch of a node is shown now; null where the node has it no longer. */
function shownIn(originals: Originals | null, node: Text, start: number, end: number): Span | null {
  const original = originals?.of(node)
  const length = original ? original.text.length : node.length
  if (end > length) return null
  return original ? shownSpan(original, start, end) : { start, end }
}

function offsetIn(runs: readonly Run[], node: Node, offset: number): number | null {
  let dropped: number | null = null
  for (const run of runs) {
    if (run.node !== node) continue
    const within = offset - run.offset
    if (within >= 0 && within < run.length) return run.start + within
    // Between two runs is white space that the reader does not see: the nearest seen place stands for it.
    if (within === run.length) dropped = run.start + run.length
    else if (within < 0) return dropped ?? run.start
    else dropped = run.start + run.length
  }
  return dropped
}

/** The place in a text node where the character at `offset` begins; for the end of the text, behind the last one. */
export function placeOf(paragraph: Paragraph, offset: number): { readonly node: Text; readonly offset: number } | null {
  const { runs, originals } = paragraph
  const run = runAt(runs, offset)
  if (!run) return null
  const place = run.offset + Math.max(0, Math.min(run.length, offset - run.start))
  const isBehind = place === run.offset + run.length
  const shown = shownIn(originals, run.node, isBehind ? run.offset : place, place)
  return { node: run.node, offset: shown ? (isBehind ? shown.end : shown.start) : Math.min(place, run.node.length) }
}

/** The run that holds `offset`, or else the one before it. */
function runAt(runs: readonly Run[], offset: number): Run | null {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (runs[middle]!.start <= offset) low = middle + 1
    else high = middle
  }
  return runs[low - 1] ?? runs[0] ?? null
}

/** One range for each stretch of a text node that is part of `start` to `end`. */
export function rangesOf(paragraph: Paragraph, start: number, end: number): Range[] {
  const ranges: Range[] = []
  for (const run of clip(paragraph.runs, start, end)) {
    const shown = dom.isConnected(run.node) ? shownIn(paragraph.originals, run.node, run.offset, run.offset + run.length) : null
    if (!shown) continue
    const previous = ranges.at(-1)
    // White space that is not seen does not part a range.
    if (previous && previous.endContainer === run.node) {
      previous.setEnd(run.node, shown.end)
      continue
    }
    const range = dom.createRange(dom.documentOf(run.node))
    range.setStart(run.node, shown.start)
    range.setEnd(run.node, shown.end)
    ranges.push(range)
  }
  return ranges
}
