import { inSentences } from './in-language'
import type { SoundStrings } from './sound-strings'

/** What is being said, or why nothing is, as views see it. */
export type SoundState =
  | { readonly kind: 'silent' }
  | { readonly kind: 'speaking'; readonly what: string; readonly by: SoundVoice | null }
  | { readonly kind: 'trouble'; readonly what: string; readonly why: SoundTrouble; readonly voice: string }

export interface SoundVoice {
  readonly name: string
  readonly tongue: 'mandarin' | 'cantonese'
  readonly isStandIn: boolean
  readonly isOnline: boolean
  readonly readsPinyin: boolean
}

export type SoundTrouble = 'no voice' | 'online only' | 'hangs' | 'not allowed' | 'no network' | 'no sound' | 'failed'

/** @param hasSeveralReadings of a word that the voice has to read without the sentence around it */
export function soundText(state: SoundState, hasSeveralReadings: boolean, strings: SoundStrings): string {
  if (state.kind === 'trouble') return troubleText(state.why, state.voice, strings)
  if (state.kind === 'silent' || !state.by) return ''
  const { name, tongue, isStandIn, isOnline, readsPinyin } = state.by
  return inSentences(
    isOnline && strings('soundByOnline', [name]),
    tongue === 'cantonese' ? strings('soundCantonese') : isStandIn && strings('soundStandIn', [name]),
    hasSeveralReadings && tongue === 'mandarin' && !readsPinyin && strings('soundMayDiffer'),
  )
}

function troubleText(why: SoundTrouble, voice: string, strings: SoundStrings): string {
  switch (why) {
    case 'no voice':
      return strings('soundNoVoice')
    case 'online only':
      return strings('soundOnlineOnly', [voice])
    case 'hangs':
      return strings('soundHangs', [voice])
    case 'not allowed':
      return strings('soundNotAllowed')
    case 'no network':
      return strings('soundNoNetwork', [voice])
    case 'no sound':
      return strings('soundBusy')
    case 'failed':
      return strings('soundFailed', [voice])
  }
}
