import type { SpeechDevice } from '@/platform/speech/device'

export interface FakeVoice {
  readonly name: string
  readonly lang: string
  readonly isOnline?: boolean
}

export const asVoice = ({ name, lang, isOnline = false }: FakeVoice): SpeechSynthesisVoice => ({ name, lang, localService: !isOnline, default: false, voiceURI: name })

type Manner = (utterance: SpeechSynthesisUtterance) => void

const event = (values: object) => values as SpeechSynthesisEvent & SpeechSynthesisErrorEvent

/** Says everything at once. */
export const speaks: Manner = (utterance) => {
  utterance.onstart?.(event({}))
  utterance.onend?.(event({}))
}
export const hangs: Manner = () => undefined
export const losesItsEnd: Manner = (utterance) => {
  utterance.onstart?.(event({}))
}
export const fails =
  (error: SpeechSynthesisErrorCode): Manner =>
  (utterance) => {
    utterance.onerror?.(event({ error }))
  }
/** Falls silent for good when it has spoken for 15 s, as Chromium's online voices do. */
export const isCutAt15s: Manner = (utterance) => {
  utterance.onstart?.(event({}))
  if (utterance.text.length / 4 / utterance.rate <= 15) utterance.onend?.(event({}))
}

/** A browser's speech without a sound. What is said is kept in `said`, and cancelling ends what has not ended. */
export function fakeDevice(voices: readonly FakeVoice[], manner: Manner = speaks) {
  const said: string[] = []
  let listener: (() => void) | null = null
  let known = voices.map(asVoice)
  let current: SpeechSynthesisUtterance | null = null
  const device: SpeechDevice = {
    getVoices: () => known,
    utterance: (text) => ({ text, rate: 1, voice: null, lang: '', onstart: null, onend: null, onerror: null }) as unknown as SpeechSynthesisUtterance,
    speak(utterance) {
      said.push(`${utterance.voice?.name}: ${utterance.text}`)
      current = utterance
      queueMicrotask(() => manner(utterance))
    },
    cancel() {
      said.push('cancel')
      current?.onerror?.(event({ error: 'canceled' }))
    },
    onVoices: (next) => (listener = next),
  }
  return {
    device,
    said,
    tellVoices(next: readonly FakeVoice[]) {
      known = next.map(asVoice)
      listener?.()
    },
  }
}
