import type { Writing } from '@/chinese/analysis'
import { bothScripts } from '@/components/both-scripts'
import { cardContent } from '@/components/card-content'
import type { CardContent } from '@/components/card-content'
import type { CardSource } from '@/components/card-source'
import { phraseContent, phraseToKeep } from '@/components/phrase-content'
import { wordToKeep } from '@/components/word-to-keep'
import { sentenceToKeep } from '@/vocabulary/sentence'
import type { PhraseView } from './phrase'
import type { ToKeep } from './saving'
import type { View } from './view'

/** What is kept of the word that a card shows now: as it is cut and read in it, with what the reader tries out. */
export function toKeepOf(view: View | PhraseView, source: CardSource): ToKeep {
  const { analysis, segment, shown, look, alone } = view
  const place = alone ? alone.standsAt : { analysis, shown, ...segment }
  const meeting = place && { ...sentenceToKeep(place.analysis.text, place.start, place.end, place.shown), script: scriptOf(place.analysis.writing) }
  if (view.kind === 'word') return { word: wordOf(view, source), meeting }
  return { word: () => phraseToKeep(phraseContent(view, look.paragraph.language, source)), meeting }
}

function wordOf({ analysis, segment, shown, look }: View, source: CardSource): ToKeep['word'] {
  let content: CardContent | null = null
  return (chosen) => {
    content ??= cardContent(analysis, segment, look.paragraph.language, source, shown)
    return wordToKeep(content, segment.reading, bothScripts([segment], content.writtenScript.kind, source), chosen)
  }
}

export function scriptOf(writing: Writing): 'simplified' | 'traditional' | 'mixed' {
  return writing === 'simplified' || writing === 'mixed' ? writing : writing === 'none' ? 'mixed' : 'traditional'
}
