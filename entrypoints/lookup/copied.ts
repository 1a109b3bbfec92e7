import { bothScripts } from '@/components/both-scripts'
import { cardContent } from '@/components/card-content'
import type { CardSource } from '@/components/card-source'
import { copiedPhrase, copiedWord } from '@/components/copied-word'
import type { CopiedPage } from '@/components/copied-word'
import type { CopyValues } from '@/components/copy-format'
import { phraseContent } from '@/components/phrase-content'
import type { DictionaryWord } from '@/components/web-dictionaries'
import type { SpellingStyle } from '@/chinese/spelling'
import { sentenceToKeep } from '@/vocabulary/sentence'
import type { Front } from './front'
import type { Place } from './asked-alone'

/** What of the card at the front can be copied, as it shows it. */
export function copiedOf(front: Front, source: CardSource, style: SpellingStyle, page: CopiedPage | null): CopyValues {
  const { analysis, segment, shown, look, alone } = front
  const place = alone ? alone.standsAt : { analysis, shown, start: segment.start, end: segment.end }
  const circumstances = { sentence: place ? sentenceOf(place) : '', style, page }
  if (front.kind === 'phrase') {
    const content = phraseContent(front, look.paragraph.language, source)
    return copiedPhrase(content, { ...circumstances, spelledIn: content.spelled })
  }
  const content = cardContent(analysis, front.segment, look.paragraph.language, source, shown)
  return copiedWord(content, { ...circumstances, spelledIn: bothScripts([front.segment], content.writtenScript.kind, source) })
}

/** As it is seen on the page. */
function sentenceOf({ analysis, start, end, shown }: Place): string {
  const { sentence, shown: seen } = sentenceToKeep(analysis.text, start, end, shown)
  return (seen ?? sentence).text
}

/** The word as a dictionary in the web is asked for it. */
export function bothScriptsOf(front: Front, source: CardSource): DictionaryWord {
  const { word, simplified, traditional } = copiedOf(front, source, 'marks', null)
  return { word, simplified, traditional }
}
