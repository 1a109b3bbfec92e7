import { asUint32, section, type Sections } from './format'
import { search } from './numbers'

/** What is asked of the forms to find the one under which an entry stands. */
export interface FormEntries {
  entriesOf(form: number): number
  entryOf(form: number, index: number): number
}

/**
 * The Traditional form of each entry, nearly without storing it. The source is sorted by Traditional headword, and so are the forms of one
 * length; so among these the entry is found by halving. How that is laid out is told in `build/headwords.ts`.
 */
export class Headwords {
  readonly #forms: FormEntries
  readonly #levels: Uint32Array
  readonly #order: Uint8Array
  readonly #isHeadword: Uint32Array
  readonly #oddEntries: Uint32Array
  readonly #oddForms: Uint32Array

  /** @throws DictionaryError when a part is missing */
  constructor(sections: Sections, forms: FormEntries) {
    const numbers = (name: string) => asUint32(section(sections, name))
    this.#forms = forms
    this.#levels = numbers('headword.levels')
    this.#order = section(sections, 'headword.order')
    this.#isHeadword = numbers('headword.bits')
    this.#oddEntries = numbers('headword.oddEntries')
    this.#oddForms = numbers('headword.oddForms')
  }

  formOf(entry: number): number {
    const odd = search(this.#oddEntries, entry)
    return odd >= 0 ? this.#oddForms[odd]! : this.searchForm(entry)
  }

  /** Without the list of exceptions, which is made by asking this. -1 when nothing was found. */
  searchForm(entry: number): number {
    for (const length of this.#order) {
      const form = this.#lastAtOrBefore(entry, this.#levels[length]!, this.#levels[length + 1]!)
      if (form >= 0 && this.#has(form, entry)) return form
    }
    return -1
  }

  /** Of the headwords among the forms `low … high - 1`, the last whose first entry is `entry` or one before it. */
  #lastAtOrBefore(entry: number, low: number, high: number): number {
    let found = -1
    while (low < high) {
      const middle = (low + high) >> 1
      const form = this.#nextHeadword(middle, high)
      if (form < high && this.#forms.entryOf(form, 0) <= entry) {
        found = form
        low = form + 1
      } else high = middle
    }
    return found
  }

  #nextHeadword(from: number, end: number): number {
    const bits = this.#isHeadword
    for (let form = from; form < end; ) {
      const rest = bits[form >> 5]! >>> (form & 31)
      if (rest !== 0) return form + (31 - Math.clz32(rest & -rest))
      form = (form | 31) + 1
    }
    return end
  }

  #has(form: number, entry: number): boolean {
    const count = this.#forms.entriesOf(form)
    for (let index = 0; index < count; index++) if (this.#forms.entryOf(form, index) === entry) return true
    return false
  }
}
