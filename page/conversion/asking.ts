import type { Change, Target } from '@/chinese/conversion/conversion'

/** A paragraph as it is asked about. */
export interface Asked {
  readonly text: string
  /** The `lang` in force as the page says it; '' when none. */
  readonly language: string
}

/** How a paragraph is shown; null where nothing changes. */
export type Answer = { readonly text: string; readonly changes: readonly Change[] } | null

export type Answers =
  /** In the order asked. */
  | { readonly kind: 'converted'; readonly paragraphs: readonly Answer[] }
  /** Nothing can be converted, now or later. */
  | { readonly kind: 'broken' }
  /** Nobody is there any more who could answer: the extension was updated or switched off. */
  | { readonly kind: 'gone' }

/** Whoever knows how to convert. Rejected where it did not work this time: it is asked again. */
export type Convert = (wanted: Wanted, paragraphs: readonly Asked[]) => Promise<Answers>

export interface Wanted {
  readonly target: Target
  /** Leave paragraphs alone that are in the target's script already, whatever their region. */
  readonly isOtherOnly: boolean
  /** What was converted under another number is out of date. */
  readonly edition: number
}

/** What a page is told to show. */
export type Order =
  /** `isAll`: also what was shown otherwise by hand. */
  | { readonly kind: 'as written'; readonly isAll: boolean }
  | (Wanted & {
      readonly kind: 'show'
      /** Convert `title`, `alt`, `placeholder`, `aria-label` and the document's title too. */
      readonly hasAttributes: boolean
      /** What copying gives. */
      readonly copies: 'seen' | 'written'
    })

export type Show = Extract<Order, { kind: 'show' }>

/** @param order what is shown; null: the page as it was written */
export function isSameOrder(order: Show | null, next: Order): boolean {
  if (next.kind === 'as written') return order === null
  return (
    order !== null &&
    order.target === next.target &&
    order.edition === next.edition &&
    order.isOtherOnly === next.isOtherOnly &&
    order.hasAttributes === next.hasAttributes &&
    order.copies === next.copies
  )
}
