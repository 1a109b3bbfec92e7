import type { Box, Surroundings } from '@/page/placement'
import type { Chose, ParagraphText, Rendered, StepBy } from '@/platform/frame-messages'

/** What someone who reads text asks of the popup. Sub-frames ask the same through `linked-popup.ts`. */
export interface LookUpRequest {
  readonly request: number
  readonly paragraph: ParagraphText & { readonly text: string }
  readonly offset: number
  readonly step: -1 | 0 | 1
  /** The end of what is selected, where more than a caret is. */
  readonly end?: number
  /** The reader said already that it is to be kept. */
  readonly keeps?: true
  /** A key or a press asked for it. */
  readonly isAsked?: true
  readonly around: Surroundings
}

/** What the popup tells the one for whom it works at the moment. */
export interface PopupOwner {
  rendered(answer: Rendered): void
  /** The card shows another word of the same paragraph, as the reader wished. */
  chose(chose: Chose): void
  /** The card stands there now; null: it does not any more, whatever the reason. */
  stands(box: Box | null): void
  /** The pointer went into the card or out of it. */
  entered(isInside: boolean): void
  /** The pointer left this frame for the document around. */
  left(): void
  stepped(direction: -1 | 1, by: StepBy): void
  /** The reader writes in the card, or does no more. */
  writing(isWriting: boolean): void
}

export interface Popup {
  readonly isShown: boolean
  /** The pointer is at the word of the card or in it, or was a moment ago; a pinned card stays after that. */
  readonly isAttended: boolean
  /** The focus is in the card, where a key has taken it. */
  readonly isEntered: boolean
  /** @param near the element whose text it is: the card must be usable there */
  lookUp(request: LookUpRequest, owner: PopupOwner, near: Element | null): void
  show(request: number, around: Surroundings, near: Element | null): void
  /** The reader turned to something else. A pinned card stays. */
  hide(): void
  /** The reader wants it away. */
  dismiss(): void
  /** The pointer is at the word of the card again. */
  attend(): void
  /** The window has another size. */
  fit(): void
  /** A key in the page asks for the word or sentence before or after the one that is shown. */
  step(direction: -1 | 1, by: StepBy): void
  /** The focus goes into the card, and out of it back to where it was. */
  enter(): void
  leave(): void
  /** Whether the card that is shown answers to this key. */
  takes(key: string): boolean
  press(key: string): void
  /** Whether an event in this document met the card. A browser that has not drawn the card yet gives the page what was meant for it. */
  isMetBy(event: Event): boolean
  /** The tab went to the background. */
  unseen(): void
  sleep(isAsleep: boolean): void
  remove(): void
}
