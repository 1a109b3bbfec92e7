import type { SectionData } from '@/dictionaries/format'
import type { SourceEntry } from './cedict'
import { frequencyByte, type Frequencies } from './frequencies'
import { lettersOf, makeAlphabet } from './spellings'
import { buildTrie } from './trie'

export interface Forms {
  readonly ids: ReadonlyMap<string, number>
  /** Forms below it have the number of their word in the tree, so they are sorted by length, then by letters. */
  readonly wordCount: number
  /** Of the alphabet. */
  readonly letterOf: Uint16Array
  readonly sections: Map<string, SectionData>
}

/**
 * Numbers all spellings and builds the index over them. A form whose letters are shared with no other has the number of its word in the
 * tree. Of several with the same letters the commonest has it; the others follow behind all words, group by group:
 *
 *     shared.words   the words that several forms share, rising
 *     shared.firsts  where the other forms of each begin
 *     shared.places  where the exact spelling of each is among spelled.forms; those of the other forms are the last of all, in order
 *     spelled.*      the exact spelling of every form that the alphabet alone does not give, and of all shared ones
 */
export function buildForms(entries: readonly SourceEntry[], { counts }: Frequencies, scale: number): Forms {
  const countOf = countForms(entries, counts)
  const alphabet = makeAlphabet(countOf.keys())
  const groups = new Map<string, string[]>()
  for (const word of countOf.keys()) {
    const letters = lettersOf(word, alphabet)
    const group = groups.get(letters)
    if (group) group.push(word)
    else groups.set(letters, [word])
  }
  const spellings = [...groups.keys()].sort()
  const { sections, numberOf } = buildTrie(spellings)

  const ids = new Map<string, number>()
  const wordsByNumber: string[][] = []
  for (const [index, letters] of spellings.entries()) {
    const group = groups.get(letters) ?? []
    // Sorting is stable: among equally common ones the first in the source wins.
    wordsByNumber[numberOf[index] ?? 0] = group.sort((a, b) => (countOf.get(b) ?? 0) - (countOf.get(a) ?? 0))
  }
  const sharedWords: number[] = []
  const sharedFirsts: number[] = []
  const spelled = new Map<number, string>()
  let next = wordsByNumber.length
  for (const [number, [commonest = '', ...others]] of wordsByNumber.entries()) {
    ids.set(commonest, number)
    const standard = [...lettersOf(commonest, alphabet)].map((letter) => alphabet.codeOf[letter.charCodeAt(0)] ?? 0)
    if (others.length > 0 || String.fromCharCode(...standard) !== commonest) spelled.set(number, commonest)
    if (others.length === 0) continue
    sharedWords.push(number)
    sharedFirsts.push(next)
    for (const word of others) {
      spelled.set(next, word)
      ids.set(word, next++)
    }
  }
  sharedFirsts.push(next)

  const frequencies = new Uint8Array(next)
  for (const [word, id] of ids) frequencies[id] = frequencyByte(countOf.get(word) ?? 0, scale)
  sections.set('alphabet.letters', alphabet.letterOf)
  sections.set('alphabet.codes', alphabet.codeOf)
  sections.set('shared.words', Uint32Array.from(sharedWords))
  sections.set('shared.firsts', Uint32Array.from(sharedFirsts))
  addSpelled(sections, spelled, sharedWords)
  sections.set('form.frequencies', frequencies)
  const longest = spellings.reduce((length, letters) => Math.max(length, letters.length), 0)
  sections.set('info.forms', Uint32Array.of(next, alphabet.initials, longest))
  return { ids, wordCount: wordsByNumber.length, letterOf: alphabet.letterOf, sections }
}

/** Each form is as common as the commonest Simplified form of its entries. */
function countForms(entries: readonly SourceEntry[], counts: ReadonlyMap<string, number>): Map<string, number> {
  const countOf = new Map<string, number>()
  for (const { traditional, simplified } of entries) {
    const count = counts.get(simplified) ?? 0
    for (const word of [traditional, simplified]) countOf.set(word, Math.max(count, countOf.get(word) ?? 0))
  }
  // A Simplified form has its own count, also where it is the Traditional form of another entry.
  for (const { simplified } of entries) countOf.set(simplified, counts.get(simplified) ?? 0)
  return countOf
}

function addSpelled(sections: Map<string, SectionData>, spelled: ReadonlyMap<number, string>, sharedWords: readonly number[]): void {
  const forms = [...spelled.keys()].sort((a, b) => a - b)
  const starts = new Uint32Array(forms.length + 1)
  let text = ''
  for (const [index, form] of forms.entries()) {
    text += spelled.get(form) ?? ''
    starts[index + 1] = text.length
  }
  const places = new Map(forms.map((form, place) => [form, place]))
  sections.set('shared.places', Uint32Array.from(sharedWords, (word) => places.get(word) ?? 0))
  sections.set('spelled.forms', Uint32Array.from(forms))
  sections.set('spelled.starts', starts)
  sections.set('spelled.text', Uint16Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)))
}
