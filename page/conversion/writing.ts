import type { Target } from '@/chinese/conversion/conversion'
import * as dom from '../dom'
import type { Answer } from './asking'
import type { Attributes } from './attributes'
import type { Contexts } from './contexts'
import type { Languages } from './languages'
import type { Notices } from './notices'
import type { Slice } from './schedule'
import type { Texts } from './texts'
import type { Watch } from './watch'
import type { Rewriting } from './work'

/** What is answered and waits to be written into the page. */
export interface Writing {
  /** A text node was read: what was asked about it before is out of date. */
  started(this: void, rewriting: Rewriting): void
  add(rewritings: readonly Rewriting[]): void
  /** A node is to say again what the page wrote. */
  setBack(node: Text): void
  say(element: Element, name: string, source: string, answer: Answer): void
  /** @returns whether something was there to be written */
  write(target: Target, contexts: Contexts, slice: Slice): boolean
  readonly isMore: boolean
  clear(): void
}

/** Texts are written in groups of so many between two looks at the clock. */
export const stride = 8

interface Parts {
  readonly texts: Texts
  readonly languages: Languages
  readonly attributes: Attributes
  readonly notices: Notices
  readonly watch: Watch
  /** Whether text directly in an element may be converted. */
  readonly isOpen: (parent: Node) => boolean
}

export function createWriting({ texts, languages, attributes, notices, watch, isOpen }: Parts): Writing {
  let ready: Rewriting[] = []
  let said: { element: Element; name: string; source: string; answer: Answer }[] = []
  /** What a text node was read for at last: older answers are not written any more. */
  let latest = new WeakMap<Text, Rewriting>()

  /** Whether the answer still fits what stands there. */
  const isValid = (rewriting: Rewriting, parent: Node | null): boolean => {
    const { node, source, changes } = rewriting
    if (!parent || !dom.isConnected(node) || latest.get(node) !== rewriting || notices.texts.has(node)) return false
    // What the page has written meanwhile is newer than the answer.
    if (texts.sourceOf(node) !== source) return false
    return changes.length === 0 ? texts.of(node) !== null : !notices.isLostText(node, source) && isOpen(parent)
  }
  return {
    started: (rewriting) => void latest.set(rewriting.node, rewriting),
    add: (rewritings) => void ready.push(...rewritings),
    setBack(node) {
      const rewriting = { node, source: texts.sourceOf(node), changes: [], left: 0 }
      latest.set(node, rewriting)
      ready.push(rewriting)
    },
    say: (element, name, source, answer) => void said.push({ element, name, source, answer }),
    write(target, contexts, slice) {
      if (ready.length === 0 && said.length === 0) return false
      const written = new Set<Element>()
      let index = 0
      watch.writing(() => {
        for (; index < ready.length && !(index % stride === 0 && index > 0 && slice.isOver); index++) {
          const rewriting = ready[index]!
          const parent = dom.parentOf(rewriting.node)
          if (!isValid(rewriting, parent)) continue
          texts.show(rewriting.node, rewriting.changes)
          if (rewriting.changes.length > 0 && parent && dom.isElement(parent)) written.add(parent)
        }
      })
      ready = index < ready.length ? ready.slice(index) : []
      // Setting an attribute may call scripts of the page at once: what they do is watched.
      for (const parent of written) languages.say(target, parent, contexts.of(parent))
      for (const { element, name, source, answer } of said) attributes.show(element, name, source, answer)
      said = []
      watch.catchUp()
      return true
    },
    get isMore() {
      return ready.length > 0 || said.length > 0
    },
    clear() {
      ready = []
      said = []
      latest = new WeakMap()
    },
  }
}
