import type { ExchangeStringKey, ExchangeStrings } from '@/components/exchange/exchange-strings'
import { ankiFaultSentence } from '@/components/exchange/names'
import { CallFailed } from './worker-client'

/** What went wrong, as a sentence. @param other for what only the browser can say */
export function failureSentence(error: unknown, other: ExchangeStringKey, port: number, strings: ExchangeStrings): string {
  if (!(error instanceof CallFailed)) return strings(other, [String(error)])
  const { failure } = error
  switch (failure.kind) {
    case 'cancelled':
      return strings('exchangeCancelled')
    case 'closed':
      return strings('exchangeClosed')
    case 'anki':
      return ankiFaultSentence(failure.fault, failure.said, port, strings)
    case 'other':
      return strings(other, [failure.message])
  }
}
