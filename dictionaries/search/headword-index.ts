import type { Lexicon } from '@/chinese/lexicon'
import { lineAt } from './lines'
import { Ranking } from './ranking'

/** How much a better way to match is worth: more than any weight. */
const kinds = { exact: 3000, prefix: 2000, inside: 1000 } as const
/** What each further character costs: among words that are equally common the shorter one comes first. */
const lengthCost = 4

export const hasWildcard = (text: string): boolean => /[*?]/.test(text)

/** All spellings of all headwords, a line for each form, searched from end to end: a millisecond. */
export class HeadwordIndex {
  readonly #lexicon: Lexicon
  readonly #weights: Float32Array
  readonly #text: string
  readonly #starts: Uint32Array

  constructor(lexicon: Lexicon, weights: Float32Array) {
    this.#lexicon = lexicon
    this.#weights = weights
    const spellings: string[] = []
    this.#starts = new Uint32Array(lexicon.formCount)
    let start = 1
    for (let form = 0; form < lexicon.formCount; form++) {
      const spelling = lowered(lexicon.spelling(form))
      spellings.push(spelling)
      this.#starts[form] = start
      start += spelling.length + 1
    }
    this.#text = `\n${spellings.join('\n')}\n`
  }

  /**
   * Entries whose headword, in either script, is `asked`, begins with it or has it inside, in this order, the commoner first. With wildcards
   * (`?` one character, `*` any number) those whose whole headword fits.
   */
  search(asked: string): { readonly ranking: Ranking; readonly isExact: boolean } {
    const text = lowered(asked)
    return hasWildcard(text) ? { ranking: this.#fitting(text), isExact: false } : this.#containing(text)
  }

  #containing(asked: string): { ranking: Ranking; isExact: boolean } {
    const ranking = new Ranking()
    const text = this.#text
    const whole = this.#lexicon.formOf(asked)
    let isExact = whole >= 0
    // Also where the dictionary spells it with another shape of a character.
    if (isExact) this.#add(ranking, whole, kinds.exact)
    for (let at = text.indexOf(asked); at >= 0; at = text.indexOf(asked, at + 1)) {
      const isFirst = text.charCodeAt(at - 1) === lineEnd
      const isLast = text.charCodeAt(at + asked.length) === lineEnd
      if (isFirst && isLast) isExact = true
      this.#add(ranking, lineAt(this.#starts, at), isFirst ? (isLast ? kinds.exact : kinds.prefix) : kinds.inside)
    }
    return { ranking, isExact }
  }

  #fitting(pattern: string): Ranking {
    const ranking = new Ranking()
    const text = this.#text
    const fits = new RegExp(`^${pattern.replace(/[.+^${}()|[\]\\/-]/g, '\\$&').replace(/\*+/g, '.*').replace(/\?/g, '.')}$`, 'u')
    const given = pattern.split(/[*?]+/).reduce((longest, part) => (part.length > longest.length ? part : longest))
    for (let form = 0, at = 0; form < this.#starts.length; form++) {
      if (given !== '') {
        at = text.indexOf(given, at)
        if (at < 0) break
        form = lineAt(this.#starts, at)
      }
      const start = this.#starts[form]!
      const end = start + this.#lengthOf(form)
      if (fits.test(text.slice(start, end))) this.#add(ranking, form, 0)
      at = end
    }
    return ranking
  }

  /** One for each entry: it is a single character. */
  lone(): Uint8Array {
    const lexicon = this.#lexicon
    const lone = new Uint8Array(lexicon.entryCount)
    for (let form = 0; form < lexicon.formCount; form++) {
      if (this.#lengthOf(form) > 1) continue
      for (let index = 0; index < lexicon.entriesOf(form); index++) lone[lexicon.entryOf(form, index)] = 1
    }
    return lone
  }

  #lengthOf(form: number): number {
    return (form + 1 < this.#starts.length ? this.#starts[form + 1]! - 1 : this.#text.length - 1) - this.#starts[form]!
  }

  #add(ranking: Ranking, form: number, kind: number): void {
    const lexicon = this.#lexicon
    const length = this.#lengthOf(form)
    for (let index = 0; index < lexicon.entriesOf(form); index++) {
      const entry = lexicon.entryOf(form, index)
      ranking.add(entry, kind + this.#weights[entry]! - length * lengthCost)
    }
  }
}

const lineEnd = 10

/** Letters in headwords (卡拉OK) are found in any case; nothing may become longer by it. */
const lowered = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
