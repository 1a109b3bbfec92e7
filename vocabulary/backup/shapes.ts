import { cardKinds } from '../card'
import type { Card, Deletion, Review, Schedule } from '../card'
import type { MarkedSentence, Meeting } from '../meeting'
import { wordStates } from '../word'
import type { Word } from '../word'
import type { VocabularyKind, VocabularyRows } from './format'

type Check = (value: unknown) => boolean
/** One check for each field: a field that is new in a record does not compile before it has its own. */
type Shape<Row> = { readonly [Name in keyof Row]-?: Check }

const text: Check = (value) => typeof value === 'string'
const id: Check = (value) => typeof value === 'string' && value.length > 0 && value.length <= 10_000
const number: Check = (value) => typeof value === 'number' && Number.isFinite(value)
const count: Check = (value) => typeof value === 'number' && Number.isFinite(value) && value >= 0
/** The latest time that a date can have. */
const time: Check = (value) => typeof value === 'number' && value >= 0 && value <= 8.64e15
const boolean: Check = (value) => typeof value === 'boolean'
const oneOf = (allowed: readonly unknown[]): Check => (value) => allowed.includes(value)
const orNull = (check: Check): Check => (value) => value === null || check(value)
const texts: Check = (value) => Array.isArray(value) && value.every(text)

const sentence: Shape<MarkedSentence> = { text, start: count, end: count }
const isSentence: Check = (value) => {
  if (typeof pick(sentence, value) === 'string') return false
  const { text: whole, start, end } = value as MarkedSentence
  return Number.isInteger(start) && Number.isInteger(end) && start <= end && end <= whole.length
}

const schedule: Shape<Schedule> = {
  due: number,
  stability: count,
  difficulty: count,
  phase: oneOf(['new', 'learning', 'review', 'relearning'] satisfies Schedule['phase'][]),
  learningStep: count,
  scheduledDays: count,
  reps: count,
  lapses: count,
  lastReview: orNull(time),
}
const isSchedule: Check = (value) => typeof pick(schedule, value) !== 'string'

const word: Shape<Word> = {
  id,
  kind: oneOf(['word', 'phrase'] satisfies Word['kind'][]),
  traditional: id,
  simplified: id,
  reading: texts,
  gloss: text,
  senses: texts,
  state: oneOf(wordStates),
  hsk2: orNull(number),
  frequencyBand: orNull(number),
  tags: texts,
  note: text,
  savedAt: time,
  changedAt: time,
}

const meeting: Shape<Meeting> = {
  id,
  wordId: id,
  at: time,
  sentence: orNull(isSentence),
  shown: orNull(isSentence),
  script: oneOf(['simplified', 'traditional', 'mixed'] satisfies Meeting['script'][]),
  title: orNull(text),
  url: orNull(text),
}

const card: Shape<Card> = { wordId: id, kind: oneOf(cardKinds), ...schedule, isSuspended: boolean, changedAt: time }

const review: Shape<Review> = {
  id,
  wordId: id,
  kind: oneOf(cardKinds),
  at: time,
  rating: oneOf([1, 2, 3, 4]),
  tookMs: count,
  before: orNull(isSchedule),
}

const deletion: Shape<Deletion> = { of: oneOf(['word', 'meeting', 'card', 'review'] satisfies Deletion['of'][]), id, at: time }

const shapes: { readonly [Kind in VocabularyKind]: Shape<VocabularyRows[Kind]> } = { word, meeting, card, review, deletion }
/** Fields whose values are records themselves: of them, too, nothing is taken that has no name here. */
const inner: Readonly<Record<string, Shape<object>>> = { sentence, shown: sentence, before: schedule }

/** The row with the fields of its kind and no others, or the name of the field that is missing or wrong ('' when it is no record at all). */
export function asRow<Kind extends VocabularyKind>(kind: Kind, row: unknown): VocabularyRows[Kind] | string {
  return pick(shapes[kind] as Shape<VocabularyRows[Kind]>, row)
}

function pick<Row>(shape: Shape<Row>, row: unknown): Row | string {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return ''
  const picked: Record<string, unknown> = {}
  for (const name in shape) {
    const value: unknown = Object.hasOwn(row, name) ? (row as Record<string, unknown>)[name] : undefined
    if (!shape[name](value)) return name
    const within = inner[name]
    picked[name] = within !== undefined && value !== null ? pick(within, value) : value
  }
  return picked as Row
}
