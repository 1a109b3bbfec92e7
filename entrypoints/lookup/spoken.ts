import type { Analysis, Segment } from '@/chinese/analysis'
import { cardContent } from '@/components/card-content'
import type { CardSource } from '@/components/card-source'
import { phraseContent } from '@/components/phrase-content'
import { seenWord } from '@/components/seen'
import type { SpeechPart } from '@/platform/speech/pieces'
import type { SpeechRequest } from '@/platform/speech/speech'
import type { Front } from './front'

export type PartOfCard = 'word' | 'sentence'

const sentenceEnd = /[。！？!?…]/u

/** Names what is said, so that asking for the same again stops it: the sentence is the same one from each of its words. */
export function nameOf({ look, analysis, segment }: Front, part: PartOfCard): string {
  const { start, end } = part === 'word' ? segment : boundsOf(sentenceAt(analysis, segment))
  return `${part} ${look.paragraph.id} ${start} ${analysis.text.slice(start, end)}`
}

/** The word or phrase of a card, or the sentence in which it stands: as the page shows it, and read as the card reads it. */
export function spokenOf(front: Front, part: PartOfCard, source: CardSource): SpeechRequest {
  const { analysis, shown, look } = front
  const { language } = look.paragraph
  const segments = part === 'sentence' ? sentenceAt(analysis, front.segment) : front.kind === 'word' ? [front.segment] : front.segments
  const { script } = front.kind === 'word' ? cardContent(analysis, front.segment, language, source, shown) : phraseContent(front, language, source)
  const partOf = (segment: Segment): SpeechPart =>
    segment.kind === 'other'
      ? { text: analysis.text.slice(segment.start, segment.end).replace(/\s*\n\s*/g, '').replace(/\s+/g, ' '), reading: [] }
      : { text: seenWord(shown, analysis, segment), reading: segment.reading }
  return { what: nameOf(front, part), parts: segments.map(partOf), script: script.kind }
}

/** Whether the dictionary knows other readings of the word, which a voice that sees nothing but the word may choose. */
export function hasSeveralReadings(front: Front, source: CardSource): boolean {
  if (front.kind !== 'word') return false
  const readings = front.segment.entries.map((id) => source.entry(id).syllables.join(' ').toLowerCase())
  return new Set(readings).size > 1
}

const boundsOf = (segments: readonly Segment[]) => ({ start: segments[0]?.start ?? 0, end: segments.at(-1)?.end ?? 0 })

function sentenceAt({ segments }: Analysis, { start, end }: { readonly start: number; readonly end: number }): readonly Segment[] {
  const isEnd = ({ kind, word }: Segment) => kind === 'other' && sentenceEnd.test(word)
  const before = segments.findLastIndex((segment) => segment.end <= start && isEnd(segment))
  const after = segments.findIndex((segment) => segment.start >= end && isEnd(segment))
  return segments.slice(before + 1, after < 0 ? undefined : after + 1)
}
