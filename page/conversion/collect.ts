import * as dom from '../dom'
import { firstHanIn } from '../han'
import { pictureCharacter } from '../walk'
import { borderOf } from './borders'
import type { Contexts } from './contexts'
import { cutsOf } from './cuts'

/** `length` code units of a paragraph's text from `start` are those of a text node, as the page wrote it, from `from`. */
export interface Run {
  readonly start: number
  readonly length: number
  readonly node: Text
  readonly from: number
}

/** What a reader sees as one text, or a part of it where it is very long. */
export interface Paragraph {
  readonly text: string
  readonly language: string
  /** Only text that may be written. */
  readonly runs: readonly Run[]
}

/**
 * The paragraphs directly in a block, as the page wrote them, also such that begin behind a block inside of it. Those without Han are left out.
 *
 * @param sourceOf what the page wrote into a text node
 */
export function paragraphsIn(block: Node, contexts: Contexts, sourceOf: (node: Text) => string, hasTitle: boolean): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let pieces: string[] = []
  let runs: Run[] = []
  let length = 0
  let hasHan = false
  let language: string | null = null
  const add = (piece: string) => {
    pieces.push(piece)
    length += piece.length
  }
  const end = () => {
    if (hasHan) cut({ text: pieces.join(''), language: language ?? '', runs }, paragraphs)
    pieces = []
    runs = []
    length = 0
    hasHan = false
    language = null
  }
  const isLayer = contexts.isLayer(block)
  const read = (node: Text, parent: Node) => {
    const context = contexts.of(parent)
    if (context.care !== 'convert' && !(context.care === 'title' && hasTitle)) return add(pictureCharacter)
    const source = sourceOf(node)
    if (source === '') return
    // A text in two languages is two.
    if (language !== null && language !== context.language && firstHanIn(source) >= 0) end()
    runs.push({ start: length, length: source.length, node, from: 0 })
    add(source)
    if (firstHanIn(source) < 0) return
    hasHan = true
    language = context.language
  }
  /** @returns whether to go into it */
  const enter = (element: Element): boolean => {
    const border = borderOf(element)
    if (border === 'end') end()
    else if (border === 'break') add('\n')
    else if (border === 'object') add(pictureCharacter)
    else if (border === 'aside' && isLayer) {
      add('\n')
      return true
    } else if (border === 'inside') {
      if (contexts.of(element).care !== 'lock') return true
      add(pictureCharacter)
    }
    return false
  }
  for (let at = dom.firstChildOf(block); at; ) {
    let isEntered = false
    if (dom.isText(at)) read(at, dom.parentOf(at)!)
    else if (dom.isElement(at)) isEntered = enter(at)
    let next: Node | null = isEntered ? dom.firstChildOf(at) : null
    for (let from: Node | null = at; !next && from && from !== block; from = dom.parentOf(from)) next = dom.nextSiblingOf(from)
    // The loop over parents ends at the block itself, whose siblings are not asked.
    at = next
  }
  end()
  return paragraphs
}

/** Long texts are asked about in parts, so that no answer is waited for long, nor a giant text copied whole. */
function cut(paragraph: Paragraph, into: Paragraph[]): void {
  const cuts = cutsOf(paragraph.text)
  if (cuts.length === 2) {
    into.push(paragraph)
    return
  }
  let run = 0
  for (let index = 1; index < cuts.length; index++) {
    const from = cuts[index - 1]!
    const to = cuts[index]!
    const text = paragraph.text.slice(from, to)
    const runs: Run[] = []
    for (; run < paragraph.runs.length; run++) {
      const { start, length, node, from: offset } = paragraph.runs[run]!
      if (start >= to) break
      const first = Math.max(start, from)
      const last = Math.min(start + length, to)
      if (last > first) runs.push({ start: first - from, length: last - first, node, from: offset + first - start })
      if (start + length > to) break
    }
    if (firstHanIn(text) >= 0) into.push({ text, language: paragraph.language, runs })
  }
}
