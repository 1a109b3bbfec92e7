import type { PhraseView } from './phrase'
import type { View } from './view'

/** What the card at the front is about. */
export type Front = View | PhraseView
