import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createCache } from '@/page/conversion/answers'
import type { Answer, Answers, Asked, Convert } from '@/page/conversion/asking'

const asked = (text: string): Asked => ({ text, language: '' })
const answerTo = ({ text }: Asked): Answer => ({ text: `${text}!`, changes: [] })

function createAsked(convert: Convert) {
  const arrived: string[] = []
  const failed: boolean[] = []
  const cache = createCache(convert, {
    arrived: (_asked, answers) => arrived.push(...answers.map((answer) => answer?.text ?? 'null')),
    failed: (isGone) => failed.push(isGone),
  })
  cache.turn({ target: 'traditional', isOtherOnly: false, edition: 1 })
  return { cache, arrived, failed }
}

describe('answers', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('are asked for once, in batches, and kept for each target', async () => {
    const convert = vi.fn<Convert>((_target, paragraphs) => Promise.resolve({ kind: 'converted', paragraphs: paragraphs.map(answerTo) }))
    const { cache, arrived } = createAsked(convert)
    for (const text of ['a', 'b', 'a']) cache.want(asked(text))
    cache.send()
    cache.want(asked('a'))
    await vi.runAllTimersAsync()
    expect(convert.mock.calls.map(([, paragraphs]) => paragraphs.map(({ text }) => text))).toEqual([['a', 'b']])
    expect(arrived).toEqual(['a!', 'b!'])
    expect(cache.known(asked('a'))?.text).toBe('a!')
    cache.turn({ target: 'simplified', isOtherOnly: false, edition: 1 })
    expect(cache.known(asked('a'))).toBe(undefined)
    cache.turn({ target: 'traditional', isOtherOnly: false, edition: 1 })
    expect(cache.known(asked('a'))?.text).toBe('a!')
    cache.turn({ target: 'traditional', isOtherOnly: false, edition: 2 })
    expect(cache.known(asked('a'))).toBe(undefined)
  })

  it('are asked for again when none came', async () => {
    let times = 0
    const { cache, arrived } = createAsked((_target, paragraphs) =>
      ++times < 4 ? Promise.reject(new Error('cold')) : Promise.resolve({ kind: 'converted', paragraphs: paragraphs.map(answerTo) }),
    )
    cache.want(asked('a'))
    cache.send()
    await vi.advanceTimersByTimeAsync(5000)
    expect([times, arrived]).toEqual([4, ['a!']])
  })

  it('come to nobody after a change of target, and not at all where nothing can be converted', async () => {
    const waiting: ((answers: Answers) => void)[] = []
    const { cache, arrived, failed } = createAsked(() => new Promise((resolve) => waiting.push(resolve)))
    cache.want(asked('a'))
    cache.send()
    cache.turn({ target: 'simplified', isOtherOnly: false, edition: 1 })
    waiting.shift()!({ kind: 'converted', paragraphs: [{ text: 'late', changes: [] }] })
    await vi.runAllTimersAsync()
    expect(arrived).toEqual([])
    cache.want(asked('b'))
    cache.send()
    waiting.shift()!({ kind: 'broken' })
    await vi.runAllTimersAsync()
    cache.want(asked('c'))
    cache.send()
    expect([failed, waiting.length]).toEqual([[false], 0])
  })

  it('are not kept without bound', async () => {
    const { cache } = createAsked((_target, paragraphs) => Promise.resolve({ kind: 'converted', paragraphs: paragraphs.map(() => null) }))
    for (let index = 0; index < 600; index++) {
      cache.want(asked(`${index}${'书'.repeat(1000)}`))
      cache.send()
      await vi.runAllTimersAsync()
    }
    expect(cache.known(asked(`599${'书'.repeat(1000)}`))).toBe(null)
    expect(cache.known(asked(`0${'书'.repeat(1000)}`))).toBe(undefined)
  })
})
