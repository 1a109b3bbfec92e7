/** Numbers and dates as the interface's language writes them, which is the language of the document that they are drawn in. */
const language = (): string => globalThis.document?.documentElement.lang || 'en'

/** Formatters are kept: making one costs more than a row of a list. */
function perLanguage<Formatter>(make: (tag: string) => Formatter): () => Formatter {
  const made = new Map<string, Formatter>()
  return () => {
    const tag = language()
    const formatter = made.get(tag) ?? make(tag)
    made.set(tag, formatter)
    return formatter
  }
}

const whole = perLanguage((tag) => new Intl.NumberFormat(tag, { maximumFractionDigits: 0 }))
const tenths = perLanguage((tag) => new Intl.NumberFormat(tag, { maximumFractionDigits: 1 }))
const dates = perLanguage((tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'medium' }))
const moments = perLanguage((tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' }))
const times = perLanguage((tag) => new Intl.DateTimeFormat(tag, { timeStyle: 'short' }))
const weekdays = perLanguage((tag) => new Intl.DateTimeFormat(tag, { weekday: 'long' }))
const days = perLanguage((tag) => new Intl.DateTimeFormat(tag, { weekday: 'long', day: 'numeric', month: 'long' }))
const distances = perLanguage((tag) => new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }))

/** 12,345; 1.5 where a digit after the point is wanted */
export const inDigits = (count: number, fractionDigits: 0 | 1 = 0): string => (fractionDigits === 0 ? whole : tenths)().format(count)

/** Nov 26, 2026; 2026年11月26日 */
export const asDate = (at: number): string => dates().format(at)

/** Nov 26, 2026, 6:32 PM; 2026年11月26日 18:32 */
export const asMoment = (at: number): string => moments().format(at)

/** 6:32 PM; 18:32; 下午6:32 */
export const asTime = (at: number): string => times().format(at)

/** Thursday 6:32 PM; Chinese formats would leave the space out. */
export const asWeekday = (at: number): string => `${weekdays().format(at)} ${asTime(at)}`

/** Thursday, November 26; 11月26日星期四 */
export const asDay = (at: number): string => days().format(at)

/** today, in 3 days, 2 months ago; 今天, 3天后 */
export const asDistance = (count: number, unit: 'day' | 'month' | 'year'): string => distances().format(count, unit)

const isChinese = (): boolean => language().startsWith('zh')

/** What stands in front of what it names: "Dictionary: ", "词典：" */
export const withColon = (label: string): string => (isChinese() ? `${label}：` : `${label}: `)

/** Between two sentences. Chinese has room enough in its full stop. */
export const betweenSentences = (): string => (isChinese() ? '' : ' ')

/** One sentence after the other, without those that are not to be said. */
export const inSentences = (...sentences: readonly (string | false | null)[]): string =>
  sentences.filter((sentence) => sentence !== false && sentence !== null && sentence !== '').join(betweenSentences())

/** What is no sentence by itself: "Learning · met once."; "學習中 · 遇到 1 次。" */
export const asSentence = (words: string): string => `${words}${isChinese() ? '。' : '.'}`

/** a, b, c; 甲、乙、丙 */
export const inList = (items: readonly string[]): string => items.join(isChinese() ? '、' : ', ')
