import type { SpeechDevice } from './device'

export type Outcome =
  | 'ended'
  /** It began, and its end was never told. */
  | 'lost'
  /** It never began. */
  | 'silent'
  /** Something else in the browser ended it. */
  | 'stopped'
  | SpeechError

/** What the browser says went wrong, as far as it makes a difference to the reader. */
export type SpeechError = 'not allowed' | 'no network' | 'no sound' | 'failed'

export interface UtterWishes {
  readonly voice: SpeechSynthesisVoice
  readonly rate: number
}

const errors: Readonly<Partial<Record<SpeechSynthesisErrorCode, Outcome>>> = {
  canceled: 'stopped',
  interrupted: 'stopped',
  'not-allowed': 'not allowed',
  network: 'no network',
  'audio-busy': 'no sound',
  'audio-hardware': 'no sound',
}

const beginsMs = 5000
/** Nearly three times as long as a voice needs, and what it needs to get going. */
const graceMs = 4000
const unitMs = 600

/**
 * Says one piece, and resolves when it is over, in whatever way: voices that hang and never say so are given up after a while.
 * Where it is given up the device may be speaking still; `cancel` is the caller's.
 */
export function utter(device: SpeechDevice, text: string, { voice, rate }: UtterWishes, signal: AbortSignal): Promise<Outcome> {
  const { promise, resolve } = Promise.withResolvers<Outcome>()
  const utterance = device.utterance(text)
  utterance.voice = voice
  utterance.lang = voice.lang
  utterance.rate = rate
  const wholeMs = graceMs + (text.length * unitMs) / rate
  // Chromium's online voices may be heard without telling of a beginning (135 on macOS): they get the time that the whole would take.
  let timer = setTimeout(() => resolve('silent'), voice.localService ? beginsMs : wholeMs)
  const begun = () => {
    clearTimeout(timer)
    timer = setTimeout(() => resolve('lost'), wholeMs)
  }
  utterance.onstart = begun
  utterance.onend = () => resolve('ended')
  utterance.onerror = ({ error }) => resolve(errors[error] ?? 'failed')
  signal.addEventListener('abort', () => resolve('stopped'), { once: true })
  device.speak(utterance)
  // The listeners hold the utterance: Chromium collects one that nobody holds, and its end is never told.
  return promise.finally(() => {
    clearTimeout(timer)
    utterance.onstart = utterance.onend = utterance.onerror = null
  })
}
