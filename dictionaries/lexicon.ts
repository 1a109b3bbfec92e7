import { EntryFlag, type FoundForms, type Lexicon } from '@/chinese/lexicon'
import { asUint16, asUint32, section, type Sections } from './format'
import { Headwords } from './headwords'
import { search } from './numbers'
import { offsetAt, type Offsets } from './offsets'
import { Syllables } from './syllables'

/** Set where a form has several entries: the other bits then say where their list begins. */
export const severalBit = 0x8000

/**
 * The headwords, straight over the bytes of the core file. How they are laid out is told in `build/trie.ts`, `build/forms.ts` and
 * `build/entries.ts`.
 */
export class BinaryLexicon implements Lexicon {
  readonly formCount: number
  readonly entryCount: number
  readonly longest: number
  readonly frequencyScale: number
  readonly frequencyTotal: number

  readonly #letterOf: Uint16Array
  readonly #codeOf: Uint16Array
  readonly #initials: number
  readonly #labels: Uint16Array
  readonly #firsts: Offsets
  readonly #words: Uint32Array
  readonly #ranks: Uint32Array
  readonly #wordCount: number
  readonly #sharedWords: Uint32Array
  readonly #sharedFirsts: Uint32Array
  readonly #sharedPlaces: Uint32Array
  /** One bit for each word: several forms share its letters. */
  readonly #isShared: Uint32Array
  readonly #spelledForms: Uint32Array
  readonly #spelledStarts: Uint32Array
  readonly #spelledText: Uint16Array
  readonly #frequencies: Uint8Array
  readonly #entryBases: Uint32Array
  readonly #entrySteps: Uint16Array
  readonly #several: Uint32Array
  readonly #headwords: Headwords
  readonly #simplifyFrom: Uint32Array
  readonly #simplifyTo: Uint32Array
  readonly #oddEntries: Uint32Array
  readonly #oddForms: Uint32Array
  readonly #flags: Uint16Array
  readonly #syllables: Syllables

