import * as dom from './dom'
import { childOf, parentOf, siblingOf } from './flat-tree'
import { firstHanIn } from './han'
import type { TextPoint } from './paragraph'
import { reach } from './window'

const pictures = new Set(['img', 'area', 'svg', 'canvas', 'video', 'audio', 'embed', 'object', 'image', 'use', 'path'])
const labelledInputs = new Set(['submit', 'reset', 'button'])

/** Han text that an element draws without a text node or says about itself: `alt`, `title`, the label of a button. */
export function labelOf(element: Element): TextPoint | null {
  const name = dom.nameOf(element)
  if (name === 'input' || name === 'textarea') return pointAt(element, inputLabelOf(element as HTMLInputElement))
  if (name === 'select') return pointAt(element, (element as HTMLSelectElement).selectedOptions[0]?.text ?? '')
  if (dom.isSvg(element)) return titleAround(element)
  if (!pictures.has(name)) return null
  return pointAt(element, dom.attributeOf(element, 'alt') ?? '') ?? titleAround(element)
}

/** The value of a field is never asked for here: it may be a secret. That of a button is its label. */
function inputLabelOf(input: HTMLInputElement): string {
  const { type } = input
  if (type === 'image') return dom.attributeOf(input, 'alt') || dom.attributeOf(input, 'title') || ''
  if (labelledInputs.has(type)) return input.value
  return dom.isMatching(input, ':placeholder-shown') ? (dom.attributeOf(input, 'placeholder') ?? '') : ''
}

/** The `title` of an element or of what it stands in, as a tooltip would show it; for SVG its `<title>`. */
export function titleAround(element: Element): TextPoint | null {
  for (let at: Element | null = element, depth = 0; at && depth < 4; at = parentOf(at), depth++) {
    // The title of an SVG document is that of the page.
    if (at === dom.documentElementOf(dom.documentOf(at))) return null
    const title = dom.attributeOf(at, 'title') ?? (dom.isSvg(at) ? svgTitleOf(at) : null)
    if (title !== null) return pointAt(at, title)
  }
  return null
}

function svgTitleOf(element: Element): string | null {
  for (let child = childOf(element, 1); child; child = siblingOf(child, 1)) {
    if (dom.isElement(child) && dom.nameOf(child) === 'title') return child.textContent
  }
  return null
}

function pointAt(element: Element, said: string): TextPoint | null {
  const text = said.slice(0, reach).trim()
  const offset = firstHanIn(text)
  if (offset < 0) return null
  const language = dom.languageOf(element)
  return { paragraph: { text, language, kind: 'attribute', element, runs: [], originals: null, known: null }, offset }
}
