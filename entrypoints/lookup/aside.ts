import type { CardSource } from '@/components/card-source'
import type { CopiedPage } from '@/components/copied-word'
import type { Strings } from '@/components/strings'
import { writeToClipboard } from '@/page/write-to-clipboard'
import type { FromFrame } from '@/platform/frame-messages'
import type { Settings } from '@/platform/settings'
import type { Acts, Brought } from './acts'
import type { Front } from './front'
import { bothScriptsOf } from './copied'
import { createCopying } from './copying'
import type { CardDesk } from './draw-card'
import { createDrawers } from './drawers'
import { createGuessing } from './guessing'
import { createPageClipboard } from './page-clipboard'
import { toolsOf } from './tools'

/** The card at the front, and what it is drawn with. */
export interface CardBeside {
  readonly front: () => Front | null
  readonly source: () => CardSource | null
  readonly settings: () => Settings
  /** Draws it again; nothing in it moves. */
  readonly draw: () => void
  /** A meaning was covered and is not any more. */
  readonly uncovered: () => void
  readonly askPage: () => Promise<CopiedPage>
  readonly post: (message: FromFrame) => void
  readonly strings: Strings
}

/** What a card has beside its word: covers over meanings, tools at its foot, what they open, and what was done with them. */
export interface Aside {
  readonly acts: Omit<Brought, 'speak word' | 'speak sentence'>
  partsOf(front: Front, source: CardSource, acts: Acts): Pick<CardDesk, 'tools' | 'drawer' | 'said' | 'guess'>
  /** Another card is at the front; null: none is shown. */
  follow(front: Front | null): void
  /** Whether the page's window was let copy. */
  heard(id: number, isWritten: boolean): void
}

/** So long what was done is said. */
const saidMs = 4000

export function createAside(document: Document, card: CardBeside): Aside {
  const { strings } = card
  let said = ''
  let saying = 0
  const isFront = (of: Front) => of === card.front()
  const guessing = createGuessing(() => card.settings().guessFirst, card.front, () => {
    card.draw()
    const front = card.front()
    if (front && !guessing.isCovered(front)) card.uncovered()
  })
  const drawers = createDrawers(card.settings, isFront, card.draw)
  const pageClipboard = createPageClipboard(card.post)
  const copying = createCopying({
    front: card.front,
    source: card.source,
    settings: card.settings,
    askPage: card.askPage,
    write: (text, by) => (by === 'page' ? pageClipboard.write(text) : writeToClipboard(document, text)),
    say: (key) => say(strings(key)),
  })

  /** Quietly in the card, and by screen readers, for a while. */
  function say(text: string) {
    said = text
    card.draw()
    clearTimeout(saying)
    saying = window.setTimeout(() => {
      said = ''
      card.draw()
    }, saidMs)
  }

  return {
    acts: { reveal: guessing.reveal, dictionaries: drawers.dictionaries, ...copying },
    partsOf: (front, source, acts) => ({
      tools: [drawers.copyTool(strings), ...toolsOf(acts, front, card.settings().keys, strings)],
      drawer: drawers.drawerOf(front, acts, () => bothScriptsOf(front, source), strings),
      said: isFront(front) ? said : '',
      guess: card.settings().guessFirst ? { isCovered: guessing.isCovered(front), reveal: () => guessing.reveal.run() } : null,
    }),
    follow(front) {
      guessing.follow(front)
      if (!front) return
      clearTimeout(saying)
      said = ''
      drawers.close()
    },
    heard: (id, isWritten) => pageClipboard.heard(id, isWritten),
  }
}
