import type { Voice } from '@/components/review/voice'
import { partsOf } from '@/platform/speech/pieces'
import type { ReaderSpeech } from '@/platform/speech/reader-speech'

/** What the card of a review can say in its script. */
export const voiceOf = (speech: ReaderSpeech, script: 'simplified' | 'traditional'): Voice => ({
  isAbsent: speech.isAbsent(script),
  state: speech.state,
  say: (text) => speech.say({ what: text, parts: partsOf(text), script }),
  stop: () => speech.stop(),
  agree: () => speech.agree(),
})
