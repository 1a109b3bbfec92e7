import { describe, expect, it } from 'vitest'
import type { Entry } from '@/dictionaries/entry'
import type { Found } from '@/entrypoints/search/finder'
import { hashOf, readPlace, toKeep } from '@/entrypoints/search/address'
import { createSearching } from '@/entrypoints/search/searching'
import type { Place } from '@/entrypoints/search/searching'

const entry = (id: number) => ({ by: 'chinese', entry: { id } as Entry }) as const

/** A finder that answers when it is told to. */
function fakeFinder() {
  const asked: { typed: string; from: number; answer: (ids: readonly number[], total?: number) => Promise<void>; fail: (reason: string) => Promise<void> }[] = []
  return {
    asked,
    open: () => undefined,
    find(typed: string, from: number) {
      const { promise, resolve, reject } = Promise.withResolvers<Found>()
      const settled = async () => void (await promise.catch(() => null), await new Promise((done) => setTimeout(done)))
      asked.push({
        typed,
        from,
        answer(ids, total = ids.length) {
          resolve({ total, entries: ids.map(entry) })
          return settled()
        },
        fail(reason) {
          reject(new Error(reason))
          return settled()
        },
      })
      return promise
    },
  }
}

function begin(start: Place = { query: '', trail: [] }) {
  const finder = fakeFinder()
  const steps: string[] = []
  const searching = createSearching(finder, start, (found) => ({ word: `w${found.entry.id}`, lang: 'zh', syllables: [], at: null }), (step) => steps.push(step))
  return { finder, searching, steps, open: () => searching.state.trail.map(({ asked }) => asked.word) }
}

describe('searching', () => {
  it('asks one question at a time, and of those typed meanwhile only the last', async () => {
    const { finder, searching } = begin()
    for (const typed of ['x', 'xu', 'xue']) searching.type(typed)
    expect(finder.asked.map(({ typed }) => typed)).toEqual(['x'])
    await finder.asked[0]!.answer([1])
    expect(finder.asked.map(({ typed }) => typed)).toEqual(['x', 'xue'])
    await finder.asked[1]!.answer([2, 3])
    expect(searching.state.found).toMatchObject({ query: 'xue', total: 2 })
  })

  it('opens the first result for an Enter that came before the answer', async () => {
    const { finder, searching, open } = begin()
    searching.type('x')
    searching.open()
    expect(open()).toEqual([])
    await finder.asked[0]!.answer([7, 8])
    expect(open()).toEqual(['w7'])
  })

  it('forgets that Enter when something else is typed', async () => {
    const { finder, searching, open } = begin()
    searching.type('x')
    searching.open()
    searching.type('xu')
    await finder.asked[0]!.answer([7])
    await finder.asked[1]!.answer([8])
    expect(open()).toEqual([])
  })

  it('moves through the results and back into the box', async () => {
    const { finder, searching, open } = begin()
    searching.type('x')
    await finder.asked[0]!.answer([1, 2, 3])
    searching.move('next')
    searching.move('next')
    expect(searching.state.active).toBe(1)
    searching.open()
    expect(open()).toEqual(['w2'])
    searching.move('page up')
    expect(searching.state.active).toBe(-1)
    searching.move('page down')
    expect(searching.state.active).toBe(2)
  })

  it('gets more of the same results', async () => {
    const { finder, searching } = begin()
    searching.type('x')
    await finder.asked[0]!.answer([1, 2], 3)
    searching.more()
    expect(finder.asked[1]).toMatchObject({ typed: 'x', from: 2 })
    await finder.asked[1]!.answer([3], 3)
    expect(searching.state.found?.entries.map(({ entry: { id } }) => id)).toEqual([1, 2, 3])
    searching.more()
    expect(finder.asked.length).toBe(2)
  })

  it('says why nothing can be found, and tries again', async () => {
    const { finder, searching } = begin()
    searching.type('x')
    await finder.asked[0]!.fail('The file is damaged.')
    expect(searching.state.fault).toBe('The file is damaged.')
    searching.again()
    await finder.asked[1]!.answer([1])
    expect(searching.state.fault).toBeNull()
  })

  it('goes from word to word and closes them with the next letter', async () => {
    const { finder, searching, open, steps } = begin()
    searching.type('x')
    await finder.asked[0]!.answer([1])
    searching.open()
    searching.openWord({ word: '习', lang: 'zh', syllables: ['xi2'], at: null })
    expect(open()).toEqual(['w1', '习'])
    expect(steps.filter((step) => step === 'next').length).toBe(2)
    searching.type('xu')
    expect(open()).toEqual([])
  })
})

describe('the address of a search', () => {
  const place: Place = {
    query: '学 & #',
    trail: [
      { asked: { word: '学习', lang: 'zh-Hans', syllables: ['xue2', 'xi2'], at: null }, entry: 5 },
      { asked: { word: '习', lang: 'zh-Hans', syllables: ['xi2'], at: null }, entry: null },
    ],
  }

  it('leads back to the same place in the same tab', () => expect(readPlace(`#${hashOf(place)}`, toKeep(place))).toEqual(place))

  it('leads to the word that was open in another tab', () => {
    expect(readPlace(`#${hashOf(place)}`, null)).toEqual({ query: '学 & #', trail: place.trail.slice(1) })
  })

  it('takes no part in what somebody else put there', () => {
    expect(readPlace('#q=dog', [{ asked: { word: 5 } }, null, 'x'])).toEqual({ query: 'dog', trail: [] })
    expect(readPlace('', undefined)).toEqual({ query: '', trail: [] })
  })
})
