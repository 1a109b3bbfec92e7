import type { ComponentChild } from 'preact'
import { Card } from '@/components/card'
import { cardContent } from '@/components/card-content'
import type { CardSource } from '@/components/card-source'
import type { CardTool } from '@/components/card-tools-row'
import type { ChoiceState } from '@/components/choice-bar'
import { PhraseCard } from '@/components/phrase-card'
import { phraseContent } from '@/components/phrase-content'
import type { Saving } from '@/components/saving'
import { seenPieces } from '@/components/seen'
import type { Strings } from '@/components/strings'
import type { Settings } from '@/platform/settings'
import type { Front } from './acts'
import type { Correcting } from './correcting'
import { choiceOf, chosenWay, draftFor, wordsNow } from './view'

export interface CardDesk {
  readonly settings: Settings
  readonly saving: Saving
  readonly correcting: Correcting
  readonly tools: readonly CardTool[]
  /** What was just done with one of them; '' where nothing was. */
  readonly said: string
  /** Other ways were opened or closed. */
  readonly resized: () => void
  readonly now: number
  readonly strings: Strings
}

/** What the popup shows of a word or a phrase. */
export function drawCard(of: Front, source: CardSource, { settings, saving, correcting, tools, said, resized, now, strings }: CardDesk, choice?: ChoiceState): ComponentChild {
  const shared = { saving, tools, said, style: settings.pronunciation, hasToneColours: settings.toneColours, now, strings }
  if (of.kind === 'phrase') {
    return <PhraseCard key={`${of.look.paragraph.id} ${of.segment.start} ${of.segment.end}`} content={phraseContent(of, of.look.paragraph.language, source)} {...shared} />
  }
  return (
    <Card
      key={`${of.look.paragraph.id} ${of.offset}`}
      content={cardContent(of.analysis, of.segment, of.look.paragraph.language, source, of.shown)}
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
