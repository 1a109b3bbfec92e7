import type { SoundTrial } from '@/components/sound-options'
import { valuesOf } from '@/platform/settings'
import type { Settings } from '@/platform/settings'
import { speechDevice } from '@/platform/speech/device'
import { offeredVoices } from '@/platform/speech/offered-voices'
import { partsOf } from '@/platform/speech/pieces'
import { createReaderSpeech } from '@/platform/speech/reader-speech'

/** Has the sounds by which voices of the regions are told apart. */
const examples = { simplified: '你好！我们是一起学习中文的朋友。', traditional: '你好！我們是一起學習中文的朋友。' } as const

/** @returns what the page shows of sound now */
export function createSoundTrial(settings: () => Settings, changed: () => void): () => SoundTrial {
  const device = speechDevice()
  const speech = createReaderSpeech(settings, changed, document, device)
  return () => ({
    voices: offeredVoices(device?.getVoices() ?? [], settings().script, settings()),
    rates: valuesOf('speechRate'),
    state: speech.state,
    hear() {
      const { script } = settings()
      speech.say({ what: 'example', parts: partsOf(examples[script]), script })
    },
    agree: () => speech.agree(),
  })
}
