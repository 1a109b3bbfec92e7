import type { SpellingStyle } from '@/chinese/spelling'
import type { CardContent, EntryContent } from './card-content'
import type { CardLines } from './card-lines'
import type { CardTool } from './card-tools-row'
import { ChoiceBar } from './choice-bar'
import type { ChoiceActions, ChoiceState } from './choice-bar'
import { Covered, Guessed } from './guess'
import type { Guess } from './guess'
import { Head } from './head'
import { withColon } from './in-language'
import { NestedWord } from './nested-word'
import { Notes } from './notes'
import { OtherWays } from './other-ways'
import type { Choosing } from './other-ways'
import { PieceList } from './piece-list'
import { Reading } from './reading'
import type { Saving } from './saving'
import { SavingPanel } from './saving-panel'
import { senseChoice } from './sense-choice'
import type { SenseChoice } from './sense-choice'
import { References, Senses } from './senses'
import type { Manner } from './senses'
import type { Strings } from './strings'
import type { Drawer } from './tools-drawer'
import { WholeNote } from './whole'
import { WrittenNote } from './written-note'

export interface CardProps {
  readonly content: CardContent
  /** Looked up by itself: there is no sentence in which it could be otherwise. */
  readonly isAlone?: boolean
  readonly choice: ChoiceState
  readonly choosing: Choosing & ChoiceActions
  readonly saving: Saving
  readonly tools: readonly CardTool[]
  readonly drawer: Drawer | null
  /** What was just done with one of the tools. */
  readonly said: string
  readonly lines: CardLines
  readonly guess: Guess | null
  readonly style: SpellingStyle
  readonly hasToneColours: boolean
  /** For how long it is until the next review. */
  readonly now: number
  readonly strings: Strings
}

/** What the popup shows of one word. */
export function Card({ content, isAlone = false, choice, choosing, saving, tools, drawer, said, lines, guess, style, hasToneColours, now, strings }: CardProps) {
  const manner: Manner = { script: content.script, style }
  const isCovered = guess?.isCovered === true
  const list = { lines, isCovered, style }
  const hasChoice = content.entries.reduce((count, { entry }) => count + entry.senses.length, 0) > 1
  return (
    <article class={hasToneColours ? 'card' : 'card plain-tones'}>
      <ChoiceBar state={choice} actions={choosing} strings={strings} />
      {content.whole && <WholeNote whole={content.whole} word={content.word} manner={manner} {...list} strings={strings} />}
      <Head content={content} saving={saving} lines={lines} strings={strings} />
      <WrittenNote content={content} strings={strings} />
      {lines.showsReading && content.entries.length === 0 && content.reading.length > 0 && (
        <div class="reading">
          <Reading syllables={content.reading} style={style} />
        </div>
      )}
      {content.entries.map((entry, index) => (
        <EntryView
          key={entry.entry.id}
          content={entry}
          choosing={hasChoice ? senseChoice(saving, index, entry, content.script) : null}
          guess={index === 0 ? guess : null}
          isCovered={isCovered}
          lines={lines}
          manner={manner}
          strings={strings}
        />
      ))}
      {content.isUnknown && <p class="note">{strings('unknownWord')}</p>}
      {content.isJoined && <p class="note">{strings('joinedWord')}</p>}
      {lines.showsWordsInside && <PieceList pieces={content.words} label={strings('pieces')} {...list} />}
      {lines.showsCharacters && <PieceList pieces={content.characters} label={strings('characters')} {...list} />}
      {lines.showsOtherWays && !isAlone && <OtherWays content={content} choosing={choosing} style={style} strings={strings} />}
      <Notes content={content} showsSource={lines.showsSource} saving={saving} tools={tools} drawer={drawer} said={said} strings={strings} />
      <SavingPanel saving={saving} hasChoice={hasChoice && !isCovered} now={now} strings={strings} />
    </article>
  )
}

interface EntryViewProps {
  readonly content: EntryContent
  readonly choosing: SenseChoice | null
  /** With its button: in the first entry alone. */
  readonly guess: Guess | null
  readonly isCovered: boolean
  readonly lines: CardLines
  readonly manner: Manner
  readonly strings: Strings
}

function EntryView({ content, choosing, guess, isCovered, lines, manner, strings }: EntryViewProps) {
  const { entry, ownWord, ownOther, reading, isReadingShown, pointedMeanings } = content
  const other = lines.showsOtherScript ? ownOther : null
  const classifiers = lines.showsClassifiers ? entry.classifiers : []
  const taiwanSyllables = lines.showsTaiwanReading ? entry.taiwanSyllables : null
  const hasHead = isReadingShown && (lines.showsReading || taiwanSyllables !== null || ownWord !== null || other !== null)
  const hasMeanings = (lines.showsGloss && entry.senses.length > 0) || classifiers.length > 0
  if (!hasHead && !hasMeanings) return null
  const meanings = hasMeanings && (
    <>
      {lines.showsGloss && <Senses senses={entry.senses} pointedMeanings={pointedMeanings} choosing={choosing} {...manner} />}
      {classifiers.length > 0 && (
        <div class="classifiers">
          {withColon(strings('classifiers'))}
          <References references={classifiers} {...manner} />
        </div>
      )}
    </>
  )
  return (
    <section class="entry">
      {hasHead && (
        <div class="reading">
          {ownWord && (
            <NestedWord class="entry-word" word={ownWord} lang={manner.script.lang} syllables={entry.syllables} />
          )}
          {other && (
            <NestedWord class="entry-word quiet" word={other} lang={manner.script.otherLang} syllables={entry.syllables} />
          )}
          {lines.showsReading && <Reading syllables={reading} style={manner.style} />}
          {taiwanSyllables && (
            <span class="taiwan">
              {strings('taiwanReading')} <Reading syllables={taiwanSyllables} style={manner.style} />
            </span>
          )}
        </div>
      )}
      {meanings &&
        (guess ? (
          <Guessed guess={guess} strings={strings}>
            {meanings}
          </Guessed>
        ) : (
          <Covered isCovered={isCovered}>{meanings}</Covered>
        ))}
    </section>
  )
}
