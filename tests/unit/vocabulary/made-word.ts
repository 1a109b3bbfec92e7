import { wordIdOf } from '@/vocabulary/word'
import type { Word } from '@/vocabulary/word'

/** A kept word as tests need it: '銀行 银行 yin2 hang2' and what is to differ from the usual. */
export function madeWord(written: string, rest: Partial<Word> = {}): Word {
  const [traditional = '', simplified = traditional, ...reading] = written.split(' ')
  const word = {
    kind: 'word', traditional, simplified, reading, gloss: '', senses: [], state: 'new', hsk2: null, frequencyBand: null, tags: [], note: '',
    savedAt: 1_790_000_000_000, changedAt: 1_790_000_000_000, ...rest,
  } as const
  return { ...word, id: wordIdOf(word) }
}
