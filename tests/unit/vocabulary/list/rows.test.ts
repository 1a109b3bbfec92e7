import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Meeting } from '@/vocabulary/meeting'
import { orderOf, reorder, sortSteps } from '@/vocabulary/list/order'
import { firstDue, neverMet, rowOf, siteOf, withMeeting } from '@/vocabulary/list/row'
import type { Row } from '@/vocabulary/list/row'
import { selectRows } from '@/vocabulary/list/select'
import { fromHash, isNarrowed, sortKeys, toHash, wholeList } from '@/vocabulary/list/view'
import type { ListView } from '@/vocabulary/list/view'
import { inSlices } from '@/vocabulary/slices'
import { madeWord } from '../made-word'

const day = 86_400_000
const now = new Date(2026, 10, 26, 15).getTime()
const meeting = (url: string | null, at: number): Meeting => ({ id: '', wordId: '', at, sentence: null, shown: null, script: 'mixed', title: null, url })

const rows: readonly Row[] = [
  rowOf(madeWord('銀行 银行 yin2 hang2', { state: 'learning', hsk2: 3, frequencyBand: 4, tags: ['money'], savedAt: now - 5 * day }), { count: 3, last: now - day, sites: ['news.example'] }, now - 1),
  rowOf(madeWord('綠 绿 lü4', { state: 'known', hsk2: 3, frequencyBand: 3, savedAt: now - 40 * day, gloss: 'green' }), { count: 1, last: now - 40 * day, sites: ['blog.example', 'news.example'] }, now - 1),
  rowOf(madeWord('路 路 lu4', { hsk2: 3, frequencyBand: 5, tags: ['travel', 'money'], savedAt: now - day, gloss: 'road' }), neverMet, null),
  rowOf(madeWord('魑魅 魑魅 chi1 mei4', { state: 'ignored', savedAt: now - 3600_000 }), { count: 1, last: now, sites: [] }, now + day),
  rowOf(madeWord('旅行 旅行 lü3 xing2', { state: 'learning', hsk2: 4, frequencyBand: 4, savedAt: now - 2 * day, gloss: 'to travel' }), { count: 2, last: now - 2 * day, sites: ['news.example'] }, now + 3 * day),
]
const shown = (view: Partial<ListView>) => {
  const whole = { ...wholeList, ...view }
  const sorted = rows.toSorted(orderOf(whole.sort ?? 'kept', whole.isReversed))
  return selectRows(sorted, whole, now).map(({ word }) => word.simplified).join(' ')
}

