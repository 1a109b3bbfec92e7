/** A few words to be found in a text at a position, forwards or backwards, without making strings. */
export class WordList {
  private readonly byFirst = new Map<number, string[]>()
  /** Made when first asked for: most lists are only looked for forwards. */
  private byLast: Map<number, string[]> | null = null
  private readonly words: ReadonlySet<string>
  /** A bit for each first character: most positions of a text need no more than this. */
  private readonly firsts = new Uint8Array(0x2000)

  constructor(words: string) {
    this.words = new Set(words.split(' '))
    for (const word of this.words) {
      push(this.byFirst, word.charCodeAt(0), word)
      this.firsts[word.charCodeAt(0) >> 3]! |= 1 << (word.charCodeAt(0) & 7)
    }
    longestFirst(this.byFirst)
  }

  /** Length of the longest word that begins at `index`, or 0. */
  at(codes: Uint16Array, index: number, end: number): number {
    if (index >= end) return 0
    const code = codes[index]!
    if (!(this.firsts[code >> 3]! & (1 << (code & 7)))) return 0
    const words = this.byFirst.get(code)
    if (words) for (const word of words) if (index + word.length <= end && stands(codes, index, word)) return word.length
    return 0
  }

  /** Length of the longest word that ends right before `index`, or 0. */
  before(codes: Uint16Array, index: number, begin: number): number {
    if (index <= begin) return 0
    const words = (this.byLast ??= this.makeByLast()).get(codes[index - 1]!)
    if (words) for (const word of words) if (index - word.length >= begin && stands(codes, index - word.length, word)) return word.length
    return 0
  }

  private makeByLast(): Map<number, string[]> {
    const lists = new Map<number, string[]>()
    for (const word of this.words) push(lists, word.charCodeAt(word.length - 1), word)
    longestFirst(lists)
    return lists
  }
}

function longestFirst(lists: ReadonlyMap<number, string[]>): void {
  for (const list of lists.values()) list.sort((one, other) => other.length - one.length)
}

function push(lists: Map<number, string[]>, key: number, word: string): void {
  const list = lists.get(key)
  if (list) list.push(word)
  else lists.set(key, [word])
}

function stands(codes: Uint16Array, index: number, word: string): boolean {
  for (let offset = 0; offset < word.length; offset++) if (codes[index + offset] !== word.charCodeAt(offset)) return false
  return true
}
