import { isHighSurrogate, isLowSurrogate, unifiedUnit } from '../characters'

/**
 * A *letter* is one character in 16 bits, so that one character is one place in every table: those of the BMP are themselves, those beyond
 * it that the tables know have a number in the private use area, all others (and private use itself) are `unknownLetter`.
 */
export const unknownLetter = 0xffff
/** What is replaced as a whole and no table may look into. */
export const closedLetter = 0xfffe
/** Where the letters for characters beyond the BMP begin. */
export const firstRareLetter = 0xe000
export const lastRareLetter = 0xf8ff

export class Letters {
  readonly #rare: Uint32Array
  readonly #letterOf: ReadonlyMap<number, number>

  /** @param rare code points of the characters beyond the BMP, in the order of their letters */
  constructor(rare: Uint32Array) {
    this.#rare = rare
    this.#letterOf = new Map(Array.from(rare, (codePoint, index) => [codePoint, firstRareLetter + index]))
  }

  /** The letter of the character at `index`, compatibility shapes as the character that they are. */
  at(text: string, index: number): number {
    const unit = text.charCodeAt(index)
    if (isHighSurrogate(unit) && isLowSurrogate(text.charCodeAt(index + 1))) return this.#rareAt(text, index)
    if (unit >= 0xd800 && unit < 0xf900) return unknownLetter
    return unit >= closedLetter ? unknownLetter : unifiedUnit(unit)
  }

  #rareAt(text: string, index: number): number {
    const whole = text.slice(index, index + 2).normalize('NFC')
    return whole.length === 1 ? whole.charCodeAt(0) : (this.#letterOf.get(whole.codePointAt(0)!) ?? unknownLetter)
  }

  /** Letters of a whole string, one for each character. */
  of(text: string): number[] {
    const letters: number[] = []
    for (let index = 0; index < text.length; index++) {
      letters.push(this.at(text, index))
      if (isHighSurrogate(text.charCodeAt(index)) && isLowSurrogate(text.charCodeAt(index + 1))) index++
    }
    return letters
  }

  character(letter: number): string {
    const codePoint = letter >= firstRareLetter && letter <= lastRareLetter ? this.#rare[letter - firstRareLetter] : undefined
    return codePoint === undefined ? String.fromCharCode(letter) : String.fromCodePoint(codePoint)
  }
}
