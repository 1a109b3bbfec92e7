import type { Target } from '@/chinese/conversion/conversion'
import type { Box, Size } from '@/page/placement'
import type { Stance } from '@/page/stance'
import type { ConvertedParagraph } from './conversion-messages'

/**
 * What the content script and the popup's frame say to each other over one MessagePort.
 * The port is handed over once, with the key that only our own scripts can read, so a page can neither listen nor speak.
 */
export type ToFrame =
  /**
   * Analyse the paragraph (its text is sent once, later only its id), render the word that contains `offset`, do not show it yet.
   * Sent while the pointer still rests, so that showing is only a change of visibility.
   */
  | LookUp
  /** What was rendered for this request is on the screen from now on. */
  | { readonly kind: 'shown'; readonly request: number }
  | { readonly kind: 'hidden' }
  /** The tab went to the background. */
  | { readonly kind: 'unseen' }
  /** It was there for a while: let go of the dictionary. */
  | { readonly kind: 'sleep' }
  | { readonly kind: 'wake' }
  /** While the host is concealed or has just moved, clicks that change state are refused. */
  | { readonly kind: 'trusted'; readonly isTrusted: boolean }
  /** The focus is in the frame now, as the reader wished. */
  | { readonly kind: 'entered' }
  /** One of the keys that the card asked for (see `keys`) was pressed in the page. None of them deletes more than this card has just kept. */
  | { readonly kind: 'pressed'; readonly key: string }
  /** The text of the request of this id is on the clipboard, or the browser did not let the page's window put it there. */
  | { readonly kind: 'copied'; readonly id: number; readonly isWritten: boolean }
  | Stands

export interface LookUp {
  readonly kind: 'look up'
  readonly request: number
  readonly paragraph: ParagraphText
  readonly offset: number
  /** 0: the word at `offset`; -1, +1: the previous or next word that is Chinese. */
  readonly step: -1 | 0 | 1
  /** Where the selection that begins at `offset` ends: more than one word of it are a phrase. */
  readonly end?: number
  /** A key or a press asked for it: screen readers say the word. */
  readonly isAsked?: true
  /** Keep it as soon as it is shown: the reader asked for that in the browser's own menu. */
  readonly keeps?: true
  /** CSS pixels that a card beside the word may use. */
  readonly width: number
  readonly maxHeight: number
  /** What a pinned card may use. */
  readonly screen?: Size
}

/** Where the card stands in the window now. */
export interface Stands {
  readonly kind: 'stands'
  readonly box: Box
  /** The part of the window that is on the screen. */
  readonly screen: Box
  /** Of the drag that took it there; 0: none. */
  readonly step: number
  /** The hand that dragged it let go, as the page's side saw. */
  readonly isOver: boolean
}

/** The reader takes the card elsewhere, or another corner of it, by hand or key: so far since that began. */
export interface Dragged {
  readonly kind: 'drag'
  readonly of: 'place' | 'size'
  readonly by: { readonly x: number; readonly y: number }
  /** Where in the frame a pointer took hold of it; null for keys. */
  readonly grab: { readonly x: number; readonly y: number } | null
  readonly step: number
  readonly isLast: boolean
}

export interface ParagraphText {
  readonly id: number
  /** Left out when the frame has it already. */
  readonly text?: string
  readonly language: string
  /** Beside the text, where the page shows it otherwise: `text` is what it wrote. */
  readonly shown?: ShownText
}

export interface ShownText extends ConvertedParagraph {
  readonly target: Target
}

export type FromFrame =
  | { readonly kind: 'ready' }
  /** The paragraph of this id is not known here any more: send its text. */
  | { readonly kind: 'forgotten'; readonly request: number }
  | Rendered
  /** What was rendered for this request is in the frame's next picture. */
  | { readonly kind: 'swapped'; readonly request: number }
  | Chose
  /** The card of this request changed its size by itself (a section was opened), or as the reader wished. */
  | { readonly kind: 'resized'; readonly request: number; readonly width: number; readonly height: number }
  /** How the reader wants the card to stand: before anything is rendered, and whenever that changes. */
  | { readonly kind: 'stance'; readonly stance: Stance }
  | Dragged
  | { readonly kind: 'step'; readonly direction: -1 | 1; readonly by: StepBy }
  | { readonly kind: 'dismissed' }
  /** The pointer is in the card, or left it: browsers do not always tell the page around a frame of another process. */
  | { readonly kind: 'pointer'; readonly isInside: boolean }
  /** The reader writes in the card, which must not close meanwhile because the pointer is elsewhere. */
  | { readonly kind: 'writing'; readonly isWriting: boolean }
  /** Something in the card wants to be used by key, or the reader is done there: the focus goes into it, or back to where it was. */
  | { readonly kind: 'focus'; readonly isWanted: boolean }
  /** It did not come, though the page has it. */
  | { readonly kind: 'no focus' }
  /** The reader pressed a key in the page that copies: only there the browser lets us. */
  | { readonly kind: 'copy'; readonly id: number; readonly text: string }
  /** The dictionary could not be opened: the card says why. */
  | { readonly kind: 'broken'; readonly reason: string }

/** From word to word, or to the first word of a sentence. */
export type StepBy = 'word' | 'sentence'

export interface Rendered {
  readonly kind: 'rendered'
  readonly request: number
  /** What was found: the span of the word in the paragraph's text, and the size that the card wants, in CSS pixels. */
  readonly found: { readonly start: number; readonly end: number } | null
  readonly width: number
  readonly height: number
  /** Keys, as events name them, that the card answers to while it is shown, and nobody types. */
  readonly keys: readonly string[]
}

/** The reader chose another cut or reading in the card that is shown: it shows another word of the same paragraph now. */
export interface Chose {
  readonly kind: 'chose'
  /** Of which card that is said: the page's side may have gone on to another meanwhile. */
  readonly request: number
  readonly found: { readonly start: number; readonly end: number }
  readonly width: number
  readonly height: number
  readonly keys: readonly string[]
}
