import type { Analysis, Segment } from '@/chinese/analysis'
import { characterSets, ListedIn } from '@/chinese/character-sets'
import type { Change, Target } from '@/chinese/conversion/conversion'
import { touches, type AsShown } from '@/chinese/conversion/places'
import { EntryFlag } from '@/chinese/lexicon'
import type { Lexicon } from '@/chinese/lexicon'
import { foldVariants } from '@/chinese/variants'
import { withoutSpaces } from './seen'

/** What the page says where it is shown otherwise, and why. */
export interface Written {
  readonly word: string
  readonly facts: readonly Fact[]
}

export type Fact =
  /** Several Traditional characters are one in Simplified; the one at hand comes first. */
  | { readonly kind: 'merged'; readonly simplified: string; readonly traditional: readonly string[]; readonly isSure: boolean }
  /** One Traditional character is written in several ways in Simplified. */
  | { readonly kind: 'parted'; readonly traditional: string; readonly simplified: readonly string[]; readonly isSure: boolean }
  | { readonly kind: 'variant' | 'own'; readonly written: string; readonly shown: string }
  | { readonly kind: 'wording'; readonly written: string; readonly shown: string; readonly target: Target }
  /** Nothing else is known of it than that the context did not decide. */
  | { readonly kind: 'unsure'; readonly written: string; readonly shown: string }

const mostFacts = 3
const mostCharacters = 4

/** Null where the word is shown as it is written. */
export function writtenOf({ text }: Analysis, { start, end }: Segment, shown: AsShown, lexicon: Lexicon): Written | null {
  const changes = shown.changes.filter((change) => touches(change, start, end))
  if (changes.length === 0) return null
  const facts = changes.flatMap((change) => factsOf(change, withoutSpaces(text.slice(change.start, change.end)), shown.target, lexicon))
  const seen = new Set<string>()
  const different = facts.filter((fact) => {
    const name = JSON.stringify(fact)
    const isNew = !seen.has(name)
    seen.add(name)
    return isNew
  })
  return { word: withoutSpaces(text.slice(start, end)), facts: different.slice(0, mostFacts) }
}

function factsOf({ reason, isSure, shown }: Change, written: string, target: Target, lexicon: Lexicon): Fact[] {
  if (reason === 'wording') return [{ kind: 'wording', written, shown, target }]
  if (reason === 'own' || reason === 'variant') return [{ kind: reason, written, shown }]
  if (reason === 'punctuation') return []
  const from = [...written]
  const to = [...withoutSpaces(shown)]
  if (from.length !== to.length) return isSure ? [] : [{ kind: 'unsure', written, shown }]
  const facts = from.flatMap((character, index) => {
    const [simplified, traditional] = target === 'simplified' ? [to[index]!, character] : [character, to[index]!]
    const facts = mergedInto(simplified, traditional, isSure, lexicon)
    return target === 'simplified' ? [...facts, ...partedFrom(traditional, simplified, isSure, lexicon)] : facts
  })
  return facts.length > 0 || isSure ? facts : [{ kind: 'unsure', written, shown }]
}

function mergedInto(simplified: string, traditional: string, isSure: boolean, lexicon: Lexicon): Fact[] {
  const merged = spellings(simplified, lexicon, (id) => (lexicon.simplified(id) === simplified ? lexicon.traditional(id) : null))
  const all = distinct([traditional, ...merged.filter((other) => isListed(other, ListedIn.taiwan))])
  return all.length > 1 ? [{ kind: 'merged', simplified, traditional: all, isSure }] : []
}

function partedFrom(traditional: string, simplified: string, isSure: boolean, lexicon: Lexicon): Fact[] {
  const parted = spellings(traditional, lexicon, (id) => (lexicon.traditional(id) === traditional ? lexicon.simplified(id) : null))
  const ways = distinct([simplified, ...parted.filter((other) => isListed(other, ListedIn.mainland))])
  return ways.length > 1 ? [{ kind: 'parted', traditional, simplified: ways, isSure }] : []
}

/** What hardly anybody writes today (讙, 緜) explains nothing. */
const isListed = (character: string, list: number): boolean => (characterSets()[character.charCodeAt(0)]! & list) !== 0

/** How the dictionary spells a character in the other script, once for each shape; pointers and what only old books have are left out. */
function spellings(character: string, lexicon: Lexicon, other: (entry: number) => string | null): string[] {
  const form = lexicon.formOf(character)
  if (form < 0) return []
  const entries = Array.from({ length: lexicon.entriesOf(form) }, (_, index) => lexicon.entryOf(form, index))
  return entries
    .filter((entry) => (lexicon.flags(entry) & (EntryFlag.reference | EntryFlag.rare)) === 0)
    .map(other)
    .filter((spelling) => spelling !== null)
}

/** Shapes of the same character count as one. */
function distinct(characters: readonly string[]): string[] {
  const seen = new Set<string>()
  const kept = characters.filter((character) => {
    const shape = foldVariants(character)
    const isNew = !seen.has(shape)
    seen.add(shape)
    return isNew
  })
  return kept.slice(0, mostCharacters)
}
