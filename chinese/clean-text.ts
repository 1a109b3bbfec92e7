import { isDigit, isHanUnit, isHighSurrogate, isLatin, isLowSurrogate, unifiedUnit } from './characters'
import { Beside, GapKind, weighGaps, type Gaps } from './gaps'

/** A text without what stands inside its words, and the way back. */
export interface CleanText {
  /** As given. */
  readonly text: string
  /** How many UTF-16 units are left. */
  readonly length: number
  /**
   * The units left. Breaks and spaces beside Han characters and CJK signs are gone, between other characters one U+0020 is left.
   * Radicals and compatibility characters are the character they stand for; glyph variants are not folded.
   */
  readonly codes: Uint16Array
  /** Where each unit starts in `text`; one more for its end. */
  readonly offsets: Int32Array
  /** Where each unit ends in `text`, with a variation selector that belongs to it: the word of units `s … e - 1` is `offsets[s] … ends[e - 1]`. */
  readonly ends: Int32Array
  /**
   * For each unit how hard it is for a word to reach across the gap before it, in tenths of a nat (natural logarithm of probability):
   * 0 where nothing was taken out or it says nothing, `barrier.wall` (gaps.ts) where no word may cross. An edge from `s` to `e` pays all between.
   */
  readonly barriers: Uint8Array
}

/**
 * Takes out of a paragraph's text what does not belong to its words: line breaks, blank lines, stray spaces, letter-spacing,
 * zero-width characters, soft hyphens, variation selectors, control characters. Where spaces or breaks may separate, a barrier stays.
 * One pass over the text and one over its gaps.
 */
export function cleanText(text: string): CleanText {
  const size = text.length
  const codes = new Uint16Array(size)
  const offsets = new Int32Array(size + 1)
  const ends = new Int32Array(size)
  const gaps = new GapRecorder()
  let length = 0
  let index = 0
  while (index < size) {
    const unit = text.charCodeAt(index)
    if (isSpace(unit)) {
      const start = index
      do index++
      while (index < size && isBlank(text.charCodeAt(index)))
      if (length === 0 || index === size) {
        gaps.start(text, start, index)
        continue
      }
      const next = text.charCodeAt(index)
      if (gaps.last !== Beside.han && !isCjk(codes[length - 1] as number) && !isCjk(next)) {
        codes[length] = 0x20
        offsets[length] = start
        ends[length++] = index
      }
      gaps.open(text, start, index, length, besideOf(next))
    } else if (isInvisible(unit, text, index)) {
      const isSelector = unit === 0xdb40 || (unit >= 0xfe00 && unit <= 0xfe0f)
      const isClinging = isSelector && length > 0 && ends[length - 1] === index
      index += unit === 0xdb40 ? 2 : 1
      if (isClinging) ends[length - 1] = index
    } else {
      const isPair = isHighSurrogate(unit) && index + 1 < size && isLowSurrogate(text.charCodeAt(index + 1))
      const start = index
      index += isPair ? 2 : 1
      if (isPair) {
        const whole = unit === 0xd87e ? text.slice(start, index).normalize('NFC') : ''
        if (whole.length === 1) {
          codes[length] = whole.charCodeAt(0)
          offsets[length] = start
          ends[length++] = index
        } else {
          codes[length] = whole === '' ? unit : whole.charCodeAt(0)
          offsets[length] = start
          ends[length++] = start + 1
          codes[length] = whole === '' ? text.charCodeAt(index - 1) : whole.charCodeAt(1)
          offsets[length] = start + 1
          ends[length++] = index
        }
      } else {
        codes[length] = unifiedUnit(unit)
        offsets[length] = start
        ends[length++] = index
      }
      gaps.pass(unit)
    }
  }
  offsets[length] = size
  const barriers = new Uint8Array(length + 1)
  weighGaps(gaps.close(), barriers)
  return {
    text,
    length,
    codes: codes.subarray(0, length),
    offsets: offsets.subarray(0, length + 1),
    ends: ends.subarray(0, length),
    barriers,
  }
}

/** Collects the gaps while the text goes by. */
class GapRecorder {
  /** What the last visible character was, as `Beside`. */
  last: number = Beside.other
  private readonly gaps: Gaps = {
    at: [],
    kind: [],
    width: [],
    left: [],
    right: [],
    tokens: [],
    hanBefore: [],
    hanAfter: [],
    line: [],
    lineWidths: [],
  }
  private tokens = 0
  private han = 0
  private isHanOpen = false
  private lineWidth = 0
  private indent = 0

  pass(unit: number): void {
    const now = besideOf(unit)
    if (now === Beside.han) {
      this.han++
    } else if (this.isHanOpen) {
      this.gaps.hanAfter.push(this.han)
      this.isHanOpen = false
    }
    if (now !== Beside.han) this.han = 0
    if (now === Beside.han || now === Beside.other || now !== this.last || this.tokens === 0) this.tokens++
    this.lineWidth += now === Beside.han || isCjk(unit) ? 2 : 1
    this.last = now
  }

