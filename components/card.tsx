import type { SpellingStyle } from '@/chinese/spelling'
import type { CardContent, EntryContent } from './card-content'
import { Head } from './head'
import { Notes } from './notes'
import { PieceList } from './piece-list'
import { Reading } from './reading'
import { References, Senses } from './senses'
import type { Manner } from './senses'
import type { Strings } from './strings'
import { WholeNote } from './whole'

export interface CardProps {
  readonly content: CardContent
  readonly style: SpellingStyle
  readonly hasToneColours: boolean
  readonly strings: Strings
}

/** What the popup shows of one word. Modes, nested look-up, pinning, speech and saving will find their place in `Head`. */
export function Card({ content, style, hasToneColours, strings }: CardProps) {
  const manner: Manner = { script: content.script, style }
  return (
    <article class={hasToneColours ? 'card' : 'card plain-tones'}>
      {content.whole && <WholeNote whole={content.whole} word={content.word} manner={manner} strings={strings} />}
      <Head content={content} strings={strings} />
      {content.entries.length === 0 && content.reading.length > 0 && (
        <div class="reading">
          <Reading syllables={content.reading} style={style} />
        </div>
      )}
      {content.entries.map((entry) => (
        <EntryView key={entry.entry.id} content={entry} manner={manner} strings={strings} />
      ))}
      {content.isUnknown && <p class="note">{strings('unknownWord')}</p>}
      <PieceList pieces={content.words} label={strings('pieces')} style={style} />
      <PieceList pieces={content.characters} label={strings('characters')} style={style} />
      <Notes content={content} style={style} strings={strings} />
    </article>
  )
}

function EntryView({ content, manner, strings }: { content: EntryContent; manner: Manner; strings: Strings }) {
  const { entry, ownWord, ownOther, isReadingShown, pointedMeanings } = content
  const { taiwanSyllables, classifiers } = entry
  return (
    <section class="entry">
      {isReadingShown && (
        <div class="reading">
          {ownWord && (
            <span class="entry-word" lang={manner.script.lang}>
              {ownWord}
            </span>
          )}
          {ownOther && (
            <span class="entry-word quiet" lang={manner.script.otherLang}>
              {ownOther}
            </span>
          )}
          <Reading syllables={entry.syllables} style={manner.style} />
          {taiwanSyllables && (
            <span class="taiwan">
              {strings('taiwanReading')} <Reading syllables={taiwanSyllables} style={manner.style} />
            </span>
          )}
        </div>
      )}
      <Senses senses={entry.senses} pointedMeanings={pointedMeanings} {...manner} />
      {classifiers.length > 0 && (
        <div class="classifiers">
          {strings('classifiers')}: <References references={classifiers} {...manner} />
        </div>
      )}
    </section>
  )
}
