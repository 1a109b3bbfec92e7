import type { Explanation } from '@/chinese/analysis'
import type { Whole } from './card-content'
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

/** A name, amount or compound that the dictionary does not list, said to be no more than likely. */
export function WholeNote({ whole, word, manner, strings }: { whole: Whole; word: string; manner: Manner; strings: Strings }) {
  const { explanation, text, reading, pieces } = whole
  const isWord = text === word
  return (
    <section class="whole">
      {!isWord && (
        <NestedWord class="word" word={text} lang={manner.script.lang} />
      )}{' '}
      {(!isWord || explanation.kind === 'quantity') && <Reading syllables={reading} style={manner.style} isApart={explanation.kind === 'quantity'} />}
      {explanation.kind !== 'compound' && explanation.meaning && <p class="meaning">{explanation.meaning}</p>}
      <p class="note">{strings(kindOf(explanation))}</p>
      {explanation.kind !== 'quantity' && <PieceList pieces={pieces} label={strings('pieces')} style={manner.style} />}
    </section>
  )
}

const kindOf = (explanation: Explanation): StringKey =>
  explanation.kind === 'name' ? (names[explanation.of] ?? 'nameForeign') : explanation.kind
