import * as dom from '../dom'
import { firstHanIn } from '../han'
import type { Target } from '@/chinese/conversion/conversion'
import { isSameOrder } from './asking'
import type { Convert, Order, Show } from './asking'
import { attributeNames, createAttributes } from './attributes'
import { createContexts, type Contexts } from './contexts'
import { createCopies } from './copies'
import { createCopying } from './copying'
import { createLanguages } from './languages'
import { careAttributes, isLockedByName, isMarked } from './left-alone'
import { createNotices } from './notices'
import type { Originals, WriteWatcher } from './originals'
import { createQuestions } from './questions'
import { createRoots } from './roots'
import { createScan } from './scan'
import { createSchedule, takenFrom, type Next, type Slice } from './schedule'
import { createSelectedPart } from './selected-part'
import { createStorm } from './storm'
import { createTexts } from './texts'
import { createTurningBack } from './turning-back'
import { elementsInView } from './viewport'
import { createWatch } from './watch'
import { workIn } from './work'
import { createWriting } from './writing'

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
  /** Shows what is selected otherwise than the page, or as the page wrote it where it is shown so already. */
  showSelection(target: Target): Promise<void>
  /** Sets everything back at once and is no more. */
  end(): void
}

/** Code units asked for ahead of what has been answered. */
const mostWanted = 30_000
/** Of a storm's time so much is work of ours. */
const shareInStorms = 1 / 14
/** So long after an order the reader may be waiting for it. */
const hurryMs = 2000
/**
 * How long a slice is. Usually: of a frame of 16 ms, layout and the page itself need their part. In a hurry: every frame costs a layout of
 * its own, and with that tasks stay well below 50 ms. Expectant: the answer for what is seen may come at any moment.
 */
const sliceMs = { usual: 9, hurried: 20, expectant: 4 }