describe('the list of kept words', () => {
  it.each([
    [{}, '魑魅 路 旅行 银行 绿'],
    [{ state: 'learning' }, '旅行 银行'],
    // A known word is not due, whatever its card says.
    [{ state: 'due' }, '银行'],
    [{ tag: 'money' }, '路 银行'],
    [{ tag: '' }, '魑魅 旅行 绿'],
    [{ level: 3 }, '路 银行 绿'],
    [{ level: 'none' }, '魑魅'],
    [{ site: 'news.example' }, '旅行 银行 绿'],
    [{ site: '' }, '魑魅 路'],
    [{ kept: { kind: 'last', days: 1 } }, '魑魅'],
    [{ kept: { kind: 'last', days: 7 } }, '魑魅 路 旅行 银行'],
    [{ kept: { kind: 'between', from: '2026-11-24', to: '2026-11-25' } }, '路 旅行'],
    [{ kept: { kind: 'between', from: '', to: '2026-11-01' } }, '绿'],
    [{ query: 'lu' }, '路 绿 旅行'],
    [{ query: 'lu', sort: 'kept' }, '路 旅行 绿'],
    [{ query: 'lü', level: 3 }, '绿'],
    [{ query: 'travel' }, '路 旅行'],
  ] as const)('%j shows %s', (view, expected) => expect(shown(view)).toBe(expected))

  it.each([
    ['kept', '魑魅 路 旅行 银行 绿', '绿 银行 旅行 路 魑魅'],
    ['pinyin', '魑魅 路 旅行 绿 银行', '银行 绿 旅行 路 魑魅'],
    ['frequency', '路 旅行 银行 绿 魑魅', '魑魅 绿 旅行 银行 路'],
    ['level', '路 银行 绿 旅行 魑魅', '魑魅 旅行 路 银行 绿'],
    ['due', '银行 旅行 魑魅 路 绿', '魑魅 路 绿 旅行 银行'],
    ['met', '银行 旅行 魑魅 绿 路', '路 绿 魑魅 旅行 银行'],
  ] as const)('is sorted by %s', (sort, forwards, backwards) => {
    expect(shown({ sort })).toBe(forwards)
    expect(shown({ sort, isReversed: true })).toBe(backwards)
  })

  it('is sorted in slices and after changes as it would be at once (fast-check)', async () => {
    const some = fc.array(fc.record({ savedAt: fc.integer({ min: 0, max: 20 }), frequencyBand: fc.integer({ min: 1, max: 5 }), name: fc.integer({ min: 0, max: 99_999 }) }), { maxLength: 60 })
    await fc.assert(
      fc.asyncProperty(some, fc.constantFrom(...sortKeys), fc.boolean(), fc.nat({ max: 9 }), async (given, sort, isReversed, step) => {
        const words = [...new Map(given.map(({ name, ...rest }) => [name, madeWord(`${name}`, rest)])).values()]
        const made = words.map((word) => rowOf(word))
        const order = orderOf(sort, isReversed)
        const expected = made.toSorted(order)
        expect(await inSlices(sortSteps(made, order))).toEqual(expected)
        const changed = expected.filter((_, index) => index % (step + 2) === 0).map(({ word }) => rowOf({ ...word, savedAt: word.savedAt + step, frequencyBand: 3 }))
        const gone = new Set(changed.map(({ word }) => word.id))
        expect(reorder(expected, gone, changed, order)).toEqual([...expected.filter(({ word }) => !gone.has(word.id)), ...changed].toSorted(order))
      }),
    )
  })

  it('keeps its view in the address, whatever is in it (fast-check)', () => {
    const view = fc.record({
      query: fc.string({ unit: 'grapheme' }), state: fc.constantFrom(null, 'new', 'due', 'ignored'), tag: fc.option(fc.string({ unit: 'grapheme' })), level: fc.constantFrom(null, 1, 6, 'none'),
      site: fc.option(fc.domain()), kept: fc.constantFrom(null, { kind: 'last', days: 30 }, { kind: 'between', from: '2026-01-31', to: '' }), sort: fc.constantFrom(null, ...sortKeys), isReversed: fc.boolean(),
    }) as fc.Arbitrary<ListView>
    fc.assert(fc.property(view, (given) => void expect(fromHash(`#${toHash(given)}`)).toEqual(given)))
    expect(toHash(wholeList)).toBe('')
    fc.assert(fc.property(fc.string(), (text) => void fromHash(text)))
    expect(fromHash('#state=__proto__&level=7&kept=x..y&sort=toString')).toEqual(wholeList)
    expect([isNarrowed(wholeList), isNarrowed({ ...wholeList, tag: '' }), isNarrowed({ ...wholeList, query: ' ' })]).toEqual([false, true, false])
  })
})

describe('what a row tells of meetings and cards', () => {
  it.each([
    ['https://www.News.example:8080/a?b#c', 'news.example'],
    ['http://user:pw@blog.example', 'blog.example'],
    ['https://例子.中国/路', '例子.中国'],
    ['javascript:alert(1)', null],
    ['file:///etc/passwd', null],
    ['', null],
  ])('%s is of the site %s', (address, site) => expect(siteOf(address)).toBe(site))

  it('counts meetings, the last of them and their sites', () => {
    const met = [meeting('https://a.example/1', 5), meeting('https://a.example/2', 9), meeting(null, 7)].reduce(withMeeting, neverMet)
    expect(met).toEqual({ count: 3, last: 9, sites: ['a.example'] })
  })

  it('is due with the first card that is reviewed and not set aside', () => {
    const card = (due: number, isSuspended = false, phase: 'new' | 'review' = 'review') =>
      ({ wordId: '', kind: 'recall', due, stability: 1, difficulty: 5, phase, learningStep: 0, scheduledDays: 1, reps: 1, lapses: 0, lastReview: 1, isSuspended, changedAt: 1 }) as const
    expect(firstDue([card(30), card(10, true), card(5, false, 'new'), card(20)])).toBe(20)
    expect(firstDue([])).toBeNull()
  })
})
