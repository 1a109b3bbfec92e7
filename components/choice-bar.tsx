import { KeyHint, useKeyOf } from './key-hint'
import type { Strings } from './strings'

/** What stands above a card that is not the analysis' own answer. */
export type ChoiceState =
  | { readonly kind: 'none' }
  /** Chosen, and kept nowhere. */
  | { readonly kind: 'draft'; readonly canKeepHere: boolean; readonly canKeepEverywhere: boolean }
  | { readonly kind: 'kept'; readonly isEverywhere: boolean }
  | { readonly kind: 'failed'; readonly reason: string }

export interface ChoiceActions {
  keep(isEverywhere: boolean): void
  back(): void
  undo(): void
}

/** What changes the store is marked `data-acts`: the guard refuses it while the card is concealed or moving. */
export function ChoiceBar({ state, actions, strings }: { state: ChoiceState; actions: ChoiceActions; strings: Strings }) {
  const [here, everywhere] = [useKeyOf('keep here'), useKeyOf('keep everywhere')]
  if (state.kind === 'none') return null
  return (
    <section class="choice" aria-label={strings('yourChoice')}>
      {state.kind === 'draft' && (
        <>
          <span data-says="">{strings('draft')}</span>
          {state.canKeepHere && (
            <button type="button" data-acts="" aria-keyshortcuts={here.aria} onClick={() => actions.keep(false)}>
              {strings('keepHere')} <KeyHint act="keep here" />
            </button>
          )}
          {state.canKeepEverywhere && (
            <button type="button" data-acts="" aria-keyshortcuts={everywhere.aria} onClick={() => actions.keep(true)}>
              {strings('keepEverywhere')} <KeyHint act="keep everywhere" />
            </button>
          )}
          <button type="button" class="plain" onClick={() => actions.back()}>
            {strings('goBack')}
          </button>
        </>
      )}
      {state.kind === 'kept' && (
        <>
          <span data-says="">{strings(state.isEverywhere ? 'correctedEverywhere' : 'correctedHere')}</span>
          <button type="button" class="plain" data-acts="" onClick={() => actions.undo()}>
            {strings('undo')}
          </button>
        </>
      )}
      {state.kind === 'failed' && <span role="alert">{strings('notKept', [state.reason])}</span>}
    </section>
  )
}
