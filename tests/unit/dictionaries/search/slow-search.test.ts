import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Lexicon } from '@/chinese/lexicon'
import { splitNumbered } from '@/chinese/pinyin'
import { baseOf, toneOf } from '@/chinese/syllables'
import { parseCedict, type SourceEntry } from '@/dictionaries/build/cedict'
import { readInputs } from '@/dictionaries/build/sources'
import { formsOf } from '@/dictionaries/search/inflections'
import type { Search } from '@/dictionaries/search/search'
import { openSearch } from './open'

/** The obvious way: every line of the source is looked at for each question. */
describe('the dictionary search beside a slow and obvious one', () => {
  let search: Search
  let lexicon: Lexicon
  let source: readonly SourceEntry[]
  let english: readonly (readonly string[])[]

  beforeAll(async () => {
    ;({ search, lexicon } = await openSearch())
    source = parseCedict((await readInputs().sources()).cedict).entries
    english = source.map(({ senses }) => wordsOf(senses))
  })

  const found = (typed: string, by: string) =>
    search
      .search(typed)
      .filter((hit) => hit.by === by)
      .map(({ entry }) => entry)
      .sort((a, b) => a - b)
  const slowly = (fits: (entry: SourceEntry, id: number) => boolean) => [...source.keys()].filter((id) => fits(source[id]!, id))
  const anyEntry = () => fc.nat(lexicon.entryCount - 1)
  const isHan = (text: string) => /^\p{Script=Han}+$/u.test(text)

  it('finds the same by characters', () => {
    fc.assert(
      fc.property(anyEntry(), fc.boolean(), fc.nat(3), fc.integer({ min: 1, max: 3 }), (id, isTraditional, from, count) => {
        const word = isTraditional ? source[id]!.traditional : source[id]!.simplified
        const typed = [...word].slice(from, from + count).join('')
        fc.pre(isHan(typed))
        expect(found(typed, 'chinese')).toEqual(slowly(({ traditional, simplified }) => traditional.includes(typed) || simplified.includes(typed)))
      }),
      { numRuns: 30 },
    )
  })

  it('finds the same with wildcards', () => {
    fc.assert(
      fc.property(anyEntry(), fc.array(fc.constantFrom('keep', '?', '*'), { minLength: 2, maxLength: 5 }), (id, plan) => {
        const letters = [...source[id]!.simplified]
        fc.pre(isHan(letters.join('')))
        const typed = letters.map((letter, index) => (plan[index % plan.length] === 'keep' ? letter : plan[index % plan.length])).join('')
        fc.pre(/[?*]/.test(typed) && isHan(typed.replace(/[?*]/g, '人')) && /[^*]/.test(typed))
        const pattern = new RegExp(`^${typed.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'u')
        expect(found(typed, 'chinese')).toEqual(slowly(({ traditional, simplified }) => pattern.test(traditional) || pattern.test(simplified)))
      }),
      { numRuns: 30 },
    )
  })

  it('finds the same by pinyin, with tones or without', () => {
    fc.assert(
      fc.property(anyEntry(), fc.constantFrom('', ' ', "'"), fc.boolean(), fc.integer({ min: 1, max: 4 }), (id, between, hasTones, count) => {
        const syllables = source[id]!.syllables.slice(0, count)
        fc.pre(syllables.every((syllable) => toneOf(syllable) > 0 && /^[a-zü]{2,}[1-5]$/i.test(syllable) && syllable !== 'r5'))
        const typed = syllables.map((syllable) => (hasTones ? syllable : baseOf(syllable))).join(between)
        const fits = slowPinyin(syllables, (between !== '' && syllables.length > 1) || hasTones, hasTones)
        const expected = slowly(({ syllables: own }) => fits(own))
        const all = new Set(search.search(typed).map(({ entry }) => entry))
        // What is also found by its meaning is told as that.
        expect(expected.filter((entry) => !all.has(entry)), typed).toEqual([])
        const known = new Set(expected)
        expect(found(typed, 'pinyin').filter((entry) => !known.has(entry)), typed).toEqual([])
      }),
      { numRuns: 30 },
    )
  })

  it('finds the same by English words', () => {
    fc.assert(
      fc.property(anyEntry(), fc.nat(), fc.nat(), fc.boolean(), (id, one, other, isAlone) => {
        const words = english[id]!.filter((word) => word.length > 3 && !/^\d+$/.test(word))
        fc.pre(words.length > 0)
        const typed = [...new Set([words[one % words.length]!, ...(isAlone ? [] : [words[other % words.length]!])])]
        const [last, ...others] = typed.toReversed()
        const hits = new Set(search.search(typed.join(' ')).map(({ entry }) => entry))
        const forms = others.map((word) => new Set(formsOf(word)))
        const lastForms = new Set(formsOf(last!))
        const expected = slowly((_, place) => {
          const said = english[place]!
          return forms.every((set) => said.some((word) => set.has(word))) && said.some((word) => lastForms.has(word) || word.startsWith(last!))
        })
        expect(expected.filter((entry) => !hits.has(entry)), typed.join(' ')).toEqual([])
      }),
      { numRuns: 30 },
    )
  })

  it('answers whatever is typed without failing, and the same each time', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.string({ unit: 'binary', maxLength: 20 }), fc.stringMatching(/^[a-z1-5' *?ü]{1,12}$/)), (typed) => {
        const hits = search.search(typed)
        expect(search.search(typed)).toEqual(hits)
        expect(new Set(hits.map(({ entry }) => entry)).size).toBe(hits.length)
      }),
      { numRuns: 60 },
    )
  })
})

/** The words of a line without Chinese, pinyin in brackets and accents. */
function wordsOf(senses: string): string[] {
  const text = senses.replace(/\[[^\]]*\]/g, ' ').replace(/'/g, '').normalize('NFD').replace(/(?<=[a-z])\p{M}+/giu, '').toLowerCase()
  return text
    .split('/')
    .filter((sense) => !sense.startsWith('cl:'))
    .flatMap((sense) => sense.match(/[a-z0-9]+/g) ?? [])
}

/** Readings as text with a mark between syllables, to be matched letter by letter. */
function slowPinyin(typed: readonly string[], isApart: boolean, isClosed: boolean): (syllables: readonly string[]) => boolean {
  const plain = (syllable: string) => baseOf(syllable).toLowerCase().replace('ê', 'e')
  const letters = (syllable: string) => [...plain(syllable)].map((letter) => (letter === 'u' ? '[uü]' : letter))
  // Where no space was typed a syllable may end all the same.
  const body = typed.map((syllable) => letters(syllable).join("'?")).join(isApart ? "'" : "'?")
  const pattern = new RegExp(`^${body}${isClosed ? "(?:'|$)" : ''}`)
  return (syllables) => {
    const said = syllables.flatMap(splitNumbered).filter((syllable) => /\p{L}/u.test(syllable) && syllable !== 'xx5')
    return ['r', 'er'].some((erhua) => pattern.test(said.map((syllable) => (syllable === 'r5' ? erhua : plain(syllable))).join("'")))
  }
}
