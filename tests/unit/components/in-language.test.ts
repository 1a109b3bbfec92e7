// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import { asDate, asDay, asDistance, asMoment, asSentence, asTime, asWeekday, inDigits, inList, inSentences, withColon } from '@/components/in-language'

const evening = new Date(2026, 10, 26, 18, 32).getTime()
const said = (lang: string): string[] => {
  document.documentElement.lang = lang
  const all = [inDigits(12_345), inDigits(1.54, 1), asDate(evening), asMoment(evening), asTime(evening), asWeekday(evening), asDay(evening), asDistance(0, 'day'), asDistance(3, 'day')]
  // Some versions of the formats have another kind of space before PM.
  return all.map((text) => text.replace(/\s/g, ' '))
}

describe('numbers and dates are written', () => {
  afterEach(() => document.documentElement.removeAttribute('lang'))

  it('in English', () => {
    expect(said('en')).toEqual(['12,345', '1.5', 'Nov 26, 2026', 'Nov 26, 2026, 6:32 PM', '6:32 PM', 'Thursday 6:32 PM', 'Thursday, November 26', 'today', 'in 3 days'])
  })
  it('in Simplified Chinese', () => {
    expect(said('zh-Hans')).toEqual(['12,345', '1.5', '2026年11月26日', '2026年11月26日 18:32', '18:32', '星期四 18:32', '11月26日星期四', '今天', '3天后'])
  })
  it('in Traditional Chinese', () => {
    expect(said('zh-Hant-TW')).toEqual(['12,345', '1.5', '2026年11月26日', '2026年11月26日 下午6:32', '下午6:32', '星期四 下午6:32', '11月26日星期四', '今天', '3 天後'])
  })
  it('with the marks between them that the language has', () => {
    const joined = (lang: string) => {
      document.documentElement.lang = lang
      return inSentences(asSentence(withColon('a') + inList(['1', '2', '3'])), false, null, '', asSentence('b'))
    }
    expect(['en', 'zh-Hans', 'zh-Hant-TW'].map(joined)).toEqual(['a: 1, 2, 3. b.', 'a：1、2、3。b。', 'a：1、2、3。b。'])
  })
  it('in the language that the page has now', () => {
    expect(said('zh-Hans')[2]).toBe('2026年11月26日')
    expect(said('en')[2]).toBe('Nov 26, 2026')
  })
})