/** Shows a document in another script and keeps it so, whatever becomes of it, until told otherwise. */
export function convertPage(document: Document, tools: PageTools): ConvertedPage {
  const texts = createTexts(tools.watcher ?? null)
  const languages = createLanguages(document)
  const attributes = createAttributes()
  const notices = createNotices(texts, languages, attributes)
  const storm = createStorm()
  let order: Show | null = null
  let orderedAt = 0
  let contexts: Contexts
  /** The document is being gone through for the first time; what is in view comes before that. */
  let first: 'view' | 'rest' | null = null
  /** What is in view is asked about and not yet answered. */
  let isViewAwaited = false
  const viewed = new Set<Node>()
  const blocks = new Set<Node>()
  let isEnded = false

  const watch = createWatch([...careAttributes, 'lang', ...attributeNames], (records) => {
    storm.happened(records.length)
    notices.tell(records)
    if (order) schedule.soon()
  })
  const copies = createCopies(texts, languages)
  const contextsNow = () => createContexts(document, languages.of, notices.isLostElement)
  const part = createSelectedPart({ document, texts, watch, convert: tools.convert, contexts: contextsNow })
  const copying = createCopying(document, texts, (write) => watch.writing(write))
  const turningBack = createTurningBack(document, texts, languages, watch)
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
      // What was pasted into a field is the reader's.
      if (languages.isCopied(element) && isOpen(element)) copies.adopt(element)
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
  const writing = createWriting({ texts, languages, attributes, notices, watch, isOpen })
  const enqueue = (node: Text, isFirstTime: boolean) => {
    const parent = dom.parentOf(node)
    if (!parent || !dom.isConnected(node)) return
    if (isOpen(parent)) {
      const { block } = contexts.of(parent)
      if (!isFirstTime || !viewed.has(block)) blocks.add(block)
    } else if (texts.of(node)) writing.setBack(node)
  }

  const questions = createQuestions(tools.convert, {
    arrived() {
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
  const lookInto = (block: Node) => {
    blocks.delete(block)
    if (!dom.isConnected(block)) return
    for (const work of workIn(block, contexts, texts.sourceOf, order!.hasAttributes, writing.started)) {
      questions.ask(work.paragraph, (answer) => writing.add(work.settle(answer)))
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
    isViewAwaited = true
    questions.send()
  }
  const lookAtAttributes = (element: Element) => {
    const parent = dom.parentOf(element)
    if (!order?.hasAttributes || !parent || !dom.isConnected(element) || isMarked(element)) return
    const { care, language } = contexts.of(parent)
    if (care !== 'convert') return
    for (const { name, source } of attributes.in(element)) {
      questions.ask({ text: source, language }, (answer) => writing.say(element, name, source, answer))
    }
  }

  const work = (slice: Slice): Next => {
    if (isEnded) return 'nothing'
    contexts = contextsNow()
    copies.forget()
    watch.catchUp()
    return order ? convert(order, slice) : restore(slice)
  }
  const convert = ({ target }: Show, slice: Slice): Next => {
    if (first === 'view') {
      first = 'rest'
      lookIntoView()
    }
    const hasWritten = writing.write(target, contexts, slice)
    if (isViewAwaited && hasWritten) {
      isViewAwaited = false
      return 'frame'
    }
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
      if (slice.isOver || questions.wanted > mostWanted) break
      lookInto(block)
    }
    if (!slice.isOver) writing.write(target, contexts, slice)
    const isDone = !isScanning && [blocks, notices.texts, notices.parts, notices.elements].every(({ size }) => size === 0)
    const isEnough = questions.wanted > mostWanted
    if (isDone || isEnough) questions.send()
    if (isDone) isViewAwaited = false
    return writing.isMore || (!isDone && !isEnough) ? 'more' : 'nothing'
  }
  const restore = (slice: Slice): Next => {
    if (!turningBack.isUnderWay) return 'nothing'
    const next = turningBack.run(contexts, slice)
    if (next !== 'nothing') return next
    languages.setBack()
    attributes.setBack()
    copying.turn(false)
    roots.stop()
    watch.stop()
    notices.clear()
    return 'nothing'
  }
  const schedule = createSchedule(document, {
    run: work,
    sliceMs() {
      if (order && isViewAwaited) return sliceMs.expectant
      return !storm.isOn && performance.now() - orderedAt < hurryMs ? sliceMs.hurried : sliceMs.usual
    },
    pauseMs: (tookMs) => (storm.isOn ? tookMs / shareInStorms : 0),
  })

  const stopWork = () => {
    questions.stop()
    writing.clear()
    scan.clear()
    blocks.clear()
    viewed.clear()
    first = null
    isViewAwaited = false
  }
  const end = () => {
    if (isEnded) return
    watch.catchUp()
    stopWork()
    order = null
    contexts = contextsNow()
    turningBack.begin()
    while (turningBack.isUnderWay) restore({ isOver: false })
    isEnded = true
    schedule.stop()
  }
  return {
    originals: {
      get target() {
        return order?.target ?? part.target
      },
      of: texts.of,
      shownAttribute: attributes.shownOf,
      attributeOf: (element, name) => (name === 'lang' ? languages.of(element) : attributes.sourceOf(element, name)),
    },
    converted: texts.all,
    show(next) {
      const isPart = next.kind === 'as written' && next.isAll && part.target !== null
      if (isEnded || (isSameOrder(order, next) && !isPart)) return
      watch.catchUp()
      stopWork()
      notices.clear()
      part.forget()
      orderedAt = performance.now()
      if (next.kind === 'as written') {
        order = null
        turningBack.begin()
      } else {
        if (order?.hasAttributes && !next.hasAttributes) attributes.setBack()
        order = next
        turningBack.stop()
        first = 'view'
        questions.turn(next)
        copying.turn(next.copies === 'written')
        watch.add(document)
        roots.start()
        scan.add(document)
      }
      schedule.now()
    },
    showSelection: (target) => (isEnded ? Promise.resolve() : part.show(target)),
    end,
  }
}
