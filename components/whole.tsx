import type { Explanation } from '@/chinese/analysis'
import type { Whole } from './card-content'
import type { CardLines } from './card-lines'
import { Covered } from './guess'
import { NestedWord } from './nested-word'
import { PieceList } from './piece-list'
import { Reading } from './reading'
import type { Manner } from './senses'
import type { StringKey, Strings } from './strings'

const names: Record<string, StringKey> = {
  person: 'namePerson',
  foreign: 'nameForeign',
  place: 'namePlace',
  organisation: 'nameOrganisation',
}

interface WholeNoteProps {
  readonly whole: Whole
  readonly word: string
  readonly lines: CardLines
  readonly isCovered: boolean
  readonly manner: Manner
  readonly strings: Strings
}

/** A name, amount or compound that the dictionary does not list, said to be no more than likely. */
export function WholeNote({ whole, word, lines, isCovered, manner, strings }: WholeNoteProps) {
  const { explanation, text, reading, pieces } = whole
  const isWord = text === word
  return (
    <section class="whole">
      {!isWord && (
        <NestedWord class="word" word={text} lang={manner.script.lang} />
      )}{' '}
      {lines.showsReading && (!isWord || explanation.kind === 'quantity') && <Reading syllables={reading} style={manner.style} isApart={explanation.kind === 'quantity'} />}
      {lines.showsGloss && explanation.kind !== 'compound' && explanation.meaning && (
        <Covered isCovered={isCovered}>
          <p class="meaning" lang="en">{explanation.meaning}</p>
        </Covered>
      )}
      <p class="note">{strings(kindOf(explanation))}</p>
      {lines.showsWordsInside && explanation.kind !== 'quantity' && (
        <PieceList pieces={pieces} label={strings('pieces')} lines={lines} isCovered={isCovered} style={manner.style} />
      )}
    </section>
  )
}

const kindOf = (explanation: Explanation): StringKey =>
  explanation.kind === 'name' ? (names[explanation.of] ?? 'nameForeign') : explanation.kind
