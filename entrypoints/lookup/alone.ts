import type { Analysis, Segment } from '@/chinese/analysis'
import type { CardSource } from '@/components/card-source'
import type { Asked } from '@/components/nested-word'
import type { SavedCorrection } from '@/platform/correction-record'
import type { LookUp } from '@/platform/frame-messages'
import type { Alone, Place } from './asked-alone'
import type { Front } from './front'
import { phraseAt } from './phrase'
import { segmentIn } from './segment-at'

/** What the dictionary and the analysis say of Chinese without a text around it; null where there is nothing to look up. */
export function lookUpAlone(page: LookUp, alone: Alone, source: CardSource, corrections: readonly SavedCorrection[]): Front | null {
  const { word, lang } = alone.asked
  const look: LookUp = { ...page, paragraph: { id: page.paragraph.id, language: lang }, offset: 0, step: 0, end: word.length }
  const analysis = headword(alone.asked, source) ?? source.analyser.analyse(word, { language: lang, corrections })
  const phrase = phraseAt(analysis, look, null, source)
  if (phrase) return { ...phrase, alone }
  const segment = segmentIn(analysis, look)
  return segment && { kind: 'word', look, shown: null, offset: segment.start, base: { analysis, segment }, ways: [], draft: null, analysis, segment, kept: null, alone }
}

/** A word of the dictionary is that word, however a text would be cut, and the entry that has the given reading stands first. */
function headword({ word, lang, syllables }: Asked, { analyser, lexicon }: CardSource): Analysis | null {
  const form = lexicon.formOf(word)
  if (form < 0) return null
  const read = analyser.analyse(word, { language: lang }).segments
  const whole = read.length === 1 && read[0]!.form === form ? read[0]! : null
  const listed = whole?.entries ?? Array.from({ length: lexicon.entriesOf(form) }, (_, index) => lexicon.entryOf(form, index))
  const isTraditional = /hant/i.test(lang)
  const fit = (id: number) => {
    const own = isTraditional ? lexicon.traditional(id) : lexicon.simplified(id)
    return (isRead(lexicon.syllablesOf(id), syllables) ? 2 : 0) + (own === word ? 1 : 0)
  }
  const entries = syllables.length > 0 ? [...listed].sort((one, other) => fit(other) - fit(one)) : listed
  const first = entries[0]
  if (first === undefined) return null
  const isGiven = syllables.length > 0 || whole === null
  const segment: Segment = {
    start: 0,
    end: word.length,
    kind: 'word',
    word: lexicon.spelling(form),
    form,
    reading: isGiven ? lexicon.syllablesOf(first) : whole.reading,
    entries,
    confidence: 1,
    explanation: null,
  }
  return { text: word, writing: isTraditional ? 'traditional' : 'simplified', segments: [segment] }
}

const isRead = (one: readonly string[], other: readonly string[]) => one.join(' ').toLowerCase() === other.join(' ').toLowerCase()

/** Where a word stands in the page's word, name or phrase that a card shows; null where it does not. */
export function placeIn(front: Front, { word }: Asked): Place | null {
  const within = front.alone ? front.alone.standsAt : placeOf(front)
  if (!within) return null
  const at = within.analysis.text.slice(within.start, within.end).indexOf(word)
  return at < 0 ? null : { ...within, start: within.start + at, end: within.start + at + word.length }
}

function placeOf(front: Front): Place {
  const { analysis, shown } = front
  const { start, end } = front.kind === 'word' ? (front.segment.explanation ?? front.segment) : front.segment
  return { analysis, shown, start, end }
}