  /** @throws DictionaryError when a part is missing */
  constructor(sections: Sections) {
    const bytes = (name: string) => section(sections, name)
    const [formCount = 0, initials = 0, longest = 0] = asUint32(bytes('info.forms'))
    const frequencyBytes = bytes('info.frequencies')
    const [scale = 1, total = 1] = new Float64Array(frequencyBytes.buffer, frequencyBytes.byteOffset, 2)
    this.#letterOf = asUint16(bytes('alphabet.letters'))
    this.#codeOf = asUint16(bytes('alphabet.codes'))
    this.#labels = asUint16(bytes('trie.labels'))
    this.#firsts = { bases: asUint32(bytes('trie.firstBases')), steps: asUint16(bytes('trie.firstSteps')) }
    this.#words = asUint32(bytes('trie.words'))
    this.#ranks = asUint32(bytes('trie.ranks'))
    this.#sharedWords = asUint32(bytes('shared.words'))
    this.#sharedFirsts = asUint32(bytes('shared.firsts'))
    this.#sharedPlaces = asUint32(bytes('shared.places'))
    this.#spelledForms = asUint32(bytes('spelled.forms'))
    this.#spelledStarts = asUint32(bytes('spelled.starts'))
    this.#spelledText = asUint16(bytes('spelled.text'))
    this.#frequencies = bytes('form.frequencies')
    this.#entryBases = asUint32(bytes('form.entryBases'))
    this.#entrySteps = asUint16(bytes('form.entrySteps'))
    this.#several = asUint32(bytes('entries.several'))
    this.#headwords = new Headwords(sections, this)
    this.#simplifyFrom = asUint32(bytes('simplify.from'))
    this.#simplifyTo = asUint32(bytes('simplify.to'))
    this.#oddEntries = asUint32(bytes('odd.entries'))
    this.#oddForms = asUint32(bytes('odd.forms'))
    this.#flags = asUint16(bytes('entry.flags'))
    this.#syllables = new Syllables(sections, this.#letterOf)
    this.formCount = formCount
    this.entryCount = this.#flags.length
    this.longest = longest
    this.frequencyScale = scale
    this.frequencyTotal = total
    this.#initials = initials
    this.#wordCount = this.#sharedFirsts[0] ?? formCount
    this.#isShared = new Uint32Array((this.#wordCount >> 5) + 1)
    for (const word of this.#sharedWords) this.#isShared[word >> 5]! |= 1 << (word & 31)
  }

  prefixes(codes: Uint16Array, start: number, end: number, found: FoundForms): number {
    if (start >= end) return 0
    const letterOf = this.#letterOf
    const labels = this.#labels
    const { bases, steps } = this.#firsts
    const words = this.#words
    const { lengths, forms } = found
    let node = letterOf[codes[start]!]!
    if (node === 0 || node > this.#initials) return 0
    let count = 0
    for (let at = start + 1; ; at++) {
      const bits = words[node >> 5]!
      if ((bits >>> (node & 31)) & 1) {
        const word = this.#ranks[node >> 5]! + countBits(bits & ((1 << (node & 31)) - 1))
        lengths[count] = at - start
        forms[count++] = (this.#isShared[word >> 5]! >>> (word & 31)) & 1 ? this.#spelledAs(word, codes, start, at) : word
      }
      if (at >= end) return count
      const letter = letterOf[codes[at]!]!
      if (letter === 0) return count
      let low = bases[node >> 4]! + steps[node]!
      const after = bases[(node + 1) >> 4]! + steps[node + 1]!
      let high = after
      while (low < high) {
        const middle = (low + high) >> 1
        if (labels[middle]! < letter) low = middle + 1
        else high = middle
      }
      if (low >= after || labels[low] !== letter) return count
      node = low
    }
  }

  formOf(word: string): number {
    if (word.length === 0 || word.length > this.longest) return -1
    const codes = new Uint16Array(word.length)
    for (let index = 0; index < word.length; index++) codes[index] = word.charCodeAt(index)
    const found = { lengths: new Uint8Array(word.length), forms: new Int32Array(word.length) }
    const count = this.prefixes(codes, 0, word.length, found)
    return count > 0 && found.lengths[count - 1] === word.length ? found.forms[count - 1]! : -1
  }

  /** The form as the source spells it. */
  spelling(form: number): string {
    const place = search(this.#spelledForms, form)
    if (place >= 0) {
      return String.fromCharCode(...this.#spelledText.subarray(this.#spelledStarts[place], this.#spelledStarts[place + 1]))
    }
    let word = ''
    for (let node = this.#nodeOf(form); node > 0; node = this.#parentOf(node)) {
      word = String.fromCharCode(this.#codeOf[this.#labels[node]!]!) + word
    }
    return word
  }

  frequency(form: number): number {
    return this.#frequencies[form]!
  }

  entriesOf(form: number): number {
    const step = this.#entrySteps[form]!
    return step & severalBit ? this.#several[step ^ severalBit]! : 1
  }

  entryOf(form: number, index: number): number {
    const step = this.#entrySteps[form]!
    return step & severalBit ? this.#several[(step ^ severalBit) + 1 + index]! : this.#entryBases[form >> 4]! + step
  }

  syllablesOf(entry: number): readonly string[] {
    return this.#syllables.of(entry, this.traditional(entry), (this.flags(entry) & EntryFlag.proper) !== 0)
  }

  flags(entry: number): number {
    return this.#flags[entry]!
  }

  traditional(entry: number): string {
    return this.spelling(this.traditionalForm(entry))
  }

  simplified(entry: number): string {
    const odd = search(this.#oddEntries, entry)
    return odd >= 0 ? this.spelling(this.#oddForms[odd]!) : this.#simplify(this.traditional(entry))
  }

  traditionalForm(entry: number): number {
    return this.#headwords.formOf(entry)
  }

  simplifiedForm(entry: number): number {
    const odd = search(this.#oddEntries, entry)
    if (odd >= 0) return this.#oddForms[odd]!
    const form = this.traditionalForm(entry)
    const traditional = this.spelling(form)
    const simplified = this.#simplify(traditional)
    return simplified === traditional ? form : this.formOf(simplified)
  }

  #simplify(traditional: string): string {
    let simplified = ''
    for (const character of traditional) {
      const place = search(this.#simplifyFrom, character.codePointAt(0)!)
      simplified += place < 0 ? character : String.fromCodePoint(this.#simplifyTo[place]!)
    }
    return simplified
  }

  /** Of the forms that share the letters of `word`, the one spelled exactly as the text, else the commonest. */
  #spelledAs(word: number, codes: Uint16Array, start: number, end: number): number {
    const group = search(this.#sharedWords, word)
    if (this.#isSpelled(this.#sharedPlaces[group]!, codes, start, end)) return word
    const first = this.#sharedFirsts[group]!
    const last = this.#sharedFirsts[group + 1]!
    // The places of all forms behind the words are the last ones, in the same order.
    const shift = this.#spelledForms.length - this.formCount
    for (let form = first; form < last; form++) if (this.#isSpelled(form + shift, codes, start, end)) return form
    return word
  }

  #isSpelled(place: number, codes: Uint16Array, start: number, end: number): boolean {
    const from = this.#spelledStarts[place]! - start
    for (let at = start; at < end; at++) if (this.#spelledText[from + at] !== codes[at]) return false
    return true
  }

  /** The node that ends the word: the inverse of the count in `prefixes`. */
  #nodeOf(word: number): number {
    const ranks = this.#ranks
    let low = 0
    let high = ranks.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (ranks[middle]! <= word) low = middle
      else high = middle
    }
    let bits = this.#words[low]!
    for (let skip = word - ranks[low]!; skip > 0; skip--) bits &= bits - 1
    return (low << 5) + (31 - Math.clz32(bits & -bits))
  }

  /** The last node whose children begin at `node` or before; those without children begin where their next neighbour does. */
  #parentOf(node: number): number {
    let low = 0
    let high = node
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (offsetAt(this.#firsts, middle) <= node) low = middle
      else high = middle
    }
    return low
  }
}

function countBits(bits: number): number {
  bits -= (bits >>> 1) & 0x55555555
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
