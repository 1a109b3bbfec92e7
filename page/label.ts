import type { Originals } from './conversion/originals'
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
  const read = readerOf(originals)
  const name = dom.nameOf(element)
  if (name === 'input' || name === 'textarea') return pointAt(element, inputLabelOf(element as HTMLInputElement, read), read)
  if (name === 'select') return pointAt(element, (element as HTMLSelectElement).selectedOptions[0]?.text ?? '', read)
  if (dom.isSvg(element)) return titleAround(element, originals)
  if (!pictures.has(name)) return null
  return pointAt(element, read(element, 'alt') ?? '', read) ?? titleAround(element, originals)
}

/** The value of a field is never asked for here: it may be a secret. That of a button is its label. */
function inputLabelOf(input: HTMLInputElement, read: typeof dom.attributeOf): string {
  const { type } = input
  if (type === 'image') return read(input, 'alt') || read(input, 'title') || ''
  if (labelledInputs.has(type)) return input.value
  return dom.isMatching(input, ':placeholder-shown') ? (read(input, 'placeholder') ?? '') : ''
}

/** The `title` of an element or of what it stands in, as a tooltip would show it; for SVG its `<title>`. */
export function titleAround(element: Element, originals: Originals | null = null): TextPoint | null {
  const read = readerOf(originals)
  for (let at: Element | null = element, depth = 0; at && depth < 4; at = parentOf(at), depth++) {
    // The title of an SVG document is that of the page.
    if (at === dom.documentElementOf(dom.documentOf(at))) return null
    const title = read(at, 'title') ?? (dom.isSvg(at) ? svgTitleOf(at) : null)
    if (title !== null) return pointAt(at, title, read)
  }
  return null
}

function svgTitleOf(element: Element): string | null {
  for (let child = childOf(element, 1); child; child = siblingOf(child, 1)) {
    if (dom.isElement(child) && dom.nameOf(child) === 'title') return child.textContent
  }
  return null
}

function pointAt(element: Element, said: string, read: typeof dom.attributeOf): TextPoint | null {
  const text = said.slice(0, reach).trim()
  const offset = firstHanIn(text)
  if (offset < 0) return null
  const language = dom.languageOf(element, read)
  return { paragraph: { text, language, kind: 'attribute', element, runs: [], originals: null, known: null }, offset }
}
