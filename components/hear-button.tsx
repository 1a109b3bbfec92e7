import type { SoundState } from './sound'
import type { SoundStrings } from './sound-strings'
import { ToolIcon } from './tool-icons'

interface HearButtonProps {
  /** What it says, by the name under which it was asked for. */
  readonly what: string
  readonly state: SoundState
  /** Says it, or stops it where it is being said. */
  readonly hear: () => void
  /** For screen readers: 'Say the word' where nothing else is given. */
  readonly label?: string
  readonly strings: SoundStrings
}

/** Says something, and stops it. */
export function HearButton({ what, state, hear, label = '', strings }: HearButtonProps) {
  const isSpeaking = state.kind === 'speaking' && state.what === what
  const name = isSpeaking ? strings('soundStop') : label || strings('soundWord')
  return (
    <button type="button" class="tool hear" aria-label={name} title={name} onClick={hear}>
      <ToolIcon name={isSpeaking ? 'stop' : 'speak'} />
    </button>
  )
}
