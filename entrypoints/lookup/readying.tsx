import type { ComponentChild } from 'preact'
import { BrokenCard } from '@/components/broken-card'
import type { CardSource } from '@/components/card-source'
import type { Strings } from '@/components/strings'
import type { SavedCorrection } from '@/platform/correction-record'
import type { FromFrame, LookUp } from '@/platform/frame-messages'
import type { Book, BookSource } from './book'
import { findFront } from './find-front'
import type { Front } from './front'
import type { Layers } from './layers'
import type { PageTexts } from './page-texts'
import type { TellsOfCard } from './told'

/** A card that was drawn where it is not seen yet. */
export interface ReadyCard {
  readonly request: number
  readonly layer: 0 | 1
  /** Null where it tells of no word. */
  readonly view: Front | null
  /** Settings and corrections as they were when it was drawn. */
  readonly edition: number
}

export interface ReadyingDesk {
  readonly book: Book
  readonly texts: PageTexts
  readonly corrections: () => readonly SavedCorrection[]
  /** Another with every change of settings or corrections. */
  readonly edition: () => number
  /** What has to be known before anything is looked up. */
  readonly known: Promise<unknown>
  readonly sourceFor: (source: BookSource) => BookSource & CardSource
  readonly cardOf: (front: Front, source: CardSource) => ComponentChild
  readonly keysOf: (front: Front) => readonly string[]
  readonly layers: Pick<Layers, 'prepare'>
  readonly telling: Pick<TellsOfCard, 'roomFor' | 'prepared'>
  readonly post: (message: FromFrame) => void
  readonly strings: Strings
}

/** Looks up what the page's side asks for and draws it ready; only the latest request counts. */
export interface Readying {
  lookUp(look: LookUp): Promise<void>
  /** Null where that is not what was made ready last. */
  cardFor(request: number): ReadyCard | null
}

export function createReadying(desk: ReadyingDesk): Readying {
  const { book, texts, post, strings, telling } = desk
  let latest = 0
  let ready: ReadyCard | null = null

  async function lookUp(look: LookUp) {
    latest = look.request
    texts.hear(look.paragraph)
    await desk.known
    const state = book.state.kind === 'open' ? book.state : await book.open()
    if (latest !== look.request) return
    if (state.kind !== 'open') return broken(look, state.kind === 'broken' ? state.reason : '')
    try {
      answer(look, state.source)
    } catch (error) {
      // A damaged block of the second file shows only when it is read.
      broken(look, error instanceof Error ? error.message : String(error))
    }
  }

  function answer(look: LookUp, open: BookSource) {
    const source = desk.sourceFor(open)
    const found = findFront(look, { texts, source, corrections: desk.corrections() })
    if (found === 'forgotten') post({ kind: 'forgotten', request: look.request })
    else if (found === 'nothing') post({ kind: 'rendered', request: look.request, found: null, width: 0, height: 0, keys: [] })
    else draw(look, desk.cardOf(found, source), { start: found.segment.start, end: found.segment.end }, found)
  }

  function broken(look: LookUp, reason: string) {
    post({ kind: 'broken', reason })
    draw(look, <BrokenCard reason={reason} strings={strings} />, { start: look.offset, end: look.offset + 1 }, null)
  }

  function draw(look: LookUp, card: ComponentChild, found: { start: number; end: number }, next: Front | null) {
    const isWanted = () => latest === look.request
    const room = telling.roomFor(look)
    const layer = desk.layers.prepare(room, card, isWanted, (height) => {
      const keys = next && ready?.request === look.request ? desk.keysOf(next) : []
      const told = { width: room.width, height, keys }
      telling.prepared(told)
      post({ kind: 'rendered', request: look.request, found, ...told })
    })
    ready = { request: look.request, layer, view: next, edition: desk.edition() }
  }

  return { lookUp, cardFor: (request) => (ready?.request === request ? ready : null) }
}