  /** Blanks before the first character: how far it is set in. */
  start(text: string, start: number, end: number): void {
    this.indent = 0
    for (let index = start; index < end; index++) {
      const unit = text.charCodeAt(index)
      this.indent = isBreak(unit) ? 0 : this.indent + (unit === 0x3000 ? 2 : 1)
    }
  }

  /** A run of blanks `text[start … end)`; the clean unit after it is `at`. */
  open(text: string, start: number, end: number, at: number, right: number): void {
    const { gaps } = this
    let breaks = 0
    let width = 0
    let isColumn = false
    let isParagraph = false
    let ideographic = 0
    for (let index = start; index < end; index++) {
      const unit = text.charCodeAt(index)
      if (unit === 0x0d && text.charCodeAt(index + 1) === 0x0a) continue
      if (isBreak(unit)) {
        breaks++
        width = 0
        ideographic = 0
        if (unit === 0x2029) isParagraph = true
      } else if (unit === 0x3000) {
        width += 2
        ideographic++
      } else if (isSpace(unit)) {
        width++
        if (unit === 0x09) isColumn = true
      }
    }
    let kind: number
    if (breaks > 0) {
      // One space at the start of a line is an accident of the extraction, not an indent.
      const isSetIn = width >= 2 && width > this.indent
      kind = isParagraph || isSetIn ? GapKind.paragraph : breaks > 1 ? GapKind.blank : GapKind.line
      this.indent = width
      width = 1
      gaps.line.push(gaps.lineWidths.length)
      gaps.lineWidths.push(this.lineWidth)
      this.lineWidth = 0
    } else {
      if (isColumn || width >= 8) kind = GapKind.column
      else if (ideographic === 1 && width === 2) kind = GapKind.ideographic
      else kind = width > 1 ? GapKind.wide : GapKind.space
      gaps.line.push(-1)
      this.lineWidth += width
    }
    if (this.isHanOpen) gaps.hanAfter.push(this.han)
    gaps.at.push(at)
    gaps.kind.push(kind)
    gaps.width.push(width)
    gaps.left.push(this.last)
    gaps.right.push(right)
    gaps.tokens.push(this.tokens)
    gaps.hanBefore.push(this.han)
    this.isHanOpen = true
    this.han = 0
    this.tokens = 0
  }

  close(): Gaps {
    if (this.isHanOpen) this.gaps.hanAfter.push(this.han)
    this.gaps.tokens.push(this.tokens)
    this.gaps.lineWidths.push(this.lineWidth)
    return this.gaps
  }
}

function besideOf(unit: number): number {
  if (isHanUnit(unit)) return Beside.han
  if (isDigit(unit)) return Beside.digit
  return isLatin(unit) ? Beside.latin : Beside.other
}

/** Signs and full-width forms, set as wide as a Han character. */
function isCjk(unit: number): boolean {
  return isHanUnit(unit) || (unit >= 0x3001 && unit <= 0x303f) || (unit >= 0xff01 && unit <= 0xff60)
}

function isSpace(unit: number): boolean {
  if (unit <= 0x20) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d)
  if (unit < 0x1680) return unit === 0xa0 || unit === 0x85
  return (
    (unit >= 0x2000 && unit <= 0x200a) || unit === 0x2028 || unit === 0x2029 || unit === 0x202f ||
    unit === 0x205f || unit === 0x3000 || unit === 0x1680
  )
}

function isBreak(unit: number): boolean {
  return (unit >= 0x0a && unit <= 0x0d) || unit === 0x2028 || unit === 0x2029 || unit === 0x85
}

/** Space or something invisible among spaces. */
function isBlank(unit: number): boolean {
  return isSpace(unit) || isInvisibleUnit(unit)
}

function isInvisibleUnit(unit: number): boolean {
  if (unit < 0x20) return true
  if (unit < 0x200b) return (unit >= 0x7f && unit <= 0x9f) || unit === 0xad || unit === 0x34f || unit === 0x61c || unit === 0x180e
  return (
    unit <= 0x200f ||
    (unit >= 0x202a && unit <= 0x202e) ||
    (unit >= 0x2060 && unit <= 0x206f) ||
    (unit >= 0xfe00 && unit <= 0xfe0f) ||
    unit === 0xfeff ||
    (unit >= 0xfff9 && unit <= 0xfffb)
  )
}

/** Also the pairs of plane 14: ideographic variation selectors and tags. */
function isInvisible(unit: number, text: string, index: number): boolean {
  return isInvisibleUnit(unit) || (unit === 0xdb40 && isLowSurrogate(text.charCodeAt(index + 1)))
}

/** Whether the unit at `index` is what the analysis skips: blank, or nothing to see. */
export function isSkipped(text: string, index: number): boolean {
  return isBlank(text.charCodeAt(index)) || isInvisible(text.charCodeAt(index), text, index)
}
