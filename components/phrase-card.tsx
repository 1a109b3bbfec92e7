import type { SpellingStyle } from '@/chinese/spelling'
import type { CardTool } from './card-tools-row'
import type { CardLines } from './card-lines'
import { Differing } from './differing'
import { NestedWord } from './nested-word'
import { Foot } from './foot'
import type { Guess } from './guess'
import type { PhraseContent } from './phrase-content'
import { PieceList } from './piece-list'
import { Reading } from './reading'
import type { Saving } from './saving'
import { SavingPanel } from './saving-panel'
import { Star } from './star'
import type { Strings } from './strings'
import type { Drawer } from './tools-drawer'

interface PhraseCardProps {
  readonly content: PhraseContent
  readonly saving: Saving
  readonly tools: readonly CardTool[]
  readonly drawer: Drawer | null
  readonly said: string
  readonly lines: CardLines
  readonly guess: Guess | null
  readonly style: SpellingStyle
  readonly hasToneColours: boolean
  readonly now: number
  readonly strings: Strings
}

const long = 6

/** What the popup shows of a phrase that the reader selected: both scripts, how it is read, and its words. */
export function PhraseCard({ content, saving, tools, drawer, said, lines, guess, style, hasToneColours, now, strings }: PhraseCardProps) {
  const { word, other, script, spoken, words } = content
  return (
    <article class={hasToneColours ? 'card' : 'card plain-tones'}>
      <header class="head">
        <h1 class={[...word].length > long ? 'word long' : 'word'} lang={script.lang}>
          {word}
        </h1>
        {lines.showsOtherScript && other !== null && (
          <NestedWord class="other-script" word={other} lang={script.otherLang}>
            <Differing word={other} than={word} />
          </NestedWord>
        )}
        <Star saving={saving} strings={strings} />
      </header>
      {lines.showsReading && spoken.length > 0 && (
        <div class="reading">
          {spoken.map((syllables) => (
            <>
              <Reading syllables={syllables} style={style} />{' '}
            </>
          ))}
        </div>
      )}
      {lines.showsWordsInside && <PieceList pieces={words} label={strings('pieces')} lines={lines} isCovered={guess?.isCovered === true} style={style} />}
      <Foot saving={saving} tools={tools} drawer={drawer} said={said} strings={strings}>
        <span class="source">{strings('phrase')}</span>
      </Foot>
      <SavingPanel saving={saving} hasChoice={false} now={now} strings={strings} />
    </article>
  )
}
