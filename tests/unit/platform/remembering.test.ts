import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createRemembering } from '@/platform/remembering'
import type { Remembering, Step } from '@/platform/remembering'

/** Planted and found: a way back that skips what was typed within the time that typing rests, and one that writes it where the browser has gone back to. */
describe('where a page is', () => {
  /** A browser's history: where one is, and what lies behind it. */
  let history: string[]
  let remembering: Remembering<string>

  beforeEach(() => {
    vi.useFakeTimers()
    history = ['']
    remembering = createRemembering((place: string, step: Step) => void (step === 'next' ? history.push(place) : history.splice(-1, 1, place)))
  })
  afterEach(() => void vi.useRealTimers())

  it('is what was typed once the typing rests, in one step for all of it', () => {
    remembering.type('x')
    vi.advanceTimersByTime(300)
    remembering.type('xue')
    vi.advanceTimersByTime(300)
    expect(history).toEqual([''])
    vi.advanceTimersByTime(100)
    expect(history).toEqual(['xue'])
  })

  it('has what was typed last behind what was opened right after it', () => {
    remembering.type('x')
    remembering.type('xue')
    remembering.go('学', 'next')
    expect(history).toEqual(['xue', '学'])
    vi.advanceTimersByTime(1000)
    expect(history).toEqual(['xue', '学'])
  })

  it('leaves what lies behind alone where nothing was typed since', () => {
    remembering.type('xue')
    vi.advanceTimersByTime(1000)
    remembering.go('学', 'next')
    remembering.go('习', 'next')
    remembering.go('字', 'same')
    expect(history).toEqual(['xue', '学', '字'])
  })

  it('is the newer of two of the same step, however soon it came', () => {
    remembering.type('xue')
    remembering.go('学', 'same')
    vi.advanceTimersByTime(1000)
    expect(history).toEqual(['学'])
  })

  it('is where the browser went by itself, and not what was typed before that', () => {
    remembering.type('xue')
    remembering.forget()
    history = ['ma']
    vi.advanceTimersByTime(1000)
    remembering.go('马', 'next')
    expect(history).toEqual(['ma', '马'])
  })
})
