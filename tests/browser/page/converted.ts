import type { Change } from '@/chinese/conversion/conversion'
import { shownSpan, shownText, writtenOffset } from '@/chinese/conversion/places'
import { asShown } from '@/page/conversion/as-shown'
import type { Original, Originals } from '@/page/conversion/originals'
import { boxesOf } from '@/page/glyph'
import { isHanAt } from '@/page/han'
import { offsetOf, paragraphAt, placeOf, rangesOf } from '@/page/paragraph'
import { rectanglesOf } from '@/page/rectangles'
import { textAtPoint } from '@/page/text-at-point'
import type { Report } from './check'

/** Characters take the place of others, or words of other lengths that of words. */
export type Manner = 'character by character' | 'in other lengths'

/** A stand-in for the conversion script: text nodes show something else, by chance, and what they said is kept. */
function convert(nodes: readonly Text[], manner: Manner, seed: number): Originals {
  const kept = new Map<Text, Original>()
  let state = seed
  const below = (limit: number) => (state = (state * 48271) % 2147483647) % limit
  for (const node of nodes) {
    const text = node.data
    const changes: Change[] = []
    for (let at = 0; at < text.length; at++) {
      if (!isHanAt(text, at) || below(3) === 0) continue
      const isPair = text.codePointAt(at)! > 0xffff
      const isWord = manner === 'in other lengths' && isHanAt(text, at + (isPair ? 2 : 1))
      const end = at + (isPair ? 2 : 1) + (isWord ? 1 : 0)
      const shown = manner === 'in other lengths' ? '漢字們好'.slice(0, 1 + below(4)) : isPair ? '𠮷' : '漢'
      changes.push({ start: at, end, shown, reason: 'script', isSure: true })
      at = end - 1
    }
    if (changes.length > 0) kept.set(node, { text, shown: shownText({ text, changes }), changes })
  }
  for (const [node, { shown }] of kept) node.data = shown
  return { target: 'traditional', of: (node) => kept.get(node) ?? null, attributeOf: (element, name) => element.getAttribute(name), shownAttribute: () => null }
}

/**
 * Reads every Han character of a page, converts the page, and reads every Han character again: what is read must be the same paragraph
 * at the place where the shown character was written, and all ways back must lead to what is shown there.
 */
export function checkConverted(manner: Manner, seed: number): Report {
  const faults: string[] = []
  let looked = 0
  const nodes = hanTexts()
  const before = new Map(nodes.map((node) => [node, Array.from({ length: node.length }, (_, at) => readAt(node, at, null))]))
  const originals = convert(nodes, manner, seed)
  for (const node of nodes) {
    const original = originals.of(node) ?? { text: node.data, shown: node.data, changes: [] }
    for (let offset = 0; offset < node.length; offset++) {
      if (!isHanAt(node.data, offset)) continue
      looked++
      const written = writtenOffset(original, offset)
      const at = `${node.data[offset]} at ${offset}, written as ${original.text[written]}, in ${original.text.slice(0, 20)}`
      const expected = before.get(node)![written]
      const read = readAt(node, offset, originals)
      if (read?.place !== expected?.place) faults.push(`${at}: reads ${read?.place} instead of ${expected?.place}`)
      if (!read) continue
      const { paragraph } = read.point
      const width = paragraph.text.codePointAt(read.point.offset)! > 0xffff ? 2 : 1
      const end = read.point.offset + width
      const span = shownSpan(original, written, written + width)
      const character = node.data.slice(span.start, span.end)
      if (offsetOf(paragraph, node, offset) !== read.point.offset) faults.push(`${at}: offsetOf does not give the offset`)
      const place = placeOf(paragraph, read.point.offset)
      if (place?.node !== node || place.offset !== span.start) faults.push(`${at}: placeOf gives ${place?.offset}`)
      const ranges = rangesOf(paragraph, read.point.offset, end)
      if (ranges.map(String).join('') !== character) faults.push(`${at}: rangesOf gives ${ranges.map(String).join('|')}`)
      const shown = asShown(paragraph) ?? { text: paragraph.text, changes: [] }
      const inParagraph = shownSpan({ text: paragraph.text, changes: shown.changes }, read.point.offset, end)
      if (shown.text.slice(inParagraph.start, inParagraph.end) !== character) faults.push(`${at}: asShown gives ${shown.text}`)
      faults.push(...faultsOfPointing(node, offset, originals, read.place, rectanglesOf(paragraph, read.point.offset, end)).map((fault) => `${at}: ${fault}`))
    }
  }
  return { looked, faults }
}

function hanTexts(): Text[] {
  const nodes: Text[] = []
  for (const element of document.querySelectorAll('[data-reads]:not([data-reads=""])')) {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      if (/\p{Script=Han}/u.test(node.data) && node.parentElement?.closest('[data-reads]') === element) nodes.push(node)
    }
  }
  return nodes
}

function readAt(node: Text, offset: number, originals: Originals | null) {
  const point = paragraphAt(node, offset, originals)
  return point && { point, place: `${point.paragraph.text}@${point.offset} ${point.paragraph.language}` }
}

/** Nothing where the character is not drawn, or outside of the window. */
function faultsOfPointing(node: Text, offset: number, originals: Originals, expected: string, boxes: readonly DOMRect[]): string[] {
  const box = Array.from(boxesOf(node, offset, offset + 1)).find(({ width, height }) => width > 2 && height > 2)
  if (!box) return []
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
  if (document.elementFromPoint(x, y) !== node.parentElement) return []
  const found = textAtPoint(document, x, y, originals)
  const place = found && `${found.paragraph.text}@${found.offset} ${found.paragraph.language}`
  const faults = place === expected ? [] : [`pointing at it finds ${place} instead of ${expected}`]
  const isInside = boxes.some(({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom)
  return isInside ? faults : [...faults, 'it is in none of its boxes']
}
