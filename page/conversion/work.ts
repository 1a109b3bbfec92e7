import type { Change } from '@/chinese/conversion/conversion'
import type { Answer } from './asking'
import { paragraphsIn, type Paragraph } from './collect'
import type { Contexts } from './contexts'
import { shareOut } from './edits'

/** A text node of which all paragraphs, or parts of one, are known: it can be written. */
export interface Rewriting {
  readonly node: Text
  /** What the page had written when it was read. */
  readonly source: string
  readonly changes: Change[]
  /** Parts whose answers are still to come. */
  left: number
}

export interface Work {
  readonly paragraph: Paragraph
  /** @returns the text nodes for which nothing more is to come */
  settle(answer: Answer): Rewriting[]
}

/** What is to be asked about the text directly in a block, and what becomes of its text nodes. */
export function workIn(block: Node, contexts: Contexts, sourceOf: (node: Text) => string, hasTitle: boolean, started: (rewriting: Rewriting) => void): Work[] {
  const rewritings = new Map<Text, Rewriting>()
  const paragraphs = paragraphsIn(block, contexts, sourceOf, hasTitle)
  for (const { runs } of paragraphs) {
    for (const { node } of runs) {
      const rewriting = rewritings.get(node)
      if (rewriting) rewriting.left++
      else {
        const made = { node, source: sourceOf(node), changes: [], left: 1 }
        rewritings.set(node, made)
        started(made)
      }
    }
  }
  return paragraphs.map((paragraph) => ({
    paragraph,
    settle(answer) {
      const { runs } = paragraph
      if (answer) shareOut(answer.changes, runs, (node, change) => rewritings.get(node)!.changes.push(change))
      const done: Rewriting[] = []
      for (const { node } of runs) {
        const rewriting = rewritings.get(node)!
        if (--rewriting.left > 0) continue
        // Parts are answered in any order.
        rewriting.changes.sort((one, other) => one.start - other.start)
        done.push(rewriting)
      }
      return done
    },
  }))
}
