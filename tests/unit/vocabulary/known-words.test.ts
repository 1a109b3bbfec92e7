import { beforeAll, describe, expect, it } from 'vitest'
import { loadDictionary, loadEntries } from '@/dictionaries/load-node'
import { findLevels, findList, newWords, type FoundWords, type WordBook } from '@/vocabulary/known-words'

let book: WordBook
beforeAll(async () => {
  const [{ levels }, entries] = await Promise.all([loadDictionary(), loadEntries()])
  book = { levels, entries }
})

function finish<Value>(steps: Generator<void, Value>): Value {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
const made = (found: FoundWords) => finish(newWords(book, found.entries, 'known'))

describe('words that are known already', () => {
  it('are all words of the levels up to one', () => {
    const first = finish(findLevels(book, 1))
    const third = finish(findLevels(book, 3))
    expect(first.count).toBeGreaterThan(140)
    expect(first.count).toBeLessThanOrEqual(155)
    expect(third.count).toBeGreaterThan(570)
    const words = made(third)
    expect(words.every(({ hsk2, state }) => hsk2 !== null && hsk2 <= 3 && state === 'known')).toBe(true)
    expect(words.find(({ simplified }) => simplified === '学习')).toMatchObject({ traditional: '學習', reading: ['xue2', 'xi2'], kind: 'word', hsk2: 1 })
    expect(words.filter(({ gloss }) => gloss === '').length).toBeLessThan(words.length / 20)
  })

  it('are those of a list, in either script, with anything between them', () => {
    const found = finish(findList(book, '学习\tto study\n銀行, 东西;  学习\n1. 不存在的词语啊\n'))
    expect(found).toMatchObject({ count: 3, unknown: ['不存在的词语啊'] })
    expect(made(found).map(({ simplified }) => simplified).sort()).toEqual(['东西', '东西', '学习', '银行'].sort())
  })

  it('are no surnames and no pointers, unless they are nothing else', () => {
    const words = made(finish(findList(book, '王')))
    expect(words.every(({ gloss }) => !gloss.startsWith('surname'))).toBe(true)
    expect(made(finish(findList(book, '北京'))).length).toBeGreaterThan(0)
  })

  it('are none for a text without Chinese', () => {
    expect(finish(findList(book, 'nothing here'))).toEqual({ count: 0, entries: [], unknown: [] })
  })
})
