/** What `CleanText.barriers` are measured in. */
export const barrier = {
  /** No word may cross. */
  wall: 255,
  perNat: 10,
} as const

/** What stands between two characters and was taken out of the text. */
export const GapKind = {
  /** One ordinary space. */
  space: 0,
  /** Several spaces. */
  wide: 1,
  /** One ideographic space: as wide as a character, so somebody put it there. */
  ideographic: 2,
  /** A tab or a run of spaces as between columns. */
  column: 3,
  /** A line break. */
  line: 4,
  /** Line breaks with nothing but an empty line between. */
  blank: 5,
  /** A new paragraph for certain: U+2029, or a line that is set in further than the one before. */
  paragraph: 6,
} as const

/** What the two characters beside a gap are. */
export const Beside = { other: 0, han: 1, digit: 2, latin: 3 } as const

/**
 * All gaps of a text in order, as columns. The *run* of a gap is what follows it up to the next gap.
 * Tokens are Han characters, signs, and whole groups of letters or digits.
 */
export interface Gaps {
  readonly at: number[]
  readonly kind: number[]
  readonly width: number[]
  readonly left: number[]
  readonly right: number[]
  /** Tokens of the run; index 0 is the run before the first gap, so gap `k` stands between runs `k` and `k + 1`. */
  readonly tokens: number[]
  /** Han characters that touch the gap without a sign between, before and after it. */
  readonly hanBefore: number[]
  readonly hanAfter: number[]
  /** Lines as they stand: which line the gap ends (line kinds only, else -1). */
  readonly line: number[]
  /** Width of each line in half characters. */
  readonly lineWidths: number[]
}

/**
 * How hard each kind of gap is to cross for a word, in tenths of a nat of probability: what the dictionary must gain by
 * joining. Measured with `npm run evaluate` on broken and on spaced text (docs/accuracy.md); a word gains 50 to 120 by being whole.
 */
const strength = {
  /** Letters of one word set apart, lines of one sentence. */
  letterSpaced: 0,
  fullLine: 5,
  /** 6月 18日, 48 小时. */
  digits: 5,
  latin: 15,
  /** Two lone characters: 张 伟 as often as 目 录. */
  pair: 10,
  /** A single space in running text is mostly a mistake of the typesetting. */
  stray: 15,
  shortLine: 25,
  blankLine: 20,
  /** Items of a list, names of authors. */
  items: 40,
  wide: 90,
} as const

/** Writes into `barriers` (by clean index) how much each gap separates. */
export function weighGaps(gaps: Gaps, barriers: Uint8Array): void {
  const { at, kind, left, right } = gaps
  const areBlanksUsual = usesBlankLines(gaps)
  for (let k = 0; k < at.length; k++) {
    if (left[k] === Beside.other || right[k] === Beside.other) continue
    barriers[at[k] as number] = strengthOf(gaps, k, kind[k] as number, areBlanksUsual)
  }
  openLetterSpacing(gaps, barriers)
}

function strengthOf(gaps: Gaps, k: number, kind: number, areBlanksUsual: boolean): number {
  if (kind === GapKind.column || kind === GapKind.paragraph) return barrier.wall
  if (kind === GapKind.line || (kind === GapKind.blank && areBlanksUsual)) {
    return isShortLine(gaps, gaps.line[k] as number) ? strength.shortLine : strength.fullLine
  }
  if (kind === GapKind.blank) return strength.blankLine
  const left = gaps.left[k] as number
  const right = gaps.right[k] as number
  if (left === Beside.latin || right === Beside.latin) return strength.latin
  if (left === Beside.digit || right === Beside.digit) return strength.digits
  const before = gaps.hanBefore[k] as number
  const after = gaps.hanAfter[k] as number
  if (before === 1 && after === 1) return strength.pair
  if (kind !== GapKind.space) return strength.wide
  return isItem(gaps, k) || isItem(gaps, k + 1) ? strength.items : strength.stray
}

/** Is run `k` an item by itself: two to five Han characters with a space on either side? */
function isItem(gaps: Gaps, k: number): boolean {
  if (k < 1 || k >= gaps.at.length) return false
  const length = gaps.hanAfter[k - 1] as number
  return (
    length >= 2 &&
    length <= 5 &&
    length === gaps.tokens[k] &&
    (gaps.kind[k - 1] as number) < GapKind.line &&
    (gaps.kind[k] as number) < GapKind.line
  )
}

/** A line well short of the lines before it and of those after it ends something: a heading, the last line of a paragraph. */
function isShortLine(gaps: Gaps, line: number): boolean {
  const widths = gaps.lineWidths
  const own = widths[line] as number
  const before = Math.max(widths[line - 1] ?? 0, widths[line - 2] ?? 0)
  const after = Math.max(widths[line + 1] ?? 0, widths[line + 2] ?? 0)
  const usual = before === 0 ? after : after === 0 ? before : Math.min(before, after)
  return own < 0.75 * usual
}

/** Where every line is followed by an empty one, as in text taken out of many PDF files, the empty ones say nothing. */
function usesBlankLines(gaps: Gaps): boolean {
  let lines = 0
  let blanks = 0
  for (const kind of gaps.kind) {
    if (kind === GapKind.line) lines++
    if (kind === GapKind.blank) blanks++
  }
  return blanks >= 3 && blanks > lines
}

/**
 * 习 近 平 会 见: three or more lone characters in a row, set apart alike, are letter-spaced, and the gaps between them
 * do not count. Wider ones among them separate the words. Two lone characters alone on their line (目 录) count too.
 */
function openLetterSpacing(gaps: Gaps, barriers: Uint8Array): void {
  const { at, kind, tokens, width } = gaps
  let first = 0
  while (first < at.length) {
    let last = first
    while (last + 1 < at.length && tokens[last + 1] === 1 && isSpacing(gaps, last, last + 1)) last++
    const lone = last - first + Number(tokens[first] === 1) + Number(tokens[last + 1] === 1)
    const isWholeLine = lone === last - first + 2 && isLineEdge(gaps, first - 1) && isLineEdge(gaps, last + 1)
    if ((lone >= 3 && last > first) || (lone === 2 && isWholeLine && kind[first] !== GapKind.line)) {
      let narrowest = Infinity
      for (let k = first; k <= last; k++) narrowest = Math.min(narrowest, width[k] as number)
      for (let k = first; k <= last; k++) {
        if (gaps.left[k] === Beside.other || gaps.right[k] === Beside.other) continue
        const isEnd = (k === first && tokens[first] !== 1) || (k === last && tokens[last + 1] !== 1)
        const isNarrow = (width[k] as number) < 2 * narrowest
        barriers[at[k] as number] = isNarrow ? (isEnd ? strength.pair : strength.letterSpaced) : strength.wide
      }
    }
    first = last + 1
  }
}

/** Lone characters may stand beside each other in a line or, in vertical text, one to a line; the two are not mixed. */
function isSpacing(gaps: Gaps, a: number, b: number): boolean {
  const [one, other] = [gaps.kind[a] as number, gaps.kind[b] as number]
  return one < GapKind.line ? other < GapKind.line : one === other && one !== GapKind.paragraph
}

function isLineEdge(gaps: Gaps, k: number): boolean {
  return k < 0 || k >= gaps.at.length || (gaps.kind[k] as number) >= GapKind.line
}
