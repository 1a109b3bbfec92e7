import type { Target } from '@/chinese/conversion/conversion'
import * as dom from '../dom'
import { firstHanIn } from '../han'
import { createCache, keyOf, type Cache } from './answers'
import type { Answer, Asked, Convert, Order } from './asking'
import { attributeNames, createAttributes } from './attributes'
import { createContexts, type Contexts } from './contexts'
import { createFights } from './fights'
import { createLanguages } from './languages'
import { careAttributes, isLockedByName, isMarked, isMarking } from './left-alone'
import type { Originals, WriteWatcher } from './originals'
import { createScan } from './scan'
import { createSchedule, type Slice } from './schedule'
import { createStorm } from './storm'
import { createTexts } from './texts'
import { elementsInView } from './viewport'
import { createWatch } from './watch'
import { createWeakNodes } from './weak-nodes'
import { workIn, type Rewriting } from './work'

export interface PageTools {
  readonly convert: Convert
  readonly watcher?: WriteWatcher | null
  /** A frame was put into the page, or has loaded another one, after the page was gone through for the first time. */
  readonly framesChanged?: () => void
  /** Everything was set back, because nobody can answer any more. */
  readonly gone?: () => void
}

export interface ConvertedPage {
  readonly originals: Originals
  /** Every node that shows something else than the page wrote. */
  converted(): Iterable<Text>
  show(order: Order): void
  /** Sets everything back at once and is no more. */
  end(): void
}

type Show = Extract<Order, { kind: 'show' }>

/** Code units asked for ahead of what has been answered. */
const mostWanted = 30_000
/** Between two looks for shadow roots on elements that had none. */
const rootsMs = 1000
/** Of a storm's time so much is work of ours. */
const shareInStorms = 1 / 14

