import { beforeAll, describe, expect, it } from 'vitest'
import type { Lexicon } from '@/chinese/lexicon'
import type { Search } from '@/dictionaries/search/search'
import { openSearch } from './open'
import { heldOut, tuned, type RankedQuery } from './ranked-queries'

describe('the order of what the dictionary search finds', () => {
  let search: Search
  let lexicon: Lexicon

  beforeAll(async () => ({ search, lexicon } = await openSearch()))

  const first = (typed: string, count: number) => search.search(typed).slice(0, count).map(({ entry }) => lexicon.simplified(entry))
  const missed = (queries: readonly RankedQuery[]) =>
    queries.flatMap(({ query, words, within }) => {
      const found = first(query, within)
      return words.every((word) => found.includes(word)) ? [] : [query]
    })

  it('puts what a learner expects first, but for what the dictionary says otherwise', () => {
    // 美国 is no "America" there, 会 no "to be able to", 米 no "rice" alone; 哥哥 is an "older brother".
    expect(missed(tuned)).toEqual(['happy', 'america', 'rice', 'to be able to', 'elder brother', '*学'])
  })

  it('does as well on what was never looked at while the order was made', () => {
    expect(missed(heldOut).length).toBeLessThanOrEqual(5)
  })

  it('shows both kinds of answer where letters are pinyin and English', () => {
    for (const typed of ['long', 'can', 'she', 'women', 'men', 'he', 'change']) {
      const kinds = new Set(search.search(typed).slice(0, 8).map(({ by }) => by))
      expect([...kinds].sort(), typed).toEqual(['english', 'pinyin'])
    }
  })

  it('puts what only mentions a word behind what means it', () => {
    const words = first('dog', 1000)
    expect(words.slice(0, 2)).toEqual(['狗', '犬'])
    expect(words.indexOf('导盲犬')).toBeGreaterThan(1)
    expect(words.indexOf('走狗')).toBeGreaterThan(words.indexOf('狗肉'))
  })

  it('cuts a pasted sentence into its words, in its order', () => {
    const hits = search.search('我在图书馆看书。').filter(({ by }) => by === 'part')
    expect(hits.map(({ entry }) => lexicon.simplified(entry))).toEqual(['我', '在', '图书馆', '看书'])
  })
})
