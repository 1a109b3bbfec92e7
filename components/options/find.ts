/** Text as it is searched: without case, accents and tone marks; `at` gives for each unit of `folded` where it stands in the text. */
export interface Folded {
  readonly folded: string
  readonly at: readonly number[]
}

export function fold(text: string): Folded {
  let folded = ''
  const at: number[] = []
  let offset = 0
  for (const character of text) {
    const plain = character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
    folded += plain
    for (let unit = 0; unit < plain.length; unit++) at.push(offset)
    offset += character.length
  }
  return { folded, at }
}

/** What was typed, word by word; [] where nothing was. */
export const wordsIn = (query: string): readonly string[] => fold(query).folded.split(/\s+/u).filter((word) => word !== '')

/** Whether every word stands in one of the texts. */
export function holdsAll(texts: readonly string[], words: readonly string[]): boolean {
  const folded = fold(texts.join('\n')).folded
  return words.every((word) => folded.includes(word))
}

/** Where the words stand in a text, as offsets into it. */
export function placesOf(text: string, words: readonly string[]): readonly (readonly [start: number, end: number])[] {
  const { folded, at } = fold(text)
  const places: [number, number][] = []
  for (const word of words) {
    for (let found = folded.indexOf(word); found !== -1; found = folded.indexOf(word, found + word.length)) {
      places.push([at[found]!, at[found + word.length] ?? text.length])
    }
  }
  return places
}
