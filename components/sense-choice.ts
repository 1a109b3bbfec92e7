import type { EntryContent } from './card-content'
import { senseText } from '@/dictionaries/plain-gloss'
import type { Saving } from './saving'
import type { Script } from './script'

/** Once a word is kept, its meanings can be chosen from. */
export interface SenseChoice {
  /** -1 where none of them is the one that is kept. */
  readonly chosen: number
  choose(sense: number): void
}

/** Null as long as there is nothing to choose: the word is not kept, or what is known of it is not open. */
export function senseChoice({ state, chosen, actions }: Saving, index: number, { entry, pointedMeanings }: EntryContent, script: Script): SenseChoice | null {
  if (state.kind !== 'kept' || !state.isOpen) return null
  const isOf = index === chosen.entry
  return {
    chosen: isOf ? entry.senses.findIndex((sense, place) => senseText(sense, pointedMeanings[place] ?? '', script.kind) === state.kept.gloss) : -1,
    choose: (sense) => actions.chooseSense(index, sense),
  }
}
