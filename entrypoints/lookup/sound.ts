import type { CardSource } from '@/components/card-source'
import type { SoundState } from '@/components/sound'
import type { Settings } from '@/platform/settings'
import { createReaderSpeech } from '@/platform/speech/reader-speech'
import type { Acts } from './acts'
import type { Front } from './front'
import { hasSeveralReadings, nameOf, spokenOf } from './spoken'
import type { PartOfCard } from './spoken'

/** What is heard of the card, and what the card says of it. */
export interface CardSound {
  /** Says the part, or stops it where it is being said. */
  hear(part: PartOfCard): void
  isHeard(front: Front, part: PartOfCard): boolean
  /** As far as it is about this card. */
  noteOf(front: Front): SoundNoteOfCard
  stop(): void
}

export interface SoundNoteOfCard {
  readonly state: SoundState
  /** Of a word that the voice reads without its sentence. */
  readonly hasSeveralReadings: boolean
  readonly agree: () => void
}

export interface HeardCard {
  front(): Front | null
  source(): CardSource | null
  settings(): Settings
  /** Something begins or ends to be heard. */
  changed(): void
}

export function createSound(document: Document, card: HeardCard): CardSound {
  const speech = createReaderSpeech(() => card.settings(), () => card.changed(), document)
  return {
    hear(part) {
      const [front, from] = [card.front(), card.source()]
      if (front && from) speech.say(spokenOf(front, part, from))
    },
    isHeard: (front, part) => speech.state.kind === 'speaking' && speech.state.what === nameOf(front, part),
    noteOf(front) {
      const { state } = speech
      const [word, sentence] = [nameOf(front, 'word'), nameOf(front, 'sentence')]
      const isOurs = state.kind !== 'silent' && (state.what === word || state.what === sentence)
      const from = isOurs && state.what === word ? card.source() : null
      return { state: isOurs ? state : { kind: 'silent' }, hasSeveralReadings: from !== null && hasSeveralReadings(front, from), agree: () => speech.agree() }
    },
    stop: () => speech.stop(),
  }
}

export const soundActs = (sound: CardSound): Pick<Acts, 'speak word' | 'speak sentence'> => ({
  'speak word': { changes: 'view', isThere: () => true, isOn: (front) => sound.isHeard(front, 'word'), run: () => sound.hear('word') },
  // What was looked up inside the card stands in no sentence.
  'speak sentence': { changes: 'view', isThere: (front) => front.alone === null, isOn: (front) => sound.isHeard(front, 'sentence'), run: () => sound.hear('sentence') },
})
