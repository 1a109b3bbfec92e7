import { describe, expect, it } from 'vitest'
import { sentenceBeside } from '@/page/sentences'

const text = '今天很好。“我们去吧！”他说。OK. 明天呢？\n有雨'

describe('the sentence beside a word', () => {
  const from = (word: string) => text.indexOf(word)
  it.each([
    ['今天', 1, '我们'],
    ['很好', 1, '我们'],
    ['去', 1, '他说'],
    ['他说', 1, '明天'],
    ['明天', 1, '有雨'],
    ['有雨', -1, '明天'],
    ['呢', -1, '明天'],
    ['明天', -1, '他说'],
    ['他说', -1, '我们'],
    ['很好', -1, '今天'],
  ] as const)('of %s in direction %i is that of %s', (word, direction, other) => expect(sentenceBeside(text, from(word), direction)).toBe(from(other)))

  it('is none at the ends of the text', () => {
    expect(sentenceBeside(text, from('今天'), -1)).toBeNull()
    expect(sentenceBeside(text, from('雨'), 1)).toBeNull()
    expect(sentenceBeside('', 0, 1)).toBeNull()
  })

  it('goes over a single break, which may be one of a printed line, and not over an empty line', () => {
    expect(sentenceBeside('我们今天\n去学校', 0, 1)).toBeNull()
    expect(sentenceBeside('我们今天\n\n去学校', 0, 1)).toBe(6)
  })
})
