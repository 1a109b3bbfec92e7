import { foldVariant } from '@/chinese/variants'
import type { Lexicon } from '@/chinese/lexicon'
import { readPairs, type OpenccTexts } from './opencc'
import { ownPhrases, ownUsual } from './own-phrases'

export interface ScriptPhrases {
  /** The usual Traditional character of each Simplified one that has another shape. */
  readonly usual: ReadonlyMap<string, string>
  /** Of the characters that phrases convert differently: all their shapes, the usual one first. */
  readonly shapes: ReadonlyMap<string, readonly string[]>
  /** Characters whose shapes are variants of which a region prints one. */
  readonly regional: ReadonlySet<string>
  readonly phrases: ReadonlyMap<string, string>
}

/**
 * What of OpenCC's phrases tells more than its characters do. Three quarters of its phrases hold no character with several shapes, and
 * most of the others follow from shorter phrases and usual characters.
 *
 * A word that the lexicon has is converted as OpenCC does where one of its phrases covers the character, else as the word's entry says;
 * where the entry alone would say otherwise than OpenCC, the word becomes a phrase.
 */
export function scriptPhrases(texts: OpenccTexts, lexicon: Lexicon): ScriptPhrases {
  const usual = new Map([...readPairs(texts.STCharacters), ...ownUsual.map(([written, own]) => [written, own] as const)])
  // As in OpenCC's configuration, the first of these dictionaries wins.
  const opencc = [...readPairs(texts.STPhrases_GeneratedFromRegionalPhrases), ...readPairs(texts.STPhrases)]
  const all = new Map([...opencc.map(([written, shown]) => [written, withOwnUsual(shown)] as const), ...ownPhrases])
  const usualOf = (character: string): string => usual.get(character) ?? character
  const shapes = collectShapes(all, usualOf)
  const regional = collectRegional(texts, shapes)
  const isAmbiguous = (word: string): boolean => [...word].some((character) => shapes.has(character))
  const phrases = new Map<string, string>()
  const shortestFirst = [...all].filter(([written]) => isAmbiguous(written)).sort(([one], [other]) => one.length - other.length)
  for (const [written, shown] of shortestFirst) {
    if (convert(phrases, usualOf, written).shown !== shown) phrases.set(written, shown)
  }
  for (const [word, spellings] of spellingsOf(lexicon, isAmbiguous)) {
    const characters = [...word]
    const { shown, isCovered } = convert(all, usualOf, word)
    const fromOpencc = [...shown]
    const byEntry = spellings.map((spelling) => entryShapes(characters, spelling.traditional, shapes, regional))
    const isReadTwice = new Set(spellings.map(({ reading }) => reading)).size > 1
    if (isReadTwice && new Set(byEntry.map((own) => own.join())).size > 1) {
      phrases.delete(word)
      continue
    }
    const wanted = characters.map((_, index) => (isCovered[index] ? fromOpencc[index] : (byEntry[0]?.[index] ?? fromOpencc[index])))
    const inner = [...convert(phrases, usualOf, word).shown]
    const isFound = byEntry.every((own) => wanted.every((shape, index) => !shapes.has(characters[index]!) || shape === (own[index] ?? inner[index])))
    if (!isFound) phrases.set(word, wanted.join(''))
  }
  for (const [written, shown] of ownPhrases) phrases.set(written, shown)
  return { usual, shapes, regional, phrases }
}

/** OpenCC's phrases with our usual characters instead of its own. */
function withOwnUsual(shown: string): string {
  return ownUsual.reduce((text, [, own, openccs]) => text.replaceAll(openccs, own), shown)
}

function collectShapes(all: ReadonlyMap<string, string>, usualOf: (character: string) => string): Map<string, string[]> {
  const shapes = new Map<string, string[]>()
  for (const [written, shown] of all) {
    const to = [...shown]
    for (const [index, character] of [...written].entries()) {
      const shape = to[index]!
      const list = shapes.get(character) ?? [usualOf(character)]
      if (list.includes(shape)) continue
      list.push(shape)
      shapes.set(character, list)
    }
  }
  return shapes
}

function collectRegional(texts: OpenccTexts, shapes: ReadonlyMap<string, readonly string[]>): Set<string> {
  const pairs = [...readPairs(texts.TWVariants), ...readPairs(texts.HKVariants)]
  const isRegional = (list: readonly string[]): boolean => pairs.some((pair) => pair.every((shape) => list.includes(shape)))
  return new Set([...shapes].filter(([, list]) => isRegional(list)).map(([character]) => character))
}

/** Greedy, the longest phrase first, as OpenCC does; and which characters a phrase covers. */
function convert(
  phrases: ReadonlyMap<string, string>,
  usualOf: (character: string) => string,
  text: string,
): { shown: string; isCovered: boolean[] } {
  const characters = [...text]
  const isCovered: boolean[] = []
  let shown = ''
  for (let start = 0; start < characters.length; ) {
    let end = characters.length
    while (end > start + 1 && !phrases.has(characters.slice(start, end).join(''))) end--
    const isPhrase = end > start + 1
    shown += isPhrase ? phrases.get(characters.slice(start, end).join(''))! : usualOf(characters[start]!)
    for (; start < end; start++) isCovered.push(isPhrase)
  }
  return { shown, isCovered }
}

interface Spelling {
  readonly traditional: string
  readonly reading: string
}

/** By Simplified word how the lexicon spells it in Traditional: words of several characters, some with several shapes. */
function spellingsOf(lexicon: Lexicon, isAmbiguous: (word: string) => boolean): Map<string, Spelling[]> {
  const words = new Map<string, Spelling[]>()
  for (let entry = 0; entry < lexicon.entryCount; entry++) {
    const word = lexicon.simplified(entry)
    const traditional = lexicon.traditional(entry)
    const { length } = [...word]
    if (length < 2 || length > 16 || [...traditional].length !== length || !isAmbiguous(word)) continue
    const list = words.get(word) ?? []
    list.push({ traditional, reading: lexicon.syllablesOf(entry).join(' ').toLowerCase() })
    words.set(word, list)
  }
  return words
}

/** The shapes that an entry gives, as the conversion reads them; undefined where it does not ask the entry or gets no answer. */
function entryShapes(
  characters: readonly string[],
  traditional: string,
  shapes: ReadonlyMap<string, readonly string[]>,
  regional: ReadonlySet<string>,
): (string | undefined)[] {
  const spelled = [...traditional]
  return characters.map((character, index) => {
    const list = shapes.get(character)
    if (!list || regional.has(character)) return undefined
    const own = spelled[index]!
    if (list.includes(own)) return own
    const folded = foldVariant(own.charCodeAt(0))
    return list.find((shape) => foldVariant(shape.charCodeAt(0)) === folded)
  })
}
