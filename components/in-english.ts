/** Numbers and dates as the interface's language writes them. The formatters are kept: making one costs more than a row of a list. */
const formatters: { date?: Intl.DateTimeFormat; moment?: Intl.DateTimeFormat } = {}

/** 12,345 */
export const inDigits = (count: number): string => count.toLocaleString('en')

/** Nov 26, 2026 */
export const asDate = (at: number): string => (formatters.date ??= new Intl.DateTimeFormat('en', { dateStyle: 'medium' })).format(at)

/** Nov 26, 2026, 6:32 PM */
export const asMoment = (at: number): string =>
  (formatters.moment ??= new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' })).format(at)
