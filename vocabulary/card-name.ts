import type { CardKind } from './card'
import type { WordId } from './word'

/** Says which card is meant, reviewed already or not. */
export interface CardName {
  readonly wordId: WordId
  readonly kind: CardKind
}

/** As one string, for maps; deletions are kept under the same. */
export const cardKeyOf = ({ wordId, kind }: CardName): string => `${wordId}\n${kind}`

export const nameOf = ({ wordId, kind }: CardName): CardName => ({ wordId, kind })
