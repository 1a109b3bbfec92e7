import type { Chose, Rendered, StepBy } from './frame-messages'

/** What the reading script of a sub-frame and that of the frame around it say over their own port. Boxes are in the sender's pixels. */
export type ToParent<Look, Around> =
  | { readonly kind: 'look up'; readonly look: Look }
  | { readonly kind: 'show'; readonly request: number; readonly around: Around }
  | { readonly kind: 'hide' }
  | { readonly kind: 'enter' }
  | { readonly kind: 'leave' }
  | { readonly kind: 'dismiss' }
  | { readonly kind: 'attend' }
  | { readonly kind: 'pressed'; readonly key: string }

export type FromParent<Box> =
  /** With the key, which a page that caught the port could not know. */
  | { readonly kind: 'linked'; readonly key: string | null }
  | { readonly kind: 'rendered'; readonly answer: Rendered }
  | { readonly kind: 'chose'; readonly chose: Chose }
  | { readonly kind: 'stands'; readonly box: Box | null }
  | { readonly kind: 'entered'; readonly isInside: boolean }
  /** The pointer is in the document around. */
  | { readonly kind: 'left' }
  | { readonly kind: 'stepped'; readonly direction: -1 | 1; readonly by: StepBy }
  | { readonly kind: 'writing'; readonly isWriting: boolean }
