import * as dom from '../dom'
import { firstHanIn } from '../han'
import { adoptAppended, adoptMerged, adoptSame, adoptSplit } from './adopt'
import { attributeNames, type Attributes } from './attributes'
import { createFights } from './fights'
import type { Languages } from './languages'
import { isMarking } from './left-alone'
import type { Texts } from './texts'

/** What a page has changed, as far as it has to be looked at again. */
export interface Notices {
  tell(records: readonly MutationRecord[]): void
  /** Text nodes that were written, put in, or stand beside such. */
  readonly texts: Set<Text>
  /** Nodes below which everything is new, or is to be judged anew. */
  readonly parts: Set<Node>
  /** Elements of which an attribute with text was written. */
  readonly elements: Set<Element>
  /** The page puts back this text of this node each time. */
  isLostText(node: Text, source: string): boolean
  /** The page puts the same text into this element anew each time. */
  isLostElement(this: void, element: Node): boolean
  /** Forget all. */
  clear(): void
}

export function createNotices(texts: Texts, languages: Languages, attributes: Attributes): Notices {
  const written = new Set<Text>()
  const parts = new Set<Node>()
  const elements = new Set<Element>()
  let fights = createFights<Node>()
  let lostTexts = new WeakMap<Text, string>()
  let lostElements = new WeakSet<Node>()
  /** Text nodes whose change is accounted for by what was told before it. */
  const explained = new Set<Node>()
  /** Text nodes that were taken out behind another one, in order: it may have taken their text. */
  const merged = new Map<Text, Text[]>()

  const tellText = (node: Node) => {
    if (!dom.isText(node) || explained.has(node)) return
    const before = texts.foreign(node)
    if (before && node.data === before.text && fights.strike(node)) lostTexts.set(node, before.text)
    if (before) adoptAppended(texts, before, node)
    if (before || firstHanIn(node.data) >= 0) written.add(node)
  }
  const tellChildren = ({ target, addedNodes, removedNodes, previousSibling, nextSibling }: MutationRecord) => {
    if (addedNodes.length > 0 && removedNodes.length > 0) tellReplaced(target, removedNodes, addedNodes)
    for (const node of addedNodes) {
      if (dom.isText(node)) {
        for (const part of adoptSplit(texts, previousSibling)) explained.add(part)
        written.add(node)
      } else parts.add(node)
    }
    if (previousSibling && dom.isText(previousSibling)) {
      for (const node of removedNodes) if (dom.isText(node)) merged.set(previousSibling, [...(merged.get(previousSibling) ?? []), node])
    }
    for (const beside of [previousSibling, nextSibling]) if (beside && dom.isText(beside)) written.add(beside)
  }
  const tellMerged = () => {
    for (const [first, removed] of merged) if (adoptMerged(texts, first, removed)) explained.add(first)
    merged.clear()
  }
  const tellReplaced = (target: Node, removed: NodeList, added: NodeList) => {
    const before = textsIn(removed)
    const shown = before.map((node) => texts.of(node))
    if (!shown.some((original) => original !== null)) return
    const after = textsIn(added)
    const isSame = before.length === after.length && before.every((node, index) => texts.sourceOf(node) === after[index]!.data)
    if (isSame && before.some((node) => texts.wasJustWritten(node)) && fights.strike(target)) lostElements.add(target)
    // `innerHTML += …` and the like read what we show, and put it in again with more behind it.
    const isLonger = after.length > before.length || (after.length === before.length && after.at(-1)!.length > before.at(-1)!.length)
    const last = before.length - 1
    if (!isLonger || !before.every((node, index) => (index < last ? after[index]!.data === node.data : after[index]!.data.startsWith(node.data)))) return
    for (const [index, original] of shown.entries()) {
      if (!original) continue
      adoptSame(texts, original, after[index]!)
      adoptAppended(texts, original, after[index]!)
    }
  }
  const tellAttribute = (element: Element, name: string, before: string | null) => {
    const now = dom.attributeOf(element, name)
    if (now === before) return
    if (attributeNames.includes(name)) {
      if (attributes.foreign(element, name)) elements.add(element)
      return
    }
    if (name === 'lang' && !languages.foreign(element)) return
    if (name === 'class' && !isMarking(before) && !isMarking(now)) return
    if (name === 'value' && dom.nameOf(element) !== 'option') return
    parts.add(element)
  }
  return {
    texts: written,
    parts,
    elements,
    tell(records) {
      for (const record of records) {
        if (record.type === 'characterData') {
          tellMerged()
          tellText(record.target)
        } else if (record.type === 'childList') tellChildren(record)
        else tellAttribute(record.target as Element, record.attributeName!, record.oldValue)
      }
      tellMerged()
      if (records.at(-1)?.type === 'characterData') explained.clear()
    },
    isLostText: (node, source) => lostTexts.get(node) === source,
    isLostElement: (element) => lostElements.has(element),
    clear() {
      written.clear()
      parts.clear()
      elements.clear()
      explained.clear()
      fights = createFights()
      lostTexts = new WeakMap()
      lostElements = new WeakSet()
    },
  }
}

/** Of so many text nodes, more are not compared. */
const mostCompared = 400

function textsIn(nodes: NodeList): Text[] {
  const found: Text[] = []
  const visit = (node: Node) => {
    if (dom.isText(node)) found.push(node)
    else for (let child = dom.firstChildOf(node); child && found.length < mostCompared; child = dom.nextSiblingOf(child)) visit(child)
  }
  for (const node of nodes) visit(node)
  return found
}
