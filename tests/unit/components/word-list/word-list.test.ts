import { h, render } from 'preact'
import { describe, expect, it } from 'vitest'
import { rowAfterKey } from '@/components/word-list/grid-keys'
import { MeetingList } from '@/components/word-list/meeting-list'
import { relativeDay } from '@/components/word-list/days'
import { WordDetail } from '@/components/word-list/word-detail'
import { WordRow } from '@/components/word-list/word-row'
import { rowOf } from '@/vocabulary/list/row'
import type { Meeting } from '@/vocabulary/meeting'
import { dangerousAddresses } from '../../../fixtures/addresses'
import { markupPayloads } from '../../../fixtures/markup-payloads'
import { madeWord } from '../../vocabulary/made-word'

const look = { script: 'simplified', traditional: 'taiwan', pronunciation: 'marks', sandhi: false } as const
const strings = (key: string, values: string[] = []) => [key, ...values].join(' ')
const shapes = markupPayloads('https://hit.example/')
const payloads = [...shapes, ...shapes.map((shape) => `字${shape}`), ...shapes.map((shape) => `${shape}${shape}`), ...shapes.map((shape) => `">${shape}`), ...shapes.map((shape) => `${shape}。`)]
const active = 'script, img, iframe, object, embed, style, link, meta, base, form[action], [onerror], [onload], [onclick]'

const nothing = () => undefined
const meetingOf = (url: string, text = '字', title = ''): Meeting => ({ id: url, wordId: '', at: 0, sentence: { text, start: 0, end: 1 }, shown: { text, start: -5, end: 9_999 }, script: 'mixed', title, url })

/**
 * Row 37: markup in any field is the text that it is.
 * @vitest-environment happy-dom
 */
describe('the word list', () => {
  it('shows payloads in every field as text, in the row', () => {
    expect(payloads.length).toBeGreaterThanOrEqual(500)
    const place = document.createElement('div')
    for (const payload of payloads) {
      const word = madeWord('字 字 zi4', { traditional: payload, gloss: payload, note: payload, tags: [payload], reading: [payload] })
      render(h(WordRow, { row: rowOf(word), index: 0, isActive: false, isSelected: false, look, now: 0, strings }), place)
      expect(place.querySelector('.second')?.textContent).toBe(payload)
      expect(place.querySelector('.gloss')?.textContent).toBe(payload)
      expect(place.querySelector('.tag')?.textContent).toBe(payload)
      expect(place.querySelector(active)).toBeNull()
    }
  })

  it('shows payloads in every field as text, in the details', () => {
    const place = document.createElement('div')
    document.body.append(place)
    for (const payload of payloads) {
      const word = madeWord('字 字 zi4', { traditional: payload, gloss: payload, senses: [payload, 'other'], note: payload, tags: [payload], reading: [payload] })
      const records = { meetings: [meetingOf(payload, payload, payload)], cards: [], reviews: [] }
      const props = { word, records, tags: [payload], look, sound: { state: { kind: 'silent' as const }, hear: nothing, stop: nothing, agree: nothing }, now: 0, change: nothing, deleteMeeting: nothing, remove: nothing, previous: null, next: null, close: nothing, children: null, strings }
      render(h(WordDetail, props), place)
      const text = place.textContent
      expect(text.split(payload).length - 1).toBeGreaterThanOrEqual(5)
      expect(place.querySelector<HTMLTextAreaElement>('#note')?.value).toBe(payload.replaceAll('\r\n', '\n'))
      expect(place.querySelector(active)).toBeNull()
      render(null, place)
    }
  })

  it('opens no dangerous address', () => {
    const place = document.createElement('div')
    render(h(MeetingList, { meetings: dangerousAddresses.map((url) => meetingOf(url)), look, remove: nothing, strings }), place)
    expect(place.querySelectorAll('li')).toHaveLength(dangerousAddresses.length)
    expect(place.querySelectorAll('a')).toHaveLength(0)
  })

  it('goes by keys, and stays inside', () => {
    const after = (key: string, at: number) => rowAfterKey(key, at, 10, 4)
    expect([after('ArrowDown', -1), after('ArrowDown', 9), after('ArrowUp', 0), after('PageDown', 3), after('PageUp', 3), after('End', 2), after('Home', 2)]).toEqual([0, 9, 0, 7, 0, 9, 0])
    expect([after('x', 1), rowAfterKey('Home', -1, 0, 4)]).toEqual([null, null])
  })

  it('says days as people do', () => {
    const now = new Date(2026, 10, 26, 23, 30).getTime()
    const of = (month: number, date: number, hour: number) => relativeDay(new Date(2026, month, date, hour).getTime(), now)
    expect([of(10, 26, 0), of(10, 27, 1), of(10, 25, 23), of(11, 6, 12), of(7, 26, 12)]).toEqual(['today', 'tomorrow', 'yesterday', 'in 10 days', '3 months ago'])
    expect(relativeDay(new Date(2029, 0, 1).getTime(), now)).toBe('in 2 years')
  })
})
