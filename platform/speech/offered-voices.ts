import { regionFor } from './choose-voice'
import type { SpeechWishes } from './choose-voice'
import { rankVoices } from './rank'

export interface OfferedVoice {
  readonly name: string
  readonly isOnline: boolean
}

/** The voices among which the reader can choose, the best first. By the script shown, those of both scripts. */
export function offeredVoices(voices: readonly SpeechSynthesisVoice[], script: 'simplified' | 'traditional', wishes: Pick<SpeechWishes, 'voices'>): readonly OfferedVoice[] {
  return rankVoices(voices, regionFor(script, wishes)).map(({ voice }) => ({ name: voice.name, isOnline: !voice.localService }))
}
