import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createRemembering } from '@/entrypoints/search/remembering'
import type { OpenWord } from '@/entrypoints/search/searching'

/** A browser's history: where one is, and what lies behind it. */
function openHistory() {
  const addresses = ['/search.html']
  return {
    addresses,
    pushState: (_kept: unknown, _title: string, address?: string | URL | null) => void addresses.push(String(address)),
    replaceState: (_kept: unknown, _title: string, address?: string | URL | null) => void addresses.splice(-1, 1, String(address)),
  }
}

const place = (query: string, ...trail: OpenWord[]) => ({ query, trail })
const typed = (query: string) => `/search.html#${new URLSearchParams({ q: query })}`
const opened = (query: string, word: string) => `/search.html#${new URLSearchParams({ q: query, word })}`
const open = (word: string): OpenWord => ({ asked: { word, lang: '', syllables: [], at: null }, entry: null })

/** Planted and found: a way back that skips what was typed within the time that typing rests, and one that writes it where the browser has gone back to. */
describe('where the search is', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('is what was typed once the typing rests, in one step for all of it', () => {
    const history = openHistory()
    const remembering = createRemembering(history, '/search.html')
    remembering.remember(place('x'), 'same')
    vi.advanceTimersByTime(300)
    remembering.remember(place('xue'), 'same')
    vi.advanceTimersByTime(300)
    expect(history.addresses).toEqual(['/search.html'])
    vi.advanceTimersByTime(100)
    expect(history.addresses).toEqual([typed('xue')])
  })

  it('has what was typed last behind an entry that was opened right after it', () => {
    const history = openHistory()
    const remembering = createRemembering(history, '/search.html')
    remembering.remember(place('x'), 'same')
    remembering.remember(place('xue'), 'same')
    remembering.remember(place('xue', open('学')), 'next')
    expect(history.addresses).toEqual([typed('xue'), opened('xue', '学')])
    vi.advanceTimersByTime(1000)
    expect(history.addresses).toEqual([typed('xue'), opened('xue', '学')])
  })

  it('leaves what lies behind alone where nothing was typed since', () => {
    const history = openHistory()
    const remembering = createRemembering(history, '/search.html')
    remembering.remember(place('xue'), 'same')
    vi.advanceTimersByTime(1000)
    remembering.remember(place('xue', open('学')), 'next')
    remembering.remember(place('xue', open('学'), open('习')), 'next')
    expect(history.addresses).toEqual([typed('xue'), opened('xue', '学'), opened('xue', '习')])
  })

  it('is where the browser went by itself, and not what was typed before that', () => {
    const history = openHistory()
    const remembering = createRemembering(history, '/search.html')
    remembering.remember(place('xue'), 'same')
    remembering.forget()
    history.addresses.splice(0, 1, '/search.html#q=ma')
    vi.advanceTimersByTime(1000)
    remembering.remember(place('ma', open('马')), 'next')
    expect(history.addresses).toEqual(['/search.html#q=ma', opened('ma', '马')])
  })
})
