import type { Settings } from './settings'

/** What is set at the first start, by the language that somebody uses their browser in: who reads it in Traditional knows Traditional. */
export function firstSettings(language: string): Partial<Settings> {
  if (!/^(zh|yue)\b/i.test(language)) return {}
  if (/-(hk|mo)\b|^yue\b/i.test(language)) return { script: 'traditional', traditional: 'hong kong' }
  if (/-tw\b/i.test(language)) return { script: 'traditional', traditional: 'taiwan' }
  return /-hant\b/i.test(language) ? { script: 'traditional' } : {}
}
