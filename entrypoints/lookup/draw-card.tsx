import type { ComponentChild } from 'preact'
import { Card } from '@/components/card'
import { cardContent } from '@/components/card-content'
import type { CardSource } from '@/components/card-source'
import type { CardTool } from '@/components/card-tools-row'
import type { ChoiceState } from '@/components/choice-bar'
import { Inside } from '@/components/nested-word'
import type { LookUpInside } from '@/components/nested-word'
import { KeysHere } from '@/components/key-hint'
import type { Guess } from '@/components/guess'
import { PhraseCard } from '@/components/phrase-card'
import { phraseContent } from '@/components/phrase-content'
import type { Saving } from '@/components/saving'
import { seenPieces } from '@/components/seen'
import { SoundNote } from '@/components/sound-note'
import type { Strings } from '@/components/strings'
import { Trail } from '@/components/trail'
import type { Crumb } from '@/components/trail'
import type { Drawer } from '@/components/tools-drawer'
import type { Settings } from '@/platform/settings'
import type { Front } from './front'
import type { Correcting } from './correcting'
import type { SoundNoteOfCard } from './sound'
import { choiceOf, chosenWay, draftFor, wordsNow } from './view'

export interface CardDesk {
  readonly settings: Settings
  readonly saving: Saving
  readonly correcting: Correcting
  readonly tools: readonly CardTool[]
  readonly drawer: Drawer | null
  /** What was just done with one of them; '' where nothing was. */
  readonly said: string
  readonly sound: SoundNoteOfCard
  readonly nesting: CardNesting
  /** Null where the reader does not guess first. */
  readonly guess: Guess | null
  /** Other ways were opened or closed. */
  readonly resized: () => void
  /** The key of an act. */
  readonly keyOf: (act: string) => string
  readonly now: number
  readonly strings: Strings
}

/** The way that led to the card inside the card; [] for a word of the page. */
export interface CardNesting {
  readonly crumbs: readonly Crumb[]
  readonly lookUp: LookUpInside
  readonly back: (index: number) => void
}

/** What the popup shows of a word or a phrase, and above it where one came from. */
export function drawCard(of: Front, source: CardSource, desk: CardDesk, choice?: ChoiceState): ComponentChild {
  const { nesting, keyOf, sound, strings } = desk
  const { crumbs, lookUp, back } = nesting
  return (
    <KeysHere.Provider value={keyOf}>
      <Inside.Provider value={lookUp}>
        {crumbs.length > 0 && <Trail crumbs={crumbs} back={back} strings={strings} />}
        {drawFront(of, source, desk, choice)}
        <SoundNote {...sound} isInCard strings={strings} />
      </Inside.Provider>
    </KeysHere.Provider>
  )
}

function drawFront(of: Front, source: CardSource, { settings, saving, correcting, tools, drawer, said, guess, resized, nesting, now, strings }: CardDesk, choice?: ChoiceState): ComponentChild {
  const shared = { saving, tools, drawer, said, lines: settings, guess, style: settings.pronunciation, hasToneColours: settings.toneColours, now, strings }
  const place = `${nesting.crumbs.length} ${of.look.paragraph.id} ${of.offset}`
  if (of.kind === 'phrase') {
    return <PhraseCard key={`${place} ${of.segment.end}`} content={phraseContent(of, of.look.paragraph.language, source)} {...shared} />
  }
  return (
    <Card
      key={place}
      content={cardContent(of.analysis, of.segment, of.look.paragraph.language, source, of.shown)}
      isAlone={of.alone !== null}
      choice={choice ?? choiceOf(of)}
      choosing={{
        ways: of.ways,
        chosen: chosenWay(of),
        wordsNow: wordsNow(of),
        seen: seenPieces(of.shown, of.base.analysis, of.base.segment),
        choose: (index) => correcting.tryOut(of.ways[index]?.correction ?? null),
        recut: (words) => correcting.tryOut(draftFor(of, words)),
        resized,
        keep: (isEverywhere) => correcting.keep(isEverywhere),
        back: () => correcting.tryOut(null),
        undo: () => correcting.undo(),
      }}
      {...shared}
    />
  )
}
