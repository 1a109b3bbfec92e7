import type { Change } from '@/chinese/conversion/conversion'
import type { Original, Originals } from './conversion/originals'
import { readerOf } from './conversion/written'
import * as dom from './dom'
import { childOf, parentOf, siblingOf } from './flat-tree'
import { firstHanIn } from './han'
import type { TextPoint } from './paragraph'
import { reach } from './window'

const pictures = new Set(['img', 'area', 'svg', 'canvas', 'video', 'audio', 'embed', 'object', 'image', 'use', 'path'])
const labelledInputs = new Set(['submit', 'reset', 'button'])

/** Han text that an element draws without a text node or says about itself: `alt`, `title`, the label of a button. */
export function labelOf(element: Element, originals: Originals | null = null): TextPoint | null {
  const name = dom.nameOf(element)
  if (name === 'input' || name === 'textarea') return inputLabelOf(element as HTMLInputElement, originals)
  if (name === 'select') return pointAt(element, (element as HTMLSelectElement).selectedOptions[0]?.text ?? '', originals)
  if (dom.isSvg(element)) return titleAround(element, originals)
  if (!pictures.has(name)) return null
  return pointAtAttribute(element, 'alt', originals) ?? titleAround(element, originals)
}

/** The value of a field is never asked for here: it may be a secret. That of a button is its label. */
function inputLabelOf(input: HTMLInputElement, originals: Originals | null): TextPoint | null {
  const { type } = input
  if (type === 'image') return pointAtAttribute(input, readerOf(originals)(input, 'alt') ? 'alt' : 'title', originals)
  if (labelledInputs.has(type)) return pointAt(input, input.value, originals)
  return dom.isMatching(input, ':placeholder-shown') ? pointAtAttribute(input, 'placeholder', originals) : null
}

/** The `title` of an element or of what it stands in, as a tooltip would show it; for SVG its `<title>`. */
export function titleAround(element: Element, originals: Originals | null = null): TextPoint | null {
  const read = readerOf(originals)
  for (let at: Element | null = element, depth = 0; at && depth < 4; at = parentOf(at), depth++) {
    // The title of an SVG document is that of the page.
    if (at === dom.documentElementOf(dom.documentOf(at))) return null
    if (read(at, 'title') !== null) return pointAtAttribute(at, 'title', originals)
    const title = dom.isSvg(at) ? svgTitleOf(at) : null
    if (title !== null) return pointAt(at, title, originals)
  }
  return null
}

function svgTitleOf(element: Element): string | null {
  for (let child = childOf(element, 1); child; child = siblingOf(child, 1)) {
    if (dom.isElement(child) && dom.nameOf(child) === 'title') return child.textContent
  }
  return null
}

function pointAtAttribute(element: Element, name: string, originals: Originals | null): TextPoint | null {
  return pointAt(element, readerOf(originals)(element, name) ?? '', originals, originals?.shownAttribute(element, name) ?? null)
}

/** @param shown how it is shown, where that is otherwise than it is written */
function pointAt(element: Element, said: string, originals: Originals | null, shown: Original | null = null): TextPoint | null {
  const text = said.slice(0, reach).trim()
  const offset = firstHanIn(text)
  if (offset < 0) return null
  const language = dom.languageOf(element, readerOf(originals))
  const changes = shown ? changesWithin(shown, said.length - said.trimStart().length, text.length) : []
  return { paragraph: { text, language, kind: 'attribute', element, runs: [], originals, changes, known: null }, offset }
}

function changesWithin({ changes }: Original, from: number, length: number): Change[] {
  return changes
    .filter(({ start, end }) => start >= from && end <= from + length)
    .map((change) => ({ ...change, start: change.start - from, end: change.end - from }))
}
