import { spelled } from '@/chinese/spelling'
import type { SpellingStyle } from '@/chinese/spelling'
import { senseText } from '@/dictionaries/plain-gloss'
import type { BothScripts } from './both-scripts'
import type { CardContent } from './card-content'
import type { CopyValues } from './copy-format'
import type { PhraseContent } from './phrase-content'

/** The page on which the word stands; null where it is not known or not asked for. */
export interface CopiedPage {
  readonly title: string | null
  readonly url: string | null
}

interface Circumstances {
  readonly spelledIn: BothScripts
  readonly sentence: string
  readonly style: SpellingStyle
  readonly page: CopiedPage | null
}

/** What a card gives to be copied: what it shows, and a few other spellings of the same. */
export function copiedWord(content: CardContent, { spelledIn, sentence, style, page }: Circumstances): CopyValues {
  const { word, whole, entries, reading: read, hsk2, script } = content
  const first = entries[0]
  const reading = first?.reading ?? read
  const senses = first ? first.entry.senses.map((sense, index) => senseText(sense, first.pointedMeanings[index] ?? '', script.kind)).filter((text) => text !== '') : []
  const meaning = whole && whole.explanation.kind !== 'compound' ? (whole.explanation.meaning ?? '') : ''
  return {
    ...spellings(reading, style),
    word,
    ...inBoth(first ? first.entry : spelledIn),
    gloss: senses.length > 0 ? senses.join(' / ') : meaning,
    'first-gloss': senses[0] ?? meaning,
    sentence,
    ...named(page),
    hsk: hsk2 === null ? '' : String(hsk2),
  }
}

/** The same of a phrase, whose words with their meanings stand for one of its own. */
export function copiedPhrase({ word, spelled: spelledIn, spoken, words }: PhraseContent, { sentence, style, page }: Circumstances): CopyValues {
  const glosses = words.filter(({ gloss }) => gloss !== '').map(({ word: of, gloss }) => `${of} ${gloss.split('; ')[0]}`)
  const inStyle = (as: SpellingStyle) => spoken.map((syllables) => spelled(syllables, as)).join(' ')
  return {
    word,
    ...inBoth(spelledIn),
    reading: inStyle(style),
    'reading-numbers': inStyle('numbers'),
    zhuyin: inStyle('zhuyin'),
    gloss: glosses.join(' / '),
    'first-gloss': glosses.join(' / '),
    sentence,
    ...named(page),
    hsk: '',
  }
}

const inBoth = ({ simplified, traditional }: BothScripts) => ({ simplified, traditional })
const named = (page: CopiedPage | null) => ({ title: page?.title ?? '', address: page?.url ?? '' })

const spellings = (syllables: readonly string[], style: SpellingStyle) => ({
  reading: spelled(syllables, style),
  'reading-numbers': spelled(syllables, 'numbers'),
  zhuyin: spelled(syllables, 'zhuyin'),
})
