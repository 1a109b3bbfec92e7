import type { Voice } from '@/components/review/voice'

/**
 * Mandarin by a voice of this device, of the place where the script is written where there is one. A voice that is not local would send
 * the text to its maker; one for Hong Kong speaks Cantonese, which is not what the reading says.
 */
const languages = { simplified: ['zh-CN', 'zh-SG', 'zh-TW'], traditional: ['zh-TW', 'zh-CN', 'zh-SG'] } as const

export interface Speech {
  voiceFor(script: 'simplified' | 'traditional'): Voice
  /** There is none for either script. */
  readonly isAbsent: boolean
  stop(): void
}

/** @param changed called when the device tells of its voices, which it does late */
export function createSpeech(changed: () => void): Speech {
  const device = 'speechSynthesis' in globalThis ? speechSynthesis : null
  device?.addEventListener('voiceschanged', changed)
  const find = (script: 'simplified' | 'traditional'): SpeechSynthesisVoice | null => {
    const local = device?.getVoices().filter(({ localService }) => localService) ?? []
    for (const language of languages[script]) {
      // Android writes zh_CN; "cmn" and a bare "zh" are Mandarin too.
      const voice = local.find(({ lang }) => lang.replace('_', '-').toLowerCase().startsWith(language.toLowerCase()))
      if (voice) return voice
    }
    return local.find(({ lang }) => /^(?:cmn|zh$)/i.test(lang)) ?? null
  }
  return {
    get isAbsent() {
      return find('simplified') === null
    },
    voiceFor(script) {
      const voice = find(script)
      return {
        isAbsent: voice === null,
        say(text) {
          if (!device || !voice) return
          const speech = new SpeechSynthesisUtterance(text)
          speech.voice = voice
          speech.lang = voice.lang
          speech.rate = 0.9
          device.cancel()
          device.speak(speech)
        },
      }
    },
    stop: () => device?.cancel(),
  }
}
