import { asUint32, type Sections } from './format'

/** Lists of words by level, by the name of the list: 'hsk2' is HSK 2.0 (2010), levels 1 to 6. */
export interface Levels {
  readonly names: readonly string[]
  /** Level of an entry in a list, or null when the list does not have it. */
  level(list: string, entry: number): number | null
  /** The entries of the levels from 1 to `highest`, in the order of the source. */
  entriesUpTo(list: string, highest: number): number[]
}

const prefix = 'levels.'

export function openLevels(sections: Sections): Levels {
  const lists = new Map<string, Uint32Array>()
  for (const [name, bytes] of sections) if (name.startsWith(prefix)) lists.set(name.slice(prefix.length), asUint32(bytes))
  return {
    names: [...lists.keys()],
    entriesUpTo: (list, highest) => Array.from(lists.get(list) ?? []).filter((mark) => (mark & 0xff) <= highest).map((mark) => mark >>> 8),
    level(list, entry) {
      const marked = lists.get(list)
      if (!marked) return null
      let low = 0
      let high = marked.length
      while (low < high) {
        const middle = (low + high) >> 1
        if (marked[middle]! >>> 8 < entry) low = middle + 1
        else high = middle
      }
      const found = marked[low]
      return found !== undefined && found >>> 8 === entry ? found & 0xff : null
    },
  }
}
