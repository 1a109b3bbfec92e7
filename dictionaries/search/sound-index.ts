import type { Lexicon } from '@/chinese/lexicon'
import { splitNumbered } from '@/chinese/pinyin'
import { withSandhi } from '@/chinese/sandhi'
import { baseOf, toneOf } from '@/chinese/syllables'
import type { Answer } from './answer'
import { Ranking } from './ranking'
import type { TypedSound } from './typed-sound'

/** What is known of each letter of a reading, as bits beside its text. */
const toneBits = 7
const beginsSyllable = 8
const isUmlaut = 16
/** The r of erhua: it may be numbered like the syllable that it is drawn into, or by itself. */
const isErhua = 32

/** How much a better way to match is worth: more than any weight. */
const kinds = { whole: 2000, syllables: 1000, letters: 900 } as const
const wrongTones = 3000
const wrongTone = 100
/** 路 before 绿 for "lu"; 朋友 as péngyǒu. */
const nearly = 25
const lengthCost = 2

const lineEnd = 10
/** Said wholly so, with the tones that were typed; not a rare word or a surname that is. */
const surest = kinds.whole - 50

/**
 * How every entry is said, without tones and spaces, a line for each; searched from end to end. An entry whose reading ends in erhua has two:
 * huar and huaer.
 */
export class SoundIndex {
  readonly #lexicon: Lexicon
  readonly #weights: Float32Array
  readonly #text: string
  readonly #marks: Uint8Array
  readonly #entries: Uint32Array
  readonly #starts: Uint32Array

  constructor(lexicon: Lexicon, weights: Float32Array) {
    this.#lexicon = lexicon
    this.#weights = weights
    const made = writeLines(lexicon)
    this.#text = new TextDecoder().decode(made.letters)
    this.#marks = made.marks
    this.#entries = Uint32Array.from(made.entries)
    this.#starts = Uint32Array.from(made.starts)
  }

  /** Entries that are said so, or begin so; those with the tones that were typed before all others. */
  search(typed: TypedSound): Answer {
    const ranking = new Ranking()
    const wanted = `\n${typed.letters}`
    const sure = new Set<number>()
    let best = -Infinity
    let line = 0
    for (let at = this.#text.indexOf(wanted); at >= 0; at = this.#text.indexOf(wanted, at + 1)) {
      while (this.#starts[line]! <= at) line++
      const entry = this.#entries[line]!
      const score = this.#score(typed, at + 1, entry)
      if (score === null) continue
      ranking.add(entry, score)
      if (score < surest) continue
      sure.add(entry)
      best = Math.max(best, score - kinds.whole)
    }
    return { ranking, sure, best }
  }

  /** Null where syllables end elsewhere than was typed, or ü was and is not. */
  #score({ letters, tones, ends, umlauts }: TypedSound, start: number, entry: number): number | null {
    const marks = this.#marks
    let wrong = 0
    let doubts = 0
    for (let at = 0; at < letters.length; at++) {
      const mark = marks[start + at]!
      const after = marks[start + at + 1]!
      if (umlauts[at] && !(mark & isUmlaut)) return null
      if (!umlauts[at] && mark & isUmlaut) doubts++
      if (ends[at] && !(after & beginsSyllable)) return null
      const tone = tones[at]!
      if (tone === 0 || tone === (mark & toneBits) || (tone === 5 && mark & isErhua)) continue
      if ((mark & toneBits) === 5) doubts++
      else wrong++
    }
    const isWhole = this.#text.charCodeAt(start + letters.length) === lineEnd
    if (wrong > 0 && isWhole && this.#isSpokenSo(tones, start, entry)) wrong = 0
    const kind = isWhole ? kinds.whole : marks[start + letters.length]! & beginsSyllable ? kinds.syllables : kinds.letters
    const length = isWhole ? 0 : Math.max(0, this.#text.indexOf('\n', start) - start - letters.length) * lengthCost
    return kind + this.#weights[entry]! - doubts * nearly - length - (wrong > 0 ? wrongTones + wrong * wrongTone : 0)
  }

  /** The tones as they are spoken count as right too: búshì, ní hǎo. */
  #isSpokenSo(tones: Uint8Array, start: number, entry: number): boolean {
    const syllables = this.#lexicon.syllablesOf(entry)
    const spoken = withSandhi(this.#lexicon.simplified(entry), syllables)
    let syllable = -1
    for (let at = 0; at < tones.length; at++) {
      if (this.#marks[start + at]! & beginsSyllable) syllable++
      const tone = tones[at]!
      const said = spoken[syllable]
      if (tone > 0 && said !== undefined && toneOf(said) !== tone && toneOf(said) !== 5) return false
    }
    return true
  }
}

interface Lines {
  readonly letters: Uint8Array
  readonly marks: Uint8Array
  readonly entries: number[]
  readonly starts: number[]
}

function writeLines(lexicon: Lexicon): Lines {
  const entries: number[] = []
  const starts: number[] = []
  let letters = new Uint8Array(1 << 21)
  let marks = new Uint8Array(1 << 21)
  let end = 0
  const put = (letter: number, mark: number) => {
    if (end + 1 >= letters.length) {
      letters = grown(letters)
      marks = grown(marks)
    }
    letters[end] = letter
    marks[end++] = mark
  }
  put(lineEnd, 0)
  const writeLine = (entry: number, syllables: readonly string[], isApart: boolean) => {
    entries.push(entry)
    starts.push(end)
    let tone = 0
    for (const syllable of syllables.some(isSeveral) ? syllables.flatMap(splitNumbered) : syllables) {
      const isDrawn = syllable === 'r5' && !isApart
      const base = syllable === 'xx5' ? '' : syllable === 'r5' && isApart ? 'er' : plainBase(syllable)
      tone = isDrawn ? tone : syllable === 'r5' ? 2 : toneOf(syllable)
      let extra = beginsSyllable
      for (let at = 0; at < base.length; at++) {
        const letter = base.charCodeAt(at)
        const isU = letter === umlaut
        if (!isU && (letter < 0x61 || letter > 0x7a)) continue
        put(isU ? 0x75 : letter, tone | extra | (isU ? isUmlaut : 0) | (isDrawn ? isErhua : 0))
        extra = 0
      }
    }
    // The end of a word ends a syllable.
    put(lineEnd, beginsSyllable)
  }
  for (let entry = 0; entry < lexicon.entryCount; entry++) {
    const syllables = lexicon.syllablesOf(entry)
    writeLine(entry, syllables, false)
    if (syllables.includes('r5')) writeLine(entry, syllables, true)
  }
  return { letters: letters.subarray(0, end), marks: marks.slice(0, end), entries, starts }
}

const umlaut = 0xfc

/** What the source writes in one for one character: 'shi2ke4' of 兙. */
const isSeveral = (syllable: string): boolean => /\d./.test(syllable)
const plainBase = (syllable: string): string => baseOf(syllable).toLowerCase().replace('ê', 'e')

function grown(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const next = new Uint8Array(bytes.length * 2)
  next.set(bytes)
  return next
}
