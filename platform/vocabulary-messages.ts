import type { MarkedSentence, Meeting } from '@/vocabulary/meeting'
import type { Knowledge } from '@/vocabulary/knowledge'
import { wordStates } from '@/vocabulary/word'
import type { Word, WordState } from '@/vocabulary/word'

/**
 * What the popup's frame may ask of the words that are kept: about one word, to keep one, and to take back or change what this very
 * card has kept or shown. Nothing here lists, deletes at will or imports, and nobody but that frame is answered.
 */
export type VocabularyRequest =
  | { readonly kind: 'ask word'; readonly word: WordName }
  | { readonly kind: 'save word'; readonly word: WordToSave; readonly meeting: MeetingToSave | null }
  | { readonly kind: 'undo word'; readonly token: string }
  | { readonly kind: 'change word'; readonly token: string; readonly change: WordChange }

export type WordName = Pick<Word, 'traditional' | 'simplified' | 'reading'>

export type WordToSave = Pick<Word, 'kind' | 'traditional' | 'simplified' | 'reading' | 'gloss' | 'senses' | 'state' | 'hsk2' | 'frequencyBand'>

/** Title and address are the background's to add, by what the browser says of the tab. */
export type MeetingToSave = Pick<Meeting, 'sentence' | 'shown' | 'script'>

/** One thing at a time. */
export type WordChange =
  | { readonly of: 'state'; readonly to: WordState }
  | { readonly of: 'gloss'; readonly to: string }
  | { readonly of: 'tags'; readonly to: readonly string[] }
  | { readonly of: 'note'; readonly to: string }

export type VocabularyAnswer =
  | { readonly kind: 'free' }
  | ({ readonly kind: 'kept' } & CardOfWord)
  | ({ readonly kind: 'saved'; readonly added: 'word' | 'sentence' | 'nothing' } & CardOfWord)
  | { readonly kind: 'refused'; readonly why: SaveRefusal; readonly reason: string }

/** What the card of a word that is kept knows of it. */
export interface CardOfWord {
  /** Random: by it the card names the word, and what it did last, when it takes that back or changes something. */
  readonly token: string
  readonly canUndo: boolean
  readonly word: KeptWord
}

export interface KeptWord extends Pick<Word, 'state' | 'gloss' | 'tags' | 'note'> {
  readonly meetings: number
  readonly knowledge: Knowledge
}

export type SaveRefusal =
  | 'private'
  /** All that was kept is gone from the browser's store. */
  | 'lost'
  | 'broken'
  | 'newer'
  | 'blocked'
  | 'full'
  /** The token is of another time or card. */
  | 'forgotten'

export const longest = { word: 64, syllables: 64, syllable: 12, gloss: 500, senses: 100, sentence: 800, tag: 40, tags: 20, note: 4000 } as const

const kinds: readonly unknown[] = ['word', 'phrase'] satisfies Word['kind'][]
const scripts: readonly unknown[] = ['simplified', 'traditional', 'mixed'] satisfies Meeting['script'][]

/** Null when the message is none of these, whatever it is, or more than may be kept. */
export function asVocabularyRequest(message: unknown): VocabularyRequest | null {
  if (!isRecord(message)) return null
  const { kind, token } = message
  switch (kind) {
    case 'ask word': {
      const word = asName(message.word)
      return word && { kind, word }
    }
    case 'save word': {
      const word = asWordToSave(message.word)
      const meeting = message.meeting === null ? null : asMeeting(message.meeting)
      return word && meeting !== undefined ? { kind, word, meeting } : null
    }
    case 'undo word':
      return isToken(token) ? { kind, token } : null
    case 'change word': {
      const change = asChange(message.change)
      return isToken(token) && change ? { kind, token, change } : null
    }
    default:
      return null
  }
}

function asName(given: unknown): WordName | null {
  if (!isRecord(given)) return null
  const { traditional, simplified, reading } = given
  if (!isText(traditional, 1, longest.word) || !isText(simplified, 1, longest.word) || !/\p{sc=Han}/u.test(traditional)) return null
  if (!isTexts(reading, longest.syllables, longest.syllable) || reading.some((syllable) => /\s|\|/u.test(syllable))) return null
  // A phrase may have a space in it, within.
  return [traditional, simplified].some((word) => /[|\t\n\r]/.test(word) || word.trim() !== word) ? null : { traditional, simplified, reading }
}

function asWordToSave(given: unknown): WordToSave | null {
  const name = asName(given)
  if (!name || !isRecord(given)) return null
  const { kind, gloss, senses, state, hsk2, frequencyBand } = given
  if (!kinds.includes(kind) || !isText(gloss, 0, longest.gloss) || !isTexts(senses, longest.senses, longest.gloss) || !isState(state)) return null
  if (!isLevel(hsk2, 6) || !isLevel(frequencyBand, 5)) return null
  return { kind: kind as Word['kind'], ...name, gloss, senses, state, hsk2, frequencyBand }
}

/** Undefined where it is none. */
function asMeeting(given: unknown): MeetingToSave | undefined {
  if (!isRecord(given) || !scripts.includes(given.script)) return undefined
  const sentence = asSentence(given.sentence)
  const shown = given.shown === null ? null : asSentence(given.shown)
  if (!sentence || shown === undefined) return undefined
  return { sentence, shown, script: given.script as Meeting['script'] }
}

function asSentence(given: unknown): MarkedSentence | undefined {
  if (!isRecord(given)) return undefined
  const { text, start, end } = given
  if (!isText(text, 1, longest.sentence) || !Number.isSafeInteger(start) || !Number.isSafeInteger(end)) return undefined
  const [from, to] = [start as number, end as number]
  return from >= 0 && from < to && to <= text.length ? { text, start: from, end: to } : undefined
}

function asChange(given: unknown): WordChange | null {
  if (!isRecord(given)) return null
  const { of, to } = given
  switch (of) {
    case 'state':
      return isState(to) ? { of, to } : null
    case 'gloss':
      return isText(to, 0, longest.gloss) ? { of, to } : null
    case 'tags':
      return isTexts(to, longest.tags, longest.tag) && to.every((tag) => tag !== '' && tag.trim() === tag) && new Set(to).size === to.length ? { of, to } : null
    case 'note':
      return isText(to, 0, longest.note) ? { of, to } : null
    default:
      return null
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Plain text: what no file and no other program can hold is none. */
const isText = (value: unknown, least: number, most: number): value is string =>
  typeof value === 'string' && value.length >= least && value.length <= most && value.isWellFormed() && !/(?![\t\n\r])\p{Cc}/u.test(value)

const isTexts = (value: unknown, most: number, longestOne: number): value is readonly string[] =>
  Array.isArray(value) && value.length <= most && Array.from(value as unknown[]).every((one) => isText(one, 0, longestOne))

const isState = (value: unknown): value is WordState => (wordStates as readonly unknown[]).includes(value)
const isLevel = (value: unknown, most: number): value is number | null => value === null || (Number.isSafeInteger(value) && (value as number) >= 1 && (value as number) <= most)
const isToken = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{32}$/.test(value)
