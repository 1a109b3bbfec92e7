import type { Dictionary } from '../dictionary'
import { GlossBlocks } from '../gloss-blocks'
import { asUint32, DictionaryError, readSections, section } from '../format'
import { scoreOfLine, type Wanted } from './gloss-score'
import { formsOf } from './inflections'
import { lineAt } from './lines'
import type { Answer } from './answer'
import { plainEnglish, writePlain } from './plain-english'
import { Ranking } from './ranking'

/** How much a weight (0 … 280) counts beside how central the word is (0 … 1000). */
const weightShare = 1.2
/** Fewer letters of a word begin too many others to be worth looking for. */
const shortestBegun = 3
/** A character is counted wherever it stands alone in a text, as a name or in old words too: as a word it is less common than it seems. */
const loneCost = 30
/** From this score on the gloss is what was asked for, not something with it. */
const central = 800

/** Words that nearly every line has: alone they are looked for only where they are a gloss by themselves, or all of it before a bracket or comma. */
const common = new Set(['to', 'a', 'an', 'the', 'of', 'in', 'and', 'or', 'sb', 'sth', 'for', 'with', 'on', 's'])
const small = new Set(['to', 'a', 'an', 'the'])

/** What all entries mean in plain English, a line for each, searched from end to end. */
export class GlossIndex {
  readonly #weights: Float32Array
  readonly #lone: Uint8Array
  readonly #text: string
  readonly #starts: Uint32Array

  /** @throws DictionaryError when the file is not usable, or belongs to another build */
  constructor(dictionary: Dictionary, glosses: ArrayBuffer, weights: Float32Array, lone: Uint8Array) {
    const sections = readSections(glosses)
    if (asUint32(section(sections, 'info.build'))[0] !== dictionary.build) {
      throw new DictionaryError('damaged', 'The two dictionary files do not belong together. Please reinstall Tongdu.')
    }
    this.#weights = weights
    this.#lone = lone
    this.#text = writeLines(new GlossBlocks(sections))
    this.#starts = startsOf(this.#text, dictionary.lexicon.entryCount)
  }

  /** Entries in whose glosses all words of `typed` are, the more central the earlier. The last word may be only begun. */
  search(typed: string): Answer {
    const ranking = new Ranking()
    const all = plainEnglish(typed).match(/[a-z0-9]+/g) ?? []
    const telling = all.filter((word) => !small.has(word))
    const words = telling.length > 0 ? telling : all
    const wanted = words.map((word, index): Wanted => {
      const isOpen = index === words.length - 1 && word.length >= shortestBegun && !/\s$/.test(typed)
      return { word, forms: new Set(formsOf(word)), isOpen }
    })
    const isAct = all[0] === 'to'
    const sure = new Set<number>()
    let best = -Infinity
    for (const line of this.#linesWith(wanted)) {
      const score = scoreOfLine(this.#text.slice(this.#starts[line], this.#starts[line + 1]! - 1), wanted, isAct)
      if (score === 0) continue
      const weight = this.#weights[line]! - this.#lone[line]! * loneCost
      ranking.add(line, score + weight * weightShare)
      if (score < central) continue
      sure.add(line)
      best = Math.max(best, weight)
    }
    return { ranking, sure, best }
  }

  /** Lines in which the most telling of the words stands, rising for each of its forms. */
  *#linesWith(wanted: readonly Wanted[]): Generator<number> {
    const anchor = wanted.toSorted((a, b) => Number(common.has(a.word)) - Number(common.has(b.word)) || b.word.length - a.word.length)[0]
    if (!anchor) return
    if (common.has(anchor.word)) {
      for (const mark of ['\n', ';', '/']) yield* this.#linesOf(`${mark} ${anchor.word}`, 'alone', 2)
      return
    }
    const stem = stemOf(anchor)
    const seen = new Set<number>()
    for (const form of new Set([stem, ...Array.from(anchor.forms).filter((one) => !one.startsWith(stem))])) {
      const end = form === stem && (anchor.isOpen || anchor.forms.size > 1) ? 'any' : 'word'
      for (const line of this.#linesOf(` ${form}`, end, 1)) {
        if (seen.has(line)) continue
        seen.add(line)
        yield line
      }
    }
  }

  /** @param end what must follow: anything, the end of the word, or that and no other word */
  *#linesOf(part: string, end: 'any' | 'word' | 'alone', skip: number): Generator<number> {
    const text = this.#text
    for (let at = text.indexOf(part); at >= 0; ) {
      let next = at + part.length
      const after = text.charCodeAt(next)
      if (end === 'any' || !(isLetter(after) || (end === 'alone' && after === space))) {
        const line = lineAt(this.#starts, at + skip)
        yield line
        next = this.#starts[line + 1]! - 1
      }
      at = text.indexOf(part, next)
    }
  }
}

/** What the regular forms of a word begin with, itself included. */
function stemOf({ word, forms }: Wanted): string {
  let stem = word
  for (const form of forms) {
    let length = 0
    while (length < stem.length && form.charAt(length) === stem.charAt(length)) length++
    // Forms that have hardly a letter in common are looked for apart: men, man.
    if (length >= Math.max(3, word.length - 4)) stem = stem.slice(0, length)
  }
  return stem
}

const space = 0x20
const isLetter = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)

function writeLines(blocks: GlossBlocks): string {
  let target = new Uint8Array(1 << 23)
  target[0] = 10
  let end = 1
  for (let block = 0; block < blocks.count; block++) {
    const source = blocks.inflate(block)
    if (end + source.length * 2 > target.length) {
      const next = new Uint8Array(target.length * 2)
      next.set(target)
      target = next
    }
    end = writePlain(source, target, end)
  }
  return new TextDecoder().decode(target.subarray(0, end))
}

/** Where each line begins, and where one more would. */
function startsOf(text: string, count: number): Uint32Array {
  const starts = new Uint32Array(count + 1)
  starts[0] = 1
  for (let line = 1; line <= count; line++) starts[line] = text.indexOf('\n', starts[line - 1]) + 1
  return starts
}
