import { soundText } from './sound'
import type { SoundState } from './sound'
import type { SoundStrings } from './sound-strings'

interface SoundNoteProps {
  readonly state: SoundState
  readonly hasSeveralReadings?: boolean
  /** The reader agrees to voices that send the text to their maker; what could not be said is said then. */
  readonly agree: () => void
  /** What the card has to say to screen readers is said in one place. */
  readonly isInCard?: boolean
  readonly strings: SoundStrings
}

/** What there is to know about the voice that speaks, or why none does. Nothing where all is as one expects. */
export function SoundNote({ state, hasSeveralReadings = false, agree, isInCard = false, strings }: SoundNoteProps) {
  const text = soundText(state, hasSeveralReadings, strings)
  return (
    <p class={state.kind === 'trouble' ? 'sound-note trouble' : 'sound-note'} {...(isInCard ? { 'data-says': '' } : { role: 'status' })}>
      {text}
      {state.kind === 'trouble' && state.why === 'online only' && (
        <>
          {' '}
          <button type="button" class="small" data-acts="" onClick={agree}>
            {strings('soundAgree')}
          </button>
        </>
      )}
    </p>
  )
}
