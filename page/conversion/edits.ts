import type { Change } from '@/chinese/conversion/conversion'
import type { Run } from './collect'

/** `start` to `end` of a text becomes `text`. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** What changes between two texts of the same length, character by character. */
export function differences(from: string, to: string): Edit[] {
  const edits: Edit[] = []
  for (let at = 0; at < from.length; at++) {
    if (from.charCodeAt(at) === to.charCodeAt(at)) continue
    let start = at
    let end = at + 1
    // Pairs of surrogates may stand in other places in the two.
    while (start > 0 && (isLow(from, start) || isLow(to, start))) start--
    while (end < from.length && (isLow(from, end) || isLow(to, end))) end++
    const last = edits.at(-1)
    if (last && last.end > start) {
      start = last.start
      edits.pop()
    }
    edits.push({ start, end, text: to.slice(start, end) })
    at = end - 1
  }
  return edits
}

export function applied(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = []
  let at = 0
  for (const edit of edits) {
    pieces.push(text.slice(at, edit.start), edit.text)
    at = edit.end
  }
  pieces.push(text.slice(at))
  return pieces.join('')
}

/** The edits that turn a converted text back. */
export function undoing(text: string, changes: readonly Change[]): Edit[] {
  let moved = 0
  return changes.map(({ start, end, shown }) => {
    const edit = { start: start + moved, end: start + moved + shown.length, text: text.slice(start, end) }
    moved += shown.length - (end - start)
    return edit
  })
}

/**
 * The changes of a paragraph as those of its text nodes. One that reaches over several nodes is shared out: each node keeps as many
 * code units as it had, the last one gets what is left.
 */
export function shareOut(changes: readonly Change[], runs: readonly Run[], give: (node: Text, change: Change) => void): void {
  let first = 0
  for (const change of changes) {
    while (first < runs.length && runs[first]!.start + runs[first]!.length <= change.start && change.end > change.start) first++
    let taken = 0
    for (let index = first; index < runs.length && runs[index]!.start < Math.max(change.end, change.start + 1); index++) {
      const run = runs[index]!
      const end = run.start + run.length
      const from = Math.max(change.start, run.start)
      const to = Math.min(change.end, end)
      const isLast = change.end <= end || index + 1 >= runs.length || runs[index + 1]!.start >= change.end
      const upTo = isLast ? change.shown.length : wholeUpTo(change.shown, Math.min(change.shown.length, taken + to - from))
      const shown = change.shown.slice(taken, upTo)
      const offset = run.from - run.start
      taken = upTo
      give(run.node, { ...change, start: from + offset, end: to + offset, shown })
    }
  }
}

const isLow = (text: string, at: number) => (text.charCodeAt(at) & 0xfc00) === 0xdc00
const wholeUpTo = (text: string, at: number) => (isLow(text, at) ? at - 1 : at)
