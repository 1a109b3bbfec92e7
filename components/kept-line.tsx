import { keptInBrief } from './knowledge-words'
import type { Saving } from './saving'
import { keptOf } from './saving'
import type { Strings } from './strings'

/** One quiet line at the end of the card, whose place is always there: whether the word is kept. It opens what is known of it. */
export function KeptLine({ saving: { state, actions }, strings }: { saving: Saving; strings: Strings }) {
  const kept = keptOf(state)
  const text = kept ? keptInBrief(kept, strings) : state.kind === 'refused' ? strings('saveUnavailable') : ''
  const isOpen = (state.kind === 'kept' || state.kind === 'refused') && state.isOpen
  return (
    <span class="kept-line">
      {text !== '' && (
        <button type="button" aria-expanded={isOpen} onClick={() => actions.open(!isOpen)}>
          {text}
        </button>
      )}
    </span>
  )
}
