import { formsOf } from '@/components/word-list/look'
import type { WordLook } from '@/components/word-list/look'
import type { WordSound } from '@/components/word-list/word-detail'
import type { ReaderSpeech } from '@/platform/speech/reader-speech'
import type { Word } from '@/vocabulary/word'

/** A kept word is said as it is written in the reader's script, and as it was kept. */
export const soundOf = (speech: ReaderSpeech, word: Word, look: WordLook): WordSound => ({
  state: speech.state,
  hear: () => speech.say({ what: word.id, parts: [{ text: formsOf(word, look)[0]?.text ?? word.simplified, reading: word.reading }], script: look.script }),
  stop: () => speech.stop(),
  agree: () => speech.agree(),
})
