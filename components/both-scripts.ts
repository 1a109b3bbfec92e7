import type { Segment } from '@/chinese/analysis'
import { EntryFlag } from '@/chinese/lexicon'
import type { CardSource } from './card-source'

export interface BothScripts {
  readonly traditional: string
  readonly simplified: string
}

/**
 * A word or phrase in both scripts: words as the dictionary has them, names and the rest character by character.
 *
 * @param writing in which script it is written
 */
export function bothScripts(segments: readonly Segment[], writing: 'simplified' | 'traditional', source: CardSource): BothScripts {
  const parts = segments.map((segment) => {
    const entry = segment.entries[0]
    // Surname and given name are words of their own that share an explanation.
    const isName = segment.kind === 'name' && segment.explanation?.start === segment.start
    return entry === undefined ? characterwise(segment.word, writing, isName, source) : { traditional: source.lexicon.traditional(entry), simplified: source.lexicon.simplified(entry) }
  })
  return { traditional: parts.map(({ traditional }) => traditional).join(''), simplified: parts.map(({ simplified }) => simplified).join('') }
}

function characterwise(word: string, writing: 'simplified' | 'traditional', isName: boolean, source: CardSource): BothScripts {
  const letters = [...word]
  const other = letters.map((letter, index) => inOther(letter, writing, isName && index === 0, source)).join('')
  return writing === 'traditional' ? { traditional: word, simplified: other } : { traditional: other, simplified: word }
}

function inOther(letter: string, writing: 'simplified' | 'traditional', isSurname: boolean, { lexicon }: CardSource): string {
  const form = lexicon.formOf(letter)
  if (form < 0) return letter
  const own = (id: number) => (writing === 'traditional' ? lexicon.traditional(id) : lexicon.simplified(id))
  const ids = Array.from({ length: lexicon.entriesOf(form) }, (_, index) => lexicon.entryOf(form, index)).filter((id) => own(id) === letter)
  /** Surnames keep shapes that words do not: 范 is no 範. */
  const isFit = (id: number) => {
    const flags = lexicon.flags(id)
    const isOfSurname = (flags & (EntryFlag.surname | EntryFlag.alsoSurname)) !== 0
    return (flags & (EntryFlag.reference | EntryFlag.rare)) === 0 && isOfSurname === isSurname
  }
  const best = ids.find(isFit) ?? ids.find((id) => (lexicon.flags(id) & (EntryFlag.reference | EntryFlag.rare)) === 0) ?? ids[0]
  if (best === undefined) return letter
  return writing === 'traditional' ? lexicon.simplified(best) : lexicon.traditional(best)
}
