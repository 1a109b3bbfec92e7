import { changeSettings } from '../settings'
import type { Settings } from '../settings'
import { speechDevice } from './device'
import type { SpeechDevice } from './device'
import { createSpeech } from './speech'
import type { Speech, SpeechRequest, SpeechState } from './speech'

/** Speech as one of our documents has it: by the settings, and only for as long as someone looks at it. */
export interface ReaderSpeech extends Speech {
  /** There is no voice at all for the script. */
  isAbsent(script: SpeechRequest['script']): boolean
  /** The reader agrees to online voices. What could not be said for want of that is said now. */
  agree(): void
}

/** @param changed called when something begins or ends to be said, and when the device tells of its voices, which it does late */
export function createReaderSpeech(
  settings: () => Settings,
  changed: (state: SpeechState) => void,
  document: Document,
  device: SpeechDevice | null = speechDevice(),
): ReaderSpeech {
  let asked: SpeechRequest | null = null
  // The settings tell of it a moment later.
  let hasAgreed = false
  const wishes = () => (hasAgreed ? { ...settings(), allowsOnlineVoices: true } : settings())
  const speech = createSpeech(device, wishes, changed)
  device?.onVoices(() => changed(speech.state))
  stopWhenLeft(document, speech)
  return {
    get state() {
      return speech.state
    },
    say(request) {
      asked = request
      hasAgreed = false
      speech.say(request)
    },
    stop: () => speech.stop(),
    voiceFor: (script) => speech.voiceFor(script),
    isAbsent: (script) => speech.voiceFor(script).kind === 'none',
    agree() {
      hasAgreed = true
      void changeSettings({ allowsOnlineVoices: true })
      if (asked) speech.say(asked)
    },
  }
}

/**
 * Nobody wants to hear a page that they have left; Escape ends it too. A frame in a page hears from there that the page is left: Chromium 156 takes frames
 * that listen for it themselves out of the page only when they have heard it, too late for a page that is to be kept in the back/forward cache.
 */
function stopWhenLeft(document: Document, speech: Speech): void {
  document.addEventListener('keydown', (event) => event.key === 'Escape' && event.isTrusted && speech.stop())
  const window = document.defaultView
  if (window?.parent !== window) return
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && speech.stop())
  window?.addEventListener('pagehide', () => speech.stop())
}
