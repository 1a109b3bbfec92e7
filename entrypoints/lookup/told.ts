import type { Room } from '@/page/stance'
import type { FromFrame, LookUp, Rendered, Stands } from '@/platform/frame-messages'
import type { CardFrameOfStage } from './card-frame'
import type { Front } from './front'
import type { Guard } from './guard'
import type { Layers } from './layers'

type Told = Pick<Rendered, 'width' | 'height' | 'keys'>

interface ShownCard {
  /** Null where none is shown. */
  readonly front: () => Front | null
  /** That of the page's word, whatever was looked up in it since. */
  readonly page: () => Front | null
  readonly isShown: () => boolean
  readonly keysOf: (front: Front) => readonly string[]
  /** Draws what is known of the word anew. */
  readonly draw: () => void
}

/** What the page's side was told last of the card at the front, and is told when it changes. */
export interface TellsOfCard {
  readonly height: number
  readonly width: number
  /** Another card was made ready. */
  prepared(next: Told): void
  /** It is at the front now. Until then what is said is said of the card before. */
  brought(): void
  /** The card at the front was drawn anew, perhaps about another word. */
  drawn(height: number): void
  /** @returns whether the page's side would have to hear of it */
  isOther(height: number): boolean
  /** Something was opened in the card. */
  opened(selector: string): void
  /** What a card may use. A pinned one never shrinks from word to word. */
  roomFor(look: LookUp): Room
  /** The card is to stand otherwise. */
  refit(byHand: Stands | null): void
}

export function createTelling(card: ShownCard, layers: Layers, guard: Guard, frame: () => CardFrameOfStage, post: (message: FromFrame) => void): TellsOfCard {
  let told: Told = { width: 0, height: 0, keys: [] }
  let ready = told
  return {
    get height() {
      return told.height
    },
    get width() {
      return told.width
    },
    prepared(next) {
      ready = next
    },
    brought() {
      told = ready
    },
    drawn(height) {
      const [front, page] = [card.front(), card.page()]
      if (!front || !page) return
      const { start, end } = page.segment
      told = { ...told, height, keys: card.keysOf(front) }
      post({ kind: 'chose', request: page.look.request, found: { start, end }, ...told })
    },
    isOther(height) {
      const front = card.front()
      return height !== told.height || (front !== null && String(card.keysOf(front)) !== String(told.keys))
    },
    opened(selector) {
      const front = card.front()
      if (!front || !card.isShown()) return
      guard.moved()
      told = { ...told, height: layers.reveal(selector) }
      post({ kind: 'resized', request: front.look.request, width: told.width, height: told.height })
    },
    roomFor(look) {
      const room = frame().roomFor(look)
      return frame().isPinned && card.isShown() ? { ...room, minHeight: Math.max(room.minHeight, Math.min(told.height, room.maxHeight)) } : room
    },
    refit(byHand) {
      const front = card.front()
      if (!front || !card.isShown()) return
      const room = frame().roomFor(front.look)
      const { width, height } = byHand?.box ?? { width: room.width, height: layers.fit(room) }
      told = { ...told, width, height }
      if (byHand) {
        layers.fit({ width, minHeight: height, maxHeight: frame().hasSize ? height : Math.max(height, room.maxHeight) })
        layers.fill(byHand.box)
      } else post({ kind: 'resized', request: front.look.request, width, height })
      card.draw()
    },
  }
}
