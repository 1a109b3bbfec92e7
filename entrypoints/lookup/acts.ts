import type { SavingState } from '@/components/saving'
import { cardActs, cardKeyOf } from '@/platform/card-acts'
import type { CardAct } from '@/platform/card-acts'
import type { CardFrameOfStage } from './card-frame'
import type { Correcting } from './correcting'
import type { Front } from './front'
import type { Nesting } from './nesting'
import type { KeyHelp } from './key-help'
import type { SavingOfCard } from './saving'

/** Where the reader asked for it: browsers let only that window copy in which a key was pressed or something clicked. */
export type Hand = 'card' | 'page'

export interface Act {
  isThere(front: Front): boolean
  /** Of what is on or off, for its button at the foot of the card. */
  readonly isOn?: (front: Front) => boolean
  /** Whether what is on or off is a part of the card that opens. */
  readonly opens?: boolean
  /** What changes the store asks for a card in sight, as a click does. */
  readonly changes: 'store' | 'view'
  readonly run: (by?: Hand) => void
}

export type Acts = Readonly<Record<CardAct, Act>>

/** What each subject brings along, made by itself. */
export type Brought = Pick<Acts, 'reveal' | 'copy word' | 'copy reading' | 'copy gloss' | 'copy entry' | 'dictionaries' | 'speak word' | 'speak sentence'>

/** @param stateOf whether the word of a card is kept */
export function createActs(correcting: Correcting, saving: SavingOfCard, nesting: Nesting, frame: Pick<CardFrameOfStage, 'isPinned' | 'pin'>, keyHelp: Pick<KeyHelp, 'toggle'>, brought: Brought, stateOf: (front: Front) => SavingState): Acts {
  const isDraft = (front: Front) => front.kind === 'word' && front.draft !== null
  return {
    'next way': { changes: 'view', isThere: (front) => front.kind === 'word' && front.ways.length > 0, run: () => correcting.nextWay() },
    'keep here': { changes: 'store', isThere: isDraft, run: () => correcting.keep(false) },
    'keep everywhere': { changes: 'store', isThere: isDraft, run: () => correcting.keep(true) },
    save: { changes: 'store', isThere: () => true, run: () => saving.save() },
    know: { changes: 'store', isThere: () => true, run: () => saving.setState('known') },
    undo: {
      changes: 'store',
      isThere(front) {
        const state = stateOf(front)
        return state.kind === 'kept' && state.canUndo
      },
      run: () => saving.undo(),
    },
    back: { changes: 'view', isThere: () => nesting.crumbs.length > 0, run: () => nesting.back() },
    pin: { changes: 'store', isThere: () => true, isOn: () => frame.isPinned, run: () => frame.pin() },
    'show keys': { changes: 'view', isThere: () => true, run: () => keyHelp.toggle() },
    ...brought,
  }
}

/** The keys that the card answers to now, also when they are pressed in the page. */
export const keysOf = (acts: Acts, front: Front, changed: Readonly<Record<string, string>>): readonly string[] =>
  cardActs.filter((act) => acts[act].isThere(front)).map((act) => cardKeyOf(act, changed))

/** What the key does in this card; null: nothing. */
export function actFor(acts: Acts, key: string, front: Front, changed: Readonly<Record<string, string>>): Act | null {
  const named = cardActs.find((act) => cardKeyOf(act, changed) === key && acts[act].isThere(front))
  return named === undefined ? null : acts[named]
}
