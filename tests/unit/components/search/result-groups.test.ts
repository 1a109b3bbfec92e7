import { describe, expect, it } from 'vitest'
import { groupsOf } from '@/components/search/result-groups'
import type { FoundBy } from '@/dictionaries/search/hit'

const groups = (letters: string) => {
  const names: Record<string, FoundBy> = { p: 'pinyin', e: 'english', c: 'chinese', w: 'part' }
  return groupsOf(Array.from(letters, (letter) => names[letter]!)).map(({ name, start, end }) => `${name} ${start}-${end}`)
}

describe('the headings in a list of results', () => {
  it('are none where all is found in one way', () => expect([groups(''), groups('ppp')]).toEqual([[], ['null 0-3']]))

  it('tell the first few of each kind apart; the rest is more', () => {
    expect(groups('eeeeppppepepep')).toEqual(['searchMeaning 0-4', 'searchSound 4-8', 'searchMore 8-14'])
  })

  it('tell the words of a sentence from words with the same characters', () => expect(groups('wwwccc')).toEqual(['searchParts 0-3', 'searchWith 3-6']))

  it('are none where the other kind only comes much later', () => expect(groups('pppppppppppe')).toEqual(['null 0-12']))
})