/** Shows a document in another script and keeps it so, whatever becomes of it, until told otherwise. */
export function convertPage(document: Document, tools: PageTools): ConvertedPage {
  const texts = createTexts(tools.watcher ?? null)
  const languages = createLanguages(document)
  const attributes = createAttributes()
  const storm = createStorm()
  const fights = createFights<Node>()
  let order: Show | null = null
  let contexts: Contexts = createContexts(document, languages.of, () => false)
  /** Given up: the page's own text for a node, and elements whose text is replaced each time. */
  let lostTexts = new WeakMap<Text, string>()
  let lostElements = new WeakSet<Node>()
  let latest = new WeakMap<Text, Rewriting>()
  const dirtyTexts = new Set<Text>()
  const dirtyElements = new Set<Element>()
  const blocks = new Set<Node>()
  /** Asked about already while the document is gone through for the first time. */
  const viewed = new Set<Node>()
  const possibleHosts = createWeakNodes<Element, true>()
  const waiting = new Map<string, ((answer: Answer) => void)[]>()
  let ready: Rewriting[] = []
  let restoring: Iterator<Text, void> | null = null
  let isFirst = false
  const window = dom.windowOf(document) ?? globalThis.window
  let polling = 0
  let isEnded = false

  const told = (records: readonly MutationRecord[]) => {
    storm.happened(records.length)
    for (const record of records) {
      if (record.type === 'characterData') wroteText(record.target)
      else if (record.type === 'childList') putIn(record)
      else wroteAttribute(record.target as Element, record.attributeName!, record.oldValue)
    }
    if (order) schedule.soon()
  }
  const wroteText = (node: Node) => {
    if (!dom.isText(node)) return
    const before = texts.foreign(node)
    if (before && node.data === before.text && fights.strike(node)) lostTexts.set(node, before.text)
    if (before || firstHanIn(node.data) >= 0) dirtyTexts.add(node)
  }
  const putIn = ({ target, addedNodes, removedNodes, previousSibling, nextSibling }: MutationRecord) => {
    for (const node of addedNodes) {
      if (dom.isText(node)) dirtyTexts.add(node)
      else scan.add(node)
    }
    if (addedNodes.length > 0 && isPutBack(removedNodes, addedNodes) && fights.strike(target)) lostElements.add(target)
    for (const beside of [previousSibling, nextSibling]) if (beside && dom.isText(beside)) dirtyTexts.add(beside)
  }
  /** The very text that we had converted a moment ago, in other nodes. */
  const isPutBack = (removed: NodeList, added: NodeList): boolean => {
    let source = ''
    let wasJustWritten = false
    for (const node of removed) {
      if (!dom.isText(node)) return false
      wasJustWritten ||= texts.wasJustWritten(node)
      source += texts.sourceOf(node)
    }
    return wasJustWritten && source === Array.from(added, (node) => (dom.isText(node) ? node.data : '')).join('')
  }
  const wroteAttribute = (element: Element, name: string, before: string | null) => {
    const now = dom.attributeOf(element, name)
    if (now === before) return
    if (attributeNames.includes(name)) {
      if (order?.hasAttributes && attributes.foreign(element, name)) dirtyElements.add(element)
      return
    }
    if (name === 'lang' && !languages.foreign(element)) return
    if (name === 'class' && !isMarking(before) && !isMarking(now)) return
    if (name === 'value' && dom.nameOf(element) !== 'option') return
    scan.add(element)
  }
  const watch = createWatch([...careAttributes, 'lang', ...attributeNames], told)

  const scan = createScan({
    text: (node) => {
      if (firstHanIn(node.data) >= 0) enqueue(node, false)
    },
    element(element) {
      const root = dom.shadowRootOf(element)
      if (root) lookIntoRoot(root)
      else if (dom.nameOf(element).includes('-')) possibleHosts.set(element, true)
      if (order?.hasAttributes) dirtyElements.add(element)
      const name = dom.nameOf(element)
      if (!isFirst && (name === 'iframe' || name === 'frame')) tools.framesChanged?.()
    },
    isSkipped: isLockedByName,
  })
  const lookIntoRoot = (root: ShadowRoot) => {
    watch.add(root)
    scan.add(root)
  }
  /** Nothing tells of a root that is attached to an element that is there already. */
  const lookForRoots = () => {
    for (const [host] of possibleHosts.entries()) {
      const root = dom.shadowRootOf(host)
      if (!root) continue
      possibleHosts.delete(host)
      lookIntoRoot(root)
      schedule.soon()
    }
  }
  const enqueue = (node: Text, isNew: boolean) => {
    const parent = dom.parentOf(node)
    if (!parent || !dom.isConnected(node)) return
    const { care, block } = contexts.of(parent)
    if (care === 'convert' || (care === 'title' && order?.hasAttributes)) {
      if (isNew || !viewed.has(block)) blocks.add(block)
    } else if (texts.of(node)) {
      const settingBack = { node, source: texts.sourceOf(node), changes: [], left: 0 }
      latest.set(node, settingBack)
      ready.push(settingBack)
    }
  }

  const cache: Cache = createCache(tools.convert, {
    arrived(asked, answers) {
      for (const [index, each] of asked.entries()) {
        const key = keyOf(each)
        const settled = waiting.get(key)
        waiting.delete(key)
        for (const settle of settled ?? []) settle(answers[index] ?? null)
      }
      if (storm.isOn) schedule.soon()
      else schedule.now()
    },
    failed(isGone) {
      if (isGone) {
        end()
        tools.gone?.()
      }
      else stopWork()
    },
  })
  const ask = (asked: Asked, settle: (answer: Answer) => void) => {
    const known = cache.known(asked)
    if (known !== undefined) return settle(known)
    const key = keyOf(asked)
    const others = waiting.get(key)
    if (others) others.push(settle)
    else waiting.set(key, [settle])
    cache.want(asked)
  }
  const lookInto = (block: Node) => {
    if (!dom.isConnected(block)) return
    const started = (rewriting: Rewriting) => void latest.set(rewriting.node, rewriting)
    for (const work of workIn(block, contexts, texts.sourceOf, order!.hasAttributes, started)) {
      ask(work.paragraph, (answer) => void ready.push(...work.settle(answer)))
    }
  }
  const lookAt = (element: Element) => {
    const parent = dom.parentOf(element)
    if (!parent || !dom.isConnected(element) || contexts.of(parent).care !== 'convert' || isMarked(element)) return
    const { language } = contexts.of(parent)
    for (const { name, source } of attributes.in(element)) {
      ask({ text: source, language }, (answer) => {
        if (order?.hasAttributes) said.push({ element, name, source, shown: answer?.text ?? source })
      })
    }
  }
  let said: { element: Element; name: string; source: string; shown: string }[] = []

  const write = (target: Target, slice: Slice) => {
    const written = new Set<Element>()
    let index = 0
    watch.writing(() => {
      for (; index < ready.length && !(index % 8 === 0 && index > 0 && slice.isOver); index++) {
        const rewriting = ready[index]!
        const { node, source, changes } = rewriting
        const parent = dom.parentOf(node)
        if (!parent || !dom.isConnected(node) || latest.get(node) !== rewriting || dirtyTexts.has(node)) continue
        // What the page has written meanwhile is newer than the answer.
        if (texts.sourceOf(node) !== source) continue
        if (changes.length === 0 ? !texts.of(node) : lostTexts.get(node) === source) continue
        const { care } = contexts.of(parent)
        const isOpen = care === 'convert' || (care === 'title' && order?.hasAttributes === true)
        if (!isOpen && changes.length > 0) continue
        texts.show(node, changes)
        if (changes.length > 0 && dom.isElement(parent)) written.add(parent)
      }
    })
    ready = index < ready.length ? ready.slice(index) : []
    // Setting an attribute may call scripts of the page at once; what they do is watched.
    for (const parent of written) languages.say(target, parent, contexts.of(parent))
    for (const { element, name, source, shown } of said) attributes.show(element, name, source, shown)
    said = []
    watch.catchUp()
  }

  const work = (slice: Slice): boolean => {
    if (isEnded) return false
    contexts = createContexts(document, languages.of, (node) => lostElements.has(node))
    watch.catchUp()
    if (!order) return restore(slice)
    const { target } = order
    if (ready.length > 0 || said.length > 0) write(target, slice)
    if (isFirst && viewed.size === 0) lookIntoView()
    for (const node of dirtyTexts) {
      if (slice.isOver) break
      dirtyTexts.delete(node)
      enqueue(node, true)
    }
    const isScanning = scan.run(slice)
    for (const element of dirtyElements) {
      if (slice.isOver) break
      dirtyElements.delete(element)
      lookAt(element)
    }
    if (!isScanning && isFirst) {
      isFirst = false
      viewed.clear()
    }
    for (const block of blocks) {
      if (slice.isOver || cache.wanted > mostWanted) break
      takeUp(block)
    }
    if (!slice.isOver && ready.length > 0) write(target, slice)
    const isDone = !isScanning && blocks.size === 0 && dirtyTexts.size === 0 && dirtyElements.size === 0
    if (isDone || cache.wanted > mostWanted) cache.send()
    return ready.length > 0 || said.length > 0 || (!isDone && cache.wanted <= mostWanted)
  }
  const takeUp = (block: Node) => {
    blocks.delete(block)
    lookInto(block)
  }
  /** What the reader sees is asked about before the rest is even gone through. */
  const lookIntoView = () => {
    for (const element of elementsInView(document)) {
      const { block } = contexts.of(element)
      if (viewed.has(block)) continue
      viewed.add(block)
      lookInto(block)
    }
    cache.send()
  }
  const restore = (slice: Slice): boolean => {
    let isMore = true
    watch.writing(() => {
      for (let count = 1; restoring; count++) {
        const next = restoring.next()
        if (next.done) {
          restoring = null
          isMore = false
        } else texts.show(next.value, [])
        if (count % 8 === 0 && slice.isOver) break
      }
    })
    if (restoring) return isMore
    languages.setBack()
    attributes.setBack()
    watch.stop()
    window.clearInterval(polling)
    polling = 0
    return false
  }
  const schedule = createSchedule(document, work, (tookMs) => (storm.isOn ? tookMs / shareInStorms : 0))

  const stopWork = () => {
    cache.stop()
    scan.clear()
    waiting.clear()
    for (const list of [dirtyTexts, dirtyElements, blocks, viewed]) list.clear()
    ready = []
    said = []
    latest = new WeakMap()
  }
  const end = () => {
    if (isEnded) return
    watch.catchUp()
    stopWork()
    order = null
    restoring = texts.all()[Symbol.iterator]()
    restore({ isOver: false })
    isEnded = true
    schedule.stop()
  }
  return {
    originals: {
      get target() {
        return order?.target ?? null
      },
      of: texts.of,
      attributeOf: (element, name) => (name === 'lang' ? languages.of(element) : attributes.sourceOf(element, name)),
    },
    converted: texts.all,
    show(next) {
      if (isEnded || isSame(order, next)) return
      watch.catchUp()
      stopWork()
      if (next.kind === 'as written') {
        order = null
        restoring = texts.all()[Symbol.iterator]()
      } else {
        if (order?.hasAttributes && !next.hasAttributes) attributes.setBack()
        order = next
        restoring = null
        lostTexts = new WeakMap()
        lostElements = new WeakSet()
        isFirst = true
        cache.turn(next.target, next.edition)
        watch.add(document)
        scan.add(document)
        polling ||= window.setInterval(lookForRoots, rootsMs)
      }
      schedule.now()
    },
    end,
  }
}

function isSame(order: Show | null, next: Order): boolean {
  if (next.kind === 'as written') return order === null
  return (
    order !== null &&
    order.target === next.target &&
    order.edition === next.edition &&
    order.hasAttributes === next.hasAttributes &&
    order.copies === next.copies
  )
}
