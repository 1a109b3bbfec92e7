import type { Change, Target } from '@/chinese/conversion/conversion'
import { touches, writtenOffset } from '@/chinese/conversion/places'
import * as dom from '../dom'
import { firstHanIn } from '../han'
import { textsIn } from '../selected-text'
import type { Answer, Convert } from './asking'
import { paragraphsIn, type Paragraph } from './collect'
import type { Contexts } from './contexts'
import { shareOut } from './edits'
import type { Texts } from './texts'
import type { Watch } from './watch'

/** Shows what is selected in another script, whatever the rest of the page shows. */
export interface SelectedPart {
  /** As the page wrote it again, where it is shown so already. Resolves when it is done. */
  show(target: Target): Promise<void>
  /** The script that a part is shown in; null where none is. */
  readonly target: Target | null
  forget(): void
}

/** Code units asked about at once. */
const mostAtOnce = 12_000

interface Parts {
  readonly document: Document
  readonly texts: Texts
  readonly watch: Watch
  readonly convert: Convert
  readonly contexts: () => Contexts
}

/** What of a text node is meant, in what the page wrote. */
interface Selected {
  readonly source: string
  readonly start: number
  readonly end: number
  /** What the whole of it would change, as far as it is known. */
  readonly changes: Change[]
}

export function createSelectedPart({ document, texts, watch, convert, contexts }: Parts): SelectedPart {
  let shown: Target | null = null

  const selectedIn = (range: Range, around: Contexts): Map<Text, Selected> => {
    const found = new Map<Text, Selected>()
    for (const { node, start, end } of textsIn(range)) {
      const parent = dom.parentOf(node)
      const source = texts.sourceOf(node)
      if (start >= end || !parent || firstHanIn(source) < 0 || around.of(parent).care !== 'convert') continue
      const original = texts.of(node) ?? { text: source, changes: [] }
      found.set(node, { source, start: writtenOffset(original, start), end: writtenOffset(original, end), changes: [] })
    }
    return found
  }
  /** Whole paragraphs, because the words around decide. */
  const paragraphsOf = (selected: ReadonlyMap<Text, Selected>, around: Contexts): Paragraph[] => {
    const blocks = new Set([...selected.keys()].map((node) => around.of(dom.parentOf(node)!).block))
    const paragraphs = [...blocks].flatMap((block) => paragraphsIn(block, around, texts.sourceOf, false))
    return paragraphs.filter(({ runs }) => runs.some(({ node }) => selected.has(node)))
  }
  const write = (selected: ReadonlyMap<Text, Selected>): boolean => {
    const wanted = new Map<Text, { inside: Change[]; outside: readonly Change[] }>()
    for (const [node, { source, start, end, changes }] of selected) {
      // What the page has written meanwhile is newer.
      if (!dom.isConnected(node) || texts.sourceOf(node) !== source) continue
      const outside = (texts.of(node)?.changes ?? []).filter((change) => !touches(change, start, end))
      wanted.set(node, { inside: changes.filter((change) => touches(change, start, end)), outside })
    }
    const merged = (isTurned: boolean) =>
      [...wanted].map(([node, { inside, outside }]) => ({ node, changes: [...outside, ...(isTurned ? inside : [])].sort((one, other) => one.start - other.start) }))
    const isShown = merged(true).every(({ node, changes }) => isSame(texts.of(node)?.changes ?? [], changes))
    watch.writing(() => {
      for (const { node, changes } of merged(!isShown)) texts.show(node, changes)
    })
    return !isShown
  }
  return {
    async show(target) {
      const selection = dom.selectionOf(document)
      if (!selection || selection.rangeCount === 0) return
      const around = contexts()
      const selected = selectedIn(selection.getRangeAt(0), around)
      for (const paragraphs of batches(paragraphsOf(selected, around))) {
        const answers = await convert({ target, isOtherOnly: false, edition: 0 }, paragraphs)
        if (answers.kind !== 'converted') return
        for (const [index, { runs }] of paragraphs.entries()) {
          const answer: Answer = answers.paragraphs[index] ?? null
          if (answer) shareOut(answer.changes, runs, (node, change) => selected.get(node)?.changes.push(change))
        }
      }
      if (write(selected)) shown = target
    },
    get target() {
      return shown
    },
    forget: () => void (shown = null),
  }
}

function* batches(paragraphs: readonly Paragraph[]): Generator<readonly Paragraph[]> {
  let batch: Paragraph[] = []
  let units = 0
  for (const paragraph of paragraphs) {
    if (batch.length > 0 && units + paragraph.text.length > mostAtOnce) {
      yield batch
      batch = []
      units = 0
    }
    batch.push(paragraph)
    units += paragraph.text.length
  }
  if (batch.length > 0) yield batch
}

function isSame(one: readonly Change[], other: readonly Change[]): boolean {
  return one.length === other.length && one.every(({ start, end, shown }, index) => {
    const change = other[index]!
    return change.start === start && change.end === end && change.shown === shown
  })
}
