import type { Knowledge } from '@/vocabulary/knowledge'
import type { Word, WordState } from '@/vocabulary/word'
import type { Chosen } from './word-to-keep'

/** What is kept of the word of a card. */
export interface Kept extends Pick<Word, 'state' | 'gloss' | 'tags' | 'note'> {
  readonly meetings: number
  readonly knowledge: Knowledge
}

/** Whether the word of a card is kept, and what was just done about it. */
export type SavingState =
  /** Not heard yet. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'free'; readonly wasUndone: boolean }
  /** On its way to the store. */
  | { readonly kind: 'saving' }
  /** `token` names the word to the store, for as long as the card is there. */
  | { readonly kind: 'kept'; readonly token: string; readonly kept: Kept; readonly news: News; readonly isOpen: boolean; readonly canUndo: boolean }
  | { readonly kind: 'refused'; readonly why: Refusal; readonly reason: string; readonly kept: Kept | null; readonly isOpen: boolean }

/** What the last thing was that the reader did here. */
export type News = 'none' | 'word' | 'sentence' | 'nothing' | 'change' | 'undone'

export type Refusal = 'private' | 'lost' | 'broken' | 'newer' | 'blocked' | 'full' | 'forgotten'

export interface SavingActions {
  save(): void
  undo(): void
  /** Opens or closes what is known of a kept word. */
  open(isOpen: boolean): void
  setState(state: WordState): void
  chooseSense(entry: number, sense: number): void
  /** Both may come when another card is shown already: the token says of which word. */
  setTags(token: string, tags: readonly string[]): void
  setNote(token: string, note: string): void
  /** The reader writes in the card: it stays open meanwhile. */
  writing(isWriting: boolean): void
  resized(): void
}

export interface Saving {
  readonly state: SavingState
  /** Of which entry of the card the word is, and which of its meanings is kept. */
  readonly chosen: Chosen
  /** Whether it stands in a sentence, which is kept with it. */
  readonly hasSentence: boolean
  readonly actions: SavingActions
}

export const keptOf = (state: SavingState): Kept | null => (state.kind === 'kept' || state.kind === 'refused' ? state.kept : null)
