/** The part of the browser that speaks, as an argument. */
export interface SpeechDevice {
  getVoices(): readonly SpeechSynthesisVoice[]
  utterance(text: string): SpeechSynthesisUtterance
  speak(utterance: SpeechSynthesisUtterance): void
  cancel(): void
  /** Voices are told late, and again when one is installed. */
  onVoices(listener: () => void, signal?: AbortSignal): void
}

/** Null where the browser has no speech at all. */
export function speechDevice(): SpeechDevice | null {
  if (!('speechSynthesis' in globalThis) || !('SpeechSynthesisUtterance' in globalThis)) return null
  return {
    getVoices: () => speechSynthesis.getVoices(),
    utterance: (text) => new SpeechSynthesisUtterance(text),
    speak: (utterance) => speechSynthesis.speak(utterance),
    cancel: () => speechSynthesis.cancel(),
    onVoices: (listener, signal) => speechSynthesis.addEventListener('voiceschanged', listener, signal && { signal }),
  }
}

const voicesWaitMs = 2000

/** The voices, which Chromium begins to look for only when it is asked the first time. [] when none came in two seconds. */
export async function voicesOf(device: SpeechDevice): Promise<readonly SpeechSynthesisVoice[]> {
  const voices = device.getVoices()
  if (voices.length > 0) return voices
  const { promise, resolve } = Promise.withResolvers<undefined>()
  const waiting = new AbortController()
  device.onVoices(() => resolve(undefined), waiting.signal)
  const timer = setTimeout(() => resolve(undefined), voicesWaitMs)
  await promise
  clearTimeout(timer)
  waiting.abort()
  return device.getVoices()
}
