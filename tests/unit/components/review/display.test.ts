import { describe, expect, it } from 'vitest'
import { displayOf, type Manner } from '@/components/review/display'
import { intervalText } from '@/components/review/interval'
import type { Schedule } from '@/vocabulary/card'
import type { Meeting } from '@/vocabulary/meeting'
import { wordOf } from '../../vocabulary/records'

const word = wordOf('银行', { traditional: '銀行', reading: ['yin2', 'hang2'] })
const manner: Manner = { script: 'simplified', traditional: 'taiwan', pronunciation: 'marks', sandhi: false }
const met = (text: string, written: string, part: Partial<Meeting> = {}): Meeting => {
  const start = text.indexOf(written)
  return { id: 'm', wordId: word.id, at: 0, sentence: { text, start, end: start + written.length }, shown: null, script: 'simplified', title: null, url: null, ...part }
}

describe('a word of a review', () => {
  it('stands in the script in which it was met', () => {
    expect(displayOf(word, met('去銀行。', '銀行', { script: 'mixed' }), manner)).toMatchObject({ script: 'traditional', text: '銀行', lang: 'zh-Hant-TW', other: { text: '银行', lang: 'zh-Hans' } })
    expect(displayOf(word, null, { ...manner, script: 'traditional', traditional: 'hong kong' })).toMatchObject({ text: '銀行', lang: 'zh-Hant-HK', sentence: null })
    expect(displayOf(wordOf('人', { traditional: '人' }), null, manner).other).toBeNull()
  })

  it('is shown as it was seen where the page was turned', () => {
    const meeting = met('去銀行。', '銀行', { shown: { text: '去银行。', start: 1, end: 3 } })
    expect(displayOf(word, meeting, manner)).toMatchObject({ text: '银行', sentence: { text: '去银行。' } })
  })

  it('has of a long sentence what stands around it', () => {
    const { sentence } = displayOf(word, met(`${'前'.repeat(300)}银行${'后'.repeat(300)}`, '银行'), manner)
    expect(sentence!.text).toMatch(/^…前+银行后+…$/)
    expect(sentence!.text.slice(sentence!.start, sentence!.end)).toBe('银行')
    expect(sentence!.text.length).toBeLessThan(190)
  })

  it('is spoken as the reader wants to see it', () => {
    const not = wordOf('不是', { reading: ['bu4', 'shi4'] })
    expect(displayOf(not, null, { ...manner, sandhi: true }).syllables).toEqual(['bu2', 'shi4'])
    expect(displayOf(not, null, manner).syllables).toEqual(['bu4', 'shi4'])
  })
})

describe('the time on a button', () => {
  const say = (phase: Schedule['phase'], scheduledDays: number, minutes = 0) => {
    const schedule: Schedule = { due: minutes * 60_000, stability: 1, difficulty: 5, phase, learningStep: 0, scheduledDays, reps: 1, lapses: 0, lastReview: 0 }
    return intervalText(schedule, 0, (key, values = []) => [key.replace('reviewIn', ''), ...values].join(' '))
  }
  it('is said as people do', () => {
    expect([1, 2, 30, 44, 50, 90, 540, 600, 3650].map((days) => say('review', days))).toEqual([
      'Day', 'Days 2', 'Days 30', 'Days 44', 'Months 2', 'Months 3', 'Years 1.5', 'Years 1.6', 'Years 10',
    ])
    expect([0, 1, 10, 59, 120].map((minutes) => say('learning', 0, minutes))).toEqual(['Minutes 1', 'Minutes 1', 'Minutes 10', 'Minutes 59', 'Hours 2'])
  })
})
