import type { Change, ChangeReason, Target } from '@/chinese/conversion/conversion'
import type { Marked } from '@/page/conversion/marks'

/** Scripts in pages send no more than this in one request: code units of all paragraphs together, and paragraphs. */
export const mostConverted = { units: 200_000, paragraphs: 2_000 }

/** Asks the background how these paragraphs are shown. All options but the target are the reader's settings, which it knows itself. */
export interface ConvertRequest {
  readonly kind: 'convert'
  readonly target: Target
  /** As it was ordered. */
  readonly isOtherOnly: boolean
  readonly paragraphs: readonly ParagraphToConvert[]
}

export interface ParagraphToConvert {
  readonly text: string
  /** The `lang` in force; '' when none. */
  readonly language: string
}

export const targets: readonly unknown[] = ['simplified', 'traditional', 'taiwan', 'hong kong'] satisfies Target[]
/** A `lang` of more letters than this is none. */
const longestLanguage = 100

/** Null where anything of it is not in order, or it is more than may be asked at once. */
export function asConvertRequest({ target, isOtherOnly, paragraphs }: Record<string, unknown>): ConvertRequest | null {
  if (!targets.includes(target) || !Array.isArray(paragraphs) || paragraphs.length > mostConverted.paragraphs) return null
  const good: ParagraphToConvert[] = []
  let units = 0
  for (const given of paragraphs as unknown[]) {
    if (typeof given !== 'object' || given === null) return null
    const { text, language } = given as { text?: unknown; language?: unknown }
    if (typeof text !== 'string' || typeof language !== 'string') return null
    units += text.length
    if (units > mostConverted.units) return null
    good.push({ text, language: language.slice(0, longestLanguage) })
  }
  return { kind: 'convert', target: target as Target, isOtherOnly: isOtherOnly === true, paragraphs: good }
}

/** In the order of the paragraphs asked about. */
export type ConvertAnswer =
  | { readonly kind: 'converted'; readonly paragraphs: readonly ConvertedParagraph[] }
  /** The dictionary or the tables could not be opened: nothing is converted, and the toolbar says why. */
  | { readonly kind: 'broken'; readonly reason: string }

/** As few bytes as can be: `changes` holds (in answers only the unusual ones, see `leanAnswer`) start, end (in the text asked about), end in `text`, and a code, one after the other. */
export interface ConvertedParagraph {
  /** The text as it is shown; null where nothing changes (also Japanese, Korean, or nothing to convert). */
  readonly text: string | null
  readonly changes: readonly number[]
}

/** By the number under which they travel. */
export const changeReasons: readonly ChangeReason[] = ['script', 'variant', 'wording', 'punctuation', 'own']

/** What a script in a page is told to show. */
export type ScriptOrder =
  /** `isAll`: also what was shown otherwise by hand. */
  | { readonly kind: 'as written'; readonly isAll: boolean }
  | {
      readonly kind: 'show'
      readonly target: Target
      /** Leave paragraphs alone that are in the target's script already, whatever their region. */
      readonly isOtherOnly: boolean
      /** Convert `title`, `alt`, `placeholder`, `aria-label` and the document's title too. */
      readonly hasAttributes: boolean
      /** Which changes are marked. */
      readonly marked: Marked
      /** What copying gives. */
      readonly copies: 'seen' | 'written'
      /** Counts up with every change of a setting that changes what is shown: what was converted under another number starts from the original again. */
      readonly edition: number
    }

/** Changes in the form they travel in. */
export function packChanges(changes: readonly Change[], text: string): ConvertedParagraph {
  if (changes.length === 0) return { text: null, changes: [] }
  const packed: number[] = []
  let moved = 0
  for (const { start, end, shown, reason, isSure } of changes) {
    const shownEnd = start + moved + shown.length
    packed.push(start, end, shownEnd, changeReasons.indexOf(reason) * 2 + (isSure ? 1 : 0))
    moved += shown.length - (end - start)
  }
  return { text, changes: packed }
}

/** @throws RangeError when they do not fit the text */
export function unpackChanges({ text, changes }: ConvertedParagraph): Change[] {
  if (text === null) return []
  const unpacked: Change[] = []
  let moved = 0
  let last = 0
  for (let index = 0; index < changes.length; index += 4) {
    const [start = -1, end = -1, shownEnd = -1, code = -1] = changes.slice(index, index + 4)
    const reason = changeReasons[code >> 1]
    const shownStart = start + moved
    const isInOrder = start >= last && end >= start && shownEnd >= shownStart && shownEnd <= text.length
    if (reason === undefined || !isInOrder) throw new RangeError(`Change ${index / 4} does not fit its text`)
    last = end
    unpacked.push({ start, end, shown: text.slice(shownStart, shownEnd), reason, isSure: (code & 1) === 1 })
    moved += shownEnd - shownStart - (end - start)
  }
  return unpacked
}

/** What became of copying a selection in another script. */
export type CopyOutcome =
  | { readonly kind: 'copied' }
  | { readonly kind: 'nothing' }
  /** The browser did not let us, or nothing could be converted. `text` is as the page wrote it. */
  | { readonly kind: 'refused'; readonly text: string }
