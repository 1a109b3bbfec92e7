import * as dom from '../dom'
import type { Contexts } from './contexts'
import type { Languages } from './languages'
import type { Next, Slice } from './schedule'
import type { Texts } from './texts'
import { elementsInView } from './viewport'
import type { Watch } from './watch'
import { stride } from './writing'

/** Sets every text back to what the page wrote, what is seen first. */
export interface TurningBack {
  begin(): void
  /** Another order came: what is still turned stays so. */
  stop(): void
  readonly isUnderWay: boolean
  run(contexts: Contexts, slice: Slice): Next
}

/** Of a block that is seen so many text nodes come first: a page may be one block. */
const mostInBlock = 300

export function createTurningBack(document: Document, texts: Texts, languages: Languages, watch: Watch): TurningBack {
  let left: Iterator<Text, void> | null = null
  let isViewDone = false

  const setBack = (nodes: Iterator<Text, void>, slice: Slice): boolean => {
    const parents = new Set<Element>()
    let isDone = false
    watch.writing(() => {
      for (let count = 1; !isDone; count++) {
        const next = nodes.next()
        if (next.done) isDone = true
        else {
          texts.show(next.value, [])
          const parent = dom.parentOf(next.value)
          if (parent && dom.isElement(parent)) parents.add(parent)
        }
        if (count % stride === 0 && slice.isOver) break
      }
    })
    for (const parent of parents) languages.setBackAround(parent)
    return isDone
  }
  return {
    begin() {
      left = texts.all()[Symbol.iterator]()
      isViewDone = false
    },
    stop: () => void (left = null),
    get isUnderWay() {
      return left !== null
    },
    run(contexts, slice) {
      if (!left) return 'nothing'
      if (!isViewDone) {
        isViewDone = true
        setBack(textsInView(document, texts, contexts), slice)
        return 'frame'
      }
      if (!setBack(left, slice)) return 'more'
      left = null
      return 'nothing'
    },
  }
}

function* textsInView(document: Document, texts: Texts, contexts: Contexts): Generator<Text, void> {
  const blocks = new Set<Node>()
  for (const element of elementsInView(document)) blocks.add(contexts.of(element).block)
  for (const block of blocks) {
    let count = 0
    for (let at = dom.firstChildOf(block); at && count < mostInBlock; ) {
      if (dom.isText(at)) {
        count++
        if (texts.of(at)) yield at
      }
      let next: Node | null = dom.firstChildOf(at)
      for (let from: Node | null = at; !next && from && from !== block; from = dom.parentOf(from)) next = dom.nextSiblingOf(from)
      at = next
    }
  }
}
