import type { Lexicon } from '@/chinese/lexicon'
import { firstRareLetter, lastRareLetter, Letters, unknownLetter } from '@/chinese/conversion/letters'
import { writeSections, type SectionData } from '@/dictionaries/format'
import { openccNames, readPairs, type OpenccName, type OpenccTexts } from './opencc'
import { ownSimplified } from './own-phrases'
import { buildPhraseTree } from './phrase-tree'
import { scriptPhrases } from './script-phrases'
import { simplifiedWords, wordsWithZhu } from './simplified-words'

/** Pairs of equally long words for a `ShapeTable`: what characters become by themselves, and the phrases that know better. */
const shapeTables: Readonly<Record<string, readonly [characters: OpenccName, phrases: OpenccName]>> = {
  simplify: ['TSCharacters', 'TSPhrases'],
  taiwan: ['TWVariants', 'TWVariantsPhrases'],
  fromTaiwan: ['TWVariantsRev', 'TWVariantsRevPhrases'],
  hongKong: ['HKVariants', 'HKVariantsPhrases'],
  fromHongKong: ['HKVariantsRev', 'HKVariantsRevPhrases'],
}

const wordTables: Readonly<Record<string, OpenccName>> = {
  taiwanWords: 'TWPhrases',
  fromTaiwanWords: 'TWPhrasesRev',
  hongKongWords: 'HKPhrases',
  fromHongKongWords: 'HKPhrasesRev',
}

/**
 * OpenCC's dictionaries as the sections that `openConversionTables` reads.
 *
 * @param lexicon the words that the conversion will ask for their spelling before OpenCC's phrases
 * @throws RangeError when they are not what they should be
 */
export function buildConversion(texts: OpenccTexts, lexicon: Lexicon): ArrayBuffer {
  const rare = rareCharacters(texts)
  const letters = new Letters(rare)
  const sections = new Map<string, SectionData>([['rare', rare]])
  for (const [name, [characters, phrases]] of Object.entries(shapeTables)) {
    sections.set(`${name}.chars`, packCharacters(letters, [...readPairs(texts[characters]), ...(name === 'simplify' ? ownSimplified : [])]))
    const own = name === 'simplify' ? simplifiedWords(texts, lexicon) : name === 'fromTaiwan' ? wordsWithZhu(lexicon) : []
    const pairs = [...own, ...readPairs(texts[phrases])]
    for (const [written, shown] of pairs) {
      if ([...written].length !== [...shown].length) throw new RangeError(`${written} and ${shown} are not equally long`)
    }
    addWords(sections, letters, name, pairs)
  }
  for (const [name, source] of Object.entries(wordTables)) addWords(sections, letters, name, readPairs(texts[source]))
  addScript(sections, letters, texts, lexicon)
  return writeSections(sections)
}

/** All characters beyond the BMP that any dictionary has, rising. */
function rareCharacters(texts: OpenccTexts): Uint32Array {
  const found = new Set<number>()
  for (const text of [...openccNames.map((name) => texts[name]), ownSimplified.flat().join('')]) {
    for (const character of text) if (character.codePointAt(0)! > 0xffff) found.add(character.codePointAt(0)!)
  }
  if (found.size > lastRareLetter - firstRareLetter) throw new RangeError(`${found.size} characters beyond the BMP are too many`)
  return Uint32Array.from(found).sort()
}

function packCharacters(letters: Letters, pairs: readonly (readonly [string, string])[]): Uint16Array {
  return Uint16Array.from(pairs.flatMap(([written, shown]) => [letterOf(letters, written), letterOf(letters, shown)]))
}

function letterOf(letters: Letters, character: string): number {
  const [letter = unknownLetter, ...rest] = letters.of(character)
  if (letter === unknownLetter || rest.length > 0) throw new RangeError(`Not one character: "${character}"`)
  return letter
}

function addWords(sections: Map<string, SectionData>, letters: Letters, name: string, pairs: readonly (readonly [string, string])[]): void {
  const unique = [...new Map(pairs)]
  const order = addPhrases(sections, letters, name, unique.map(([written]) => written))
  const shown = order.map((index) => letters.of(unique[index]![1]))
  sections.set(`${name}.sizes`, Uint8Array.from(shown, ({ length }) => length))
  sections.set(`${name}.text`, Uint16Array.from(shown.flat()))
}

function addPhrases(sections: Map<string, SectionData>, letters: Letters, name: string, phrases: readonly string[]): readonly number[] {
  const { labels, counts, order } = buildPhraseTree(phrases.map((phrase) => letters.of(phrase)))
  sections.set(`${name}.labels`, labels).set(`${name}.counts`, counts)
  return order
}

function addScript(sections: Map<string, SectionData>, letters: Letters, texts: OpenccTexts, lexicon: Lexicon): void {
  const { usual, shapes, regional, phrases } = scriptPhrases(texts, lexicon)
  sections.set('script.chars', packCharacters(letters, [...usual]))
  sections.set('script.regional', Uint16Array.from(regional, (character) => letterOf(letters, character)))
  const listed = [...shapes].flatMap(([written, list]) => [written, list.length, ...list])
  sections.set('script.shapes', Uint16Array.from(listed, (item) => (typeof item === 'number' ? item : letterOf(letters, item))))
  const written = [...phrases.keys()]
  const order = addPhrases(sections, letters, 'script', written)
  sections.set('script.choices', Uint32Array.from(order, (index) => choicesOf(written[index]!, phrases.get(written[index]!)!, shapes)))
}

/** Three bits for each character that has several shapes. */
function choicesOf(written: string, shown: string, shapes: ReadonlyMap<string, readonly string[]>): number {
  const shownCharacters = [...shown]
  let choices = 0
  let shift = 0
  for (const [index, character] of [...written].entries()) {
    const choice = shapes.get(character)?.indexOf(shownCharacters[index]!)
    if (choice === undefined) continue
    if (choice < 0 || choice > 7 || shift > 29) throw new RangeError(`There is no room for the shapes of ${written}`)
    choices |= choice << shift
    shift += 3
  }
  return choices >>> 0
}
