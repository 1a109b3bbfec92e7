import { useKeyOf } from './key-hint'
import type { Saving } from './saving'
import { keptOf } from './saving'
import type { Strings } from './strings'

/** Keeps the word. Filled once it is kept; its place is there from the beginning, so that nothing moves when that is heard. */
export function Star({ saving: { state, hasSentence, actions }, strings }: { saving: Saving; strings: Strings }) {
  const kept = keptOf(state)
  const key = useKeyOf('save')
  const label = strings(!kept ? 'saveThisWord' : hasSentence ? 'saveThisSentence' : 'saveTitle')
  return (
    <button
      type="button"
      class={`star ${kept ? `kept ${kept.state}` : ''}`}
      data-acts=""
      aria-label={label}
      aria-pressed={kept !== null}
      aria-busy={state.kind === 'saving'}
      aria-keyshortcuts={key.aria}
      title={label + key.inTitle}
      onClick={() => actions.save()}
    >
      <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
        <path d="M12 3.2l2.6 5.5 6 .8-4.4 4.2 1.1 6-5.3-2.9-5.3 2.9 1.1-6L3.4 9.5l6-.8z" />
        {kept?.state === 'known' && <path class="tick" d="M8.7 12.3l2.4 2.3 4.3-4.7" />}
        {kept?.state === 'ignored' && <path class="stroke" d="M4.5 20.5l15-17" />}
      </svg>
    </button>
  )
}
