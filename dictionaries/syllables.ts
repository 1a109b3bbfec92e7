import { asUint16, asUint32, section, type Sections } from './format'
import { firstAtLeast, search } from './numbers'

/** The bits of a place in `sound.places` that say which syllable of the entry it is. */
export const placeBits = 6

/**
 * The syllables of each entry, nearly without storing them: a character has its commonest sound, but where an exception is written down.
 * How they are laid out is told in `build/syllables.ts`.
 */
export class Syllables {
  readonly #letterOf: Uint16Array
  readonly #distinct: readonly string[]
  readonly #common: Uint16Array
  readonly #places: Uint32Array
  readonly #sounds: Uint16Array
  readonly #oddEntries: Uint32Array
  readonly #oddCounts: Uint8Array

  /** @throws DictionaryError when a part is missing */
  constructor(sections: Sections, letterOf: Uint16Array) {
    this.#letterOf = letterOf
    this.#distinct = new TextDecoder().decode(section(sections, 'sound.syllables')).split(' ')
    this.#common = asUint16(section(sections, 'sound.common'))
    this.#places = asUint32(section(sections, 'sound.places'))
    this.#sounds = asUint16(section(sections, 'sound.exceptions'))
    this.#oddEntries = asUint32(section(sections, 'sound.oddEntries'))
    this.#oddCounts = section(sections, 'sound.oddCounts')
  }

  /** @param isProper its pinyin begins with a capital letter */
  of(entry: number, traditional: string, isProper: boolean): string[] {
    const odd = search(this.#oddEntries, entry)
    const syllables = odd < 0 ? this.#usual(traditional, isProper) : new Array<string>(this.#oddCounts[odd]!).fill('')
    const places = this.#places
    const first = entry << placeBits
    for (let at = firstAtLeast(places, first); at < places.length && places[at]! < first + (1 << placeBits); at++) {
      syllables[places[at]! - first] = this.#distinct[this.#sounds[at]!]!
    }
    return syllables
  }

  #usual(traditional: string, isProper: boolean): string[] {
    const syllables: string[] = []
    for (let at = 0; at < traditional.length; at++) {
      const code = traditional.charCodeAt(at)
      syllables.push(this.#distinct[this.#common[this.#letterOf[code]!]!]!)
      // The second half of a character beyond the BMP has no sound of its own.
      if ((code & 0xfc00) === 0xd800) at++
    }
    if (isProper && syllables[0]) syllables[0] = capitalised(syllables[0])
    return syllables
  }
}

export const capitalised = (syllable: string): string => syllable.charAt(0).toUpperCase() + syllable.slice(1)
