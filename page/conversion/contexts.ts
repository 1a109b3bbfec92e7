import * as dom from '../dom'
import { borderOf } from './borders'
import { careFor, isDesigned, type Care } from './left-alone'
import { isTextLayer } from './text-layer'

/** What holds for the text directly in an element. */
export interface Context {
  readonly care: Care
  /** Where its paragraphs begin and end: the nearest element around that is no part of a line, a shadow root or the document. */
  readonly block: Node
  /** The `lang` in force as the page says it; '' when none. */
  readonly language: string
  /** The element that says so. */
  readonly speaker: Element | null
}

/** Valid until the document changes: made anew for each stretch of work, so that elements around many texts are asked once. */
export interface Contexts {
  of(parent: Node): Context
  /** The lines in it, though positioned each for itself, follow each other. */
  isLayer(element: Node): boolean
}

/**
 * @param langOf an element's `lang` attribute as the page has it
 * @param isLost elements that are left to the page
 */
export function createContexts(document: Document, langOf: (element: Element) => string | null, isLost: (node: Node) => boolean): Contexts {
  const outermost: Care = isDesigned(document) ? 'lock' : 'convert'
  const known = new Map<Node, Context>()
  const layers = new Map<Node, boolean>()
  const isLayer = (element: Node): boolean => {
    let is = layers.get(element)
    if (is === undefined) layers.set(element, (is = dom.isElement(element) && isTextLayer(element)))
    return is
  }
  const contextFor = (node: Node, around: Context | undefined): Context => {
    if (!around || !dom.isElement(node)) {
      return { care: around?.care ?? outermost, block: node, language: around?.language ?? '', speaker: around?.speaker ?? null }
    }
    const language = langOf(node)
    const border = borderOf(node)
    const isInLine = border === 'inside' || (border === 'aside' && around.block === dom.parentOf(node) && isLayer(around.block))
    return {
      care: isLost(node) ? 'lock' : careFor(node, around.care),
      block: isInLine ? around.block : node,
      language: language ?? around.language,
      speaker: language === null ? around.speaker : node,
    }
  }
  const of = (parent: Node): Context => {
    // Not by recursion: documents may be ten thousand elements deep.
    const unknown: Node[] = []
    let context: Context | undefined
    for (let at: Node | null = parent; at; at = dom.isShadowRoot(at) ? at.host : dom.parentOf(at)) {
      context = known.get(at)
      if (context) break
      unknown.push(at)
    }
    for (const node of unknown.toReversed()) {
      context = contextFor(node, context)
      known.set(node, context)
    }
    return context!
  }
  return { of, isLayer }
}
