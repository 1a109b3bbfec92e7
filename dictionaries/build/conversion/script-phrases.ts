import { readPairs, type OpenccTexts } from './opencc'

export interface ScriptPhrases {
  /** The usual Traditional character of each Simplified one that has another shape. */
  readonly usual: ReadonlyMap<string, string>
  /** Of the characters that phrases convert differently: all their shapes, the usual one first. */
  readonly shapes: ReadonlyMap<string, readonly string[]>
  readonly phrases: ReadonlyMap<string, string>
}

/**
 * What of OpenCC's phrases tells more than its characters do. Three quarters of its phrases hold no character with several shapes, and
 * most of the others follow from shorter phrases and usual characters.
 */
export function scriptPhrases(texts: OpenccTexts): ScriptPhrases {
  const usual = new Map(readPairs(texts.STCharacters))
  const usualOf = (character: string): string => usual.get(character) ?? character
  // As in OpenCC's configuration, the first of these dictionaries wins.
  const all = new Map([...readPairs(texts.STPhrases_GeneratedFromRegionalPhrases), ...readPairs(texts.STPhrases)])
  const shapes = new Map<string, string[]>()
  for (const [written, shown] of all) {
    const to = [...shown]
    for (const [index, character] of [...written].entries()) {
      const usualShape = usualOf(character)
      const shape = to[index]!
      if (shape === usualShape) continue
      const list = shapes.get(character) ?? [usualShape]
      if (!list.includes(shape)) list.push(shape)
      shapes.set(character, list)
    }
  }
  const isAmbiguous = ([written]: readonly [string, string]): boolean => [...written].some((character) => shapes.has(character))
  const phrases = new Map<string, string>()
  const shortestFirst = [...all].filter(isAmbiguous).sort(([one], [other]) => one.length - other.length)
  for (const [written, shown] of shortestFirst) {
    if (convert(phrases, usualOf, written) !== shown) phrases.set(written, shown)
  }
  return { usual, shapes, phrases }
}

/** Greedy, the longest phrase first, as OpenCC does. */
function convert(phrases: ReadonlyMap<string, string>, usualOf: (character: string) => string, text: string): string {
  const characters = [...text]
  let converted = ''
  for (let start = 0; start < characters.length; ) {
    let end = characters.length
    while (end > start + 1 && !phrases.has(characters.slice(start, end).join(''))) end--
    converted += end > start + 1 ? phrases.get(characters.slice(start, end).join(''))! : usualOf(characters[start]!)
    start = end
  }
  return converted
}
