import type { Target } from '@/chinese/conversion/conversion'
import * as dom from '../dom'
import { firstHanIn } from '../han'
import { createCache, keyOf, type Cache } from './answers'
import type { Answer, Asked, Convert, Order } from './asking'
import { attributeNames, createAttributes } from './attributes'
import { createContexts, type Contexts } from './contexts'
import { createCopying } from './copying'
import { createLanguages } from './languages'
import { careAttributes, isLockedByName, isMarked } from './left-alone'
import { createNotices } from './notices'
import type { Originals, WriteWatcher } from './originals'
import { createRoots } from './roots'
import { createScan } from './scan'
import { createSchedule, type Slice } from './schedule'
import { createStorm } from './storm'
import { createTexts } from './texts'
import { elementsInView } from './viewport'
import { createWatch } from './watch'
import { workIn, type Rewriting } from './work'

export interface PageTools {
  readonly convert: Convert
  readonly watcher?: WriteWatcher | null
  /** A frame was put into the page after it was gone through for the first time. */
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
/** Of a storm's time so much is work of ours. */
const shareInStorms = 1 / 14
/** Texts are written in groups of so many between two looks at the clock. */
const stride = 8

/** Shows a document in another script and keeps it so, whatever becomes of it, until told otherwise. */
export function convertPage(document: Document, tools: PageTools): ConvertedPage {
  const texts = createTexts(tools.watcher ?? null)
  const languages = createLanguages(document)
  const attributes = createAttributes()
  const notices = createNotices(texts, languages, attributes)
  const storm = createStorm()
  let order: Show | null = null
  let contexts: Contexts
  /** The document is being gone through for the first time; what is in view comes before that. */
  let first: 'view' | 'rest' | null = null
  const viewed = new Set<Node>()
  const blocks = new Set<Node>()
  const waiting = new Map<string, ((answer: Answer) => void)[]>()
  let ready: Rewriting[] = []
  let said: { element: Element; name: string; source: string; shown: string }[] = []
  /** What a text node was read for at last: older answers are not written any more. */
  let latest = new WeakMap<Text, Rewriting>()
  let restoring: Iterator<Text, void> | null = null
  let isEnded = false

  const watch = createWatch([...careAttributes, 'lang', ...attributeNames], (records) => {
    storm.happened(records.length)
    notices.tell(records)
    if (order) schedule.soon()
  })
  const copying = createCopying(document, texts, (write) => watch.writing(write))
  const roots = createRoots(document, (root) => {
    watch.add(root)
    scan.add(root)
    schedule.soon()
  })
  const scan = createScan({
    text: (node) => {
      if (firstHanIn(node.data) >= 0) enqueue(node, first !== null)
    },
    element(element) {
      roots.lookAt(element)
      if (order?.hasAttributes) notices.elements.add(element)
      const name = dom.nameOf(element)
      if (!first && (name === 'iframe' || name === 'frame')) tools.framesChanged?.()
    },
    isSkipped: isLockedByName,
  })

  const isOpen = (parent: Node): boolean => {
    const { care } = contexts.of(parent)
    return care === 'convert' || (care === 'title' && order?.hasAttributes === true)
  }
  const enqueue = (node: Text, isFirstTime: boolean) => {
    const parent = dom.parentOf(node)
    if (!parent || !dom.isConnected(node)) return
    if (isOpen(parent)) {
      const { block } = contexts.of(parent)
      if (!isFirstTime || !viewed.has(block)) blocks.add(block)
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
      } else stopWork()
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
    blocks.delete(block)
    if (!dom.isConnected(block)) return
    const started = (rewriting: Rewriting) => void latest.set(rewriting.node, rewriting)
    for (const work of workIn(block, contexts, texts.sourceOf, order!.hasAttributes, started)) {
      ask(work.paragraph, (answer) => void ready.push(...work.settle(answer)))
    }
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
  const lookAtAttributes = (element: Element) => {
    const parent = dom.parentOf(element)
    if (!order?.hasAttributes || !parent || !dom.isConnected(element) || isMarked(element)) return
    const { care, language } = contexts.of(parent)
    if (care !== 'convert') return
    for (const { name, source } of attributes.in(element)) {
      ask({ text: source, language }, (answer) => void said.push({ element, name, source, shown: answer?.text ?? source }))
    }
  }

  const write = (target: Target, slice: Slice) => {
    if (ready.length === 0 && said.length === 0) return
    const written = new Set<Element>()
    let index = 0
    watch.writing(() => {
      for (; index < ready.length && !(index % stride === 0 && index > 0 && slice.isOver); index++) {
        const rewriting = ready[index]!
        const { node, source, changes } = rewriting
        const parent = dom.parentOf(node)
        if (!parent || !dom.isConnected(node) || latest.get(node) !== rewriting || notices.texts.has(node)) continue
        // What the page has written meanwhile is newer than the answer.
        if (texts.sourceOf(node) !== source) continue
        if (changes.length === 0 ? !texts.of(node) : notices.isLostText(node, source) || !isOpen(parent)) continue
        texts.show(node, changes)
        if (changes.length > 0 && dom.isElement(parent)) written.add(parent)
      }
    })
    ready = index < ready.length ? ready.slice(index) : []
    // Setting an attribute may call scripts of the page at once: what they do is watched.
    for (const parent of written) languages.say(target, parent, contexts.of(parent))
    for (const { element, name, source, shown } of said) attributes.show(element, name, source, shown)
    said = []
    watch.catchUp()
  }

  const work = (slice: Slice): boolean => {
    if (isEnded) return false
    contexts = createContexts(document, languages.of, notices.isLostElement)
    watch.catchUp()
    if (!order) return restore(slice)
    const { target } = order
    if (first === 'view') {
      first = 'rest'
      lookIntoView()
      write(target, slice)
      return true
    }
    write(target, slice)
    for (const node of takenFrom(notices.texts, slice)) enqueue(node, false)
    for (const node of takenFrom(notices.parts, slice)) {
      // What is new may stand in a block that was looked into before it came.
      viewed.clear()
      scan.add(node)
    }
    const isScanning = scan.run(slice)
    for (const element of takenFrom(notices.elements, slice)) lookAtAttributes(element)
    if (!isScanning && first) {
      first = null
      viewed.clear()
    }
    for (const block of blocks) {
      if (slice.isOver || cache.wanted > mostWanted) break
      lookInto(block)
    }
    if (!slice.isOver) write(target, slice)
    const isDone = !isScanning && [blocks, notices.texts, notices.parts, notices.elements].every(({ size }) => size === 0)
    if (isDone || cache.wanted > mostWanted) cache.send()
    return ready.length > 0 || said.length > 0 || (!isDone && cache.wanted <= mostWanted)
  }
  const restore = (slice: Slice): boolean => {
    if (restoring === null) return false
    const iterator = restoring
    watch.writing(() => {
      for (let count = 1; restoring; count++) {
        const next = iterator.next()
        if (next.done) restoring = null
        else texts.show(next.value, [])
        if (count % stride === 0 && slice.isOver) break
      }
    })
    if (restoring) return true
    languages.setBack()
    attributes.setBack()
    copying.turn(false)
    roots.stop()
    watch.stop()
    notices.clear()
    return false
  }
  const schedule = createSchedule(document, work, (tookMs) => (storm.isOn ? tookMs / shareInStorms : 0))

  const stopWork = () => {
    cache.stop()
    scan.clear()
    waiting.clear()
    blocks.clear()
    viewed.clear()
    ready = []
    said = []
    latest = new WeakMap()
    first = null
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
      notices.clear()
      if (next.kind === 'as written') {
        order = null
        restoring = texts.all()[Symbol.iterator]()
      } else {
        if (order?.hasAttributes && !next.hasAttributes) attributes.setBack()
        order = next
        restoring = null
        first = 'view'
        cache.turn(next.target, next.edition)
        copying.turn(next.copies === 'written')
        watch.add(document)
        roots.start()
        scan.add(document)
      }
      schedule.now()
    },
    end,
  }
}

/** One after the other, taken out of the set, until the time is over. */
function* takenFrom<T>(set: Set<T>, slice: Slice): Generator<T> {
  for (const each of set) {
    if (slice.isOver) return
    set.delete(each)
    yield each
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
