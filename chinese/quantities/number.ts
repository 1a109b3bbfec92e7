/** How exact a number is meant to be. */
export type Exactness = 'exact' | 'over' | 'about' | 'several' | 'upwards'

export interface ReadNumber {
  /** Clean indices. */
  readonly start: number
  readonly end: number
  readonly value: number
  /** The end of "two or three" (两三, 七八十), else null. */
  readonly upper: number | null
  readonly exactness: Exactness
  /** Written with 0 … 9 or full-width figures, at least in part. */
  readonly isArabic: boolean
  /** Nothing but figures in a row (2025, 二〇二五, 007), not 三十 or 13.6 亿; how many. 0 otherwise. */
  readonly figures: number
  /** The figures as they stand, for years and scores; '' when it is no plain run of figures. */
  readonly digits: string
}

/** A number as plain English and international figures: 1.36 billion, 27.94 million, 3,000, 48. */
export function englishNumber(value: number): string {
  const size = Math.abs(value)
  for (const [scale, name] of scales) {
    if (size < scale) continue
    const short = Number((value / scale).toPrecision(12))
    // 123,456,789 says more than 123.456789 million.
    if (String(Math.abs(short)).replace('.', '').length <= 5) return `${grouped(short)} ${name}`
    break
  }
  return grouped(Number(value.toPrecision(15)))
}

const scales: readonly (readonly [number, string])[] = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
]

function grouped(value: number): string {
  const [whole = '', fraction] = String(value).split('.')
  const withCommas = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? withCommas : `${withCommas}.${fraction}`
}

/** The number with how exact it is: 'more than 30', 'several hundred', '2 or 3'. */
export function englishAmount(number: ReadNumber): string {
  const { value, upper, exactness } = number
  if (exactness === 'several') return severalOf(value, upper)
  if (upper !== null) return `${upperPair(value, upper)}`
  const amount = englishNumber(value)
  if (exactness === 'over') return `more than ${amount}`
  if (exactness === 'upwards') return `${amount} or more`
  if (exactness === 'about') return `about ${amount}`
  return amount
}

function upperPair(low: number, high: number): string {
  return `${englishNumber(low)} or ${englishNumber(high)}`
}

// 几 is fewer than ten of what follows: 几十 = several tens; 十几 = more than ten and fewer than twenty.
function severalOf(value: number, upper: number | null): string {
  if (upper !== null) return `${englishNumber(value)} to ${englishNumber(upper)}`
  const name = severals.get(value)
  return name ?? `several times ${englishNumber(value)}`
}

const severals = new Map<number, string>([
  [1, 'several'],
  [10, 'dozens of'],
  [100, 'several hundred'],
  [1000, 'several thousand'],
  [1e4, 'several tens of thousands of'],
  [1e5, 'several hundred thousand'],
  [1e6, 'several million'],
  [1e7, 'several tens of millions of'],
  [1e8, 'several hundred million'],
  [1e9, 'several billion'],
  [1e10, 'several tens of billions of'],
  [1e11, 'several hundred billion'],
  [1e12, 'several trillion'],
])
