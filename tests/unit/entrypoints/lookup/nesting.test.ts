import { beforeAll, describe, expect, it } from 'vitest'
import { createAnalyser } from '@/chinese/analyser'
import type { CardSource } from '@/components/card-source'
import type { Asked } from '@/components/nested-word'
import { loadDictionary, loadEntries } from '@/dictionaries/load-node'
import type { Front } from '@/entrypoints/lookup/front'
import { lookUpAlone, placeIn } from '@/entrypoints/lookup/alone'
import type { Standing } from '@/entrypoints/lookup/layers'
import { createNesting } from '@/entrypoints/lookup/nesting'
import { segmentAt } from '@/entrypoints/lookup/segment-at'
import { toKeepOf } from '@/entrypoints/lookup/to-keep'
import { firstView } from '@/entrypoints/lookup/view'
import type { LookUp } from '@/platform/frame-messages'

let source: CardSource

beforeAll(async () => {
  const { lexicon, tables } = await loadDictionary()
  const entries = await loadEntries()
  source = { lexicon, analyser: createAnalyser(lexicon, tables), entry: (id) => entries.entry(id), spoken: (_, syllables) => syllables }
}, 60_000)

const look: LookUp = { kind: 'look up', request: 1, paragraph: { id: 1, language: 'zh' }, offset: 0, step: 0, width: 400, maxHeight: 400 }
const asked = (word: string, syllables = '', lang = 'zh-Hans'): Asked => ({ word, lang, syllables: syllables.split(' ').filter(Boolean), at: null })

function pageCard(text: string, word: string): Front {
  const offset = text.indexOf(word)
  const analysis = source.analyser.analyse(text)
  return firstView({ ...look, offset }, offset, { analysis, shown: null, segment: segmentAt(analysis, offset)! }, source, [])
}

const found = (one: Asked) => lookUpAlone(look, { asked: one, standsAt: null }, source, [])!
const firstOf = (front: Front) => (front.kind === 'word' ? source.entry(front.segment.entries[0]!) : null)

describe('what is looked up inside a card', () => {
  it('is the word of the dictionary, with the entry first that has the given reading', () => {
    expect(firstOf(found(asked('长', 'zhang3')))?.syllables).toEqual(['zhang3'])
    expect(firstOf(found(asked('长', 'chang2')))?.syllables).toEqual(['chang2'])
    expect(found(asked('长', 'zhang3')).segment).toMatchObject({ reading: ['zhang3'], start: 0, end: 1 })
    expect(firstOf(found(asked('干', 'gan1', 'zh-Hant-TW')))?.traditional).toBe('干')
    expect(firstOf(found(asked('发', 'fa4')))?.traditional).toBe('髮')
  })

  it('is one headword however a text would be cut', () => {
    for (const word of ['不得不', '东西', '好容易', '一个萝卜一个坑']) expect(found(asked(word)), word).toMatchObject({ kind: 'word', segment: { word } })
  })

  it('is a phrase where the dictionary has only its words, a name where it has none, and nothing where there is no Chinese', () => {
    expect(found(asked('我们学习'))).toMatchObject({ kind: 'phrase', segments: [{ word: '我们' }, { word: '学习' }] })
    expect(found(asked('范丽华'))).toMatchObject({ alone: { asked: { word: '范丽华' } } })
    expect(lookUpAlone(look, { asked: asked('abc'), standsAt: null }, source, [])).toBeNull()
  })

  it('is kept with the sentence only where it stands in the word that was met there', () => {
    const card = pageCard('我们在图书馆学习。', '图书馆')
    const keep = (word: string) => {
      const one = asked(word)
      return toKeepOf(lookUpAlone(look, { asked: one, standsAt: placeIn(card, one) }, source, [])!, source).meeting
    }
    expect(keep('图书')).toEqual({ sentence: { text: '我们在图书馆学习。', start: 3, end: 5 }, shown: null, script: 'simplified' })
    expect(keep('学习')).toBeNull()
    expect(keep('圖書館')).toBeNull()
  })

  it('stands in the sentence still when it was reached over another word inside', () => {
    const card = pageCard('我们在图书馆学习。', '图书馆')
    const inside = asked('图书')
    const nested = lookUpAlone(look, { asked: inside, standsAt: placeIn(card, inside) }, source, [])!
    expect(placeIn(nested, asked('书'))).toMatchObject({ start: 4, end: 5 })
    expect(placeIn(nested, asked('馆'))).toBeNull()
  })
})

describe('the way back', () => {
  function desk(front: Front) {
    const shown = { front, scrollTop: 0, stood: [] as (Standing | null)[] }
    const nesting = createNesting(
      { front: () => shown.front, choice: () => undefined, source: () => source, corrections: () => [], redraw: (next) => (shown.front = next) },
      { standing: () => ({ scrollTop: shown.scrollTop, focused: 2 }), stand: (as) => void shown.stood.push(as) },
    )
    return { shown, nesting, word: () => shown.front.analysis.text.slice(shown.front.segment.start, shown.front.segment.end) }
  }

  it('leads from any depth to each card as it was left, while the page has its word', () => {
    const { shown, nesting, word } = desk(pageCard('我们在图书馆学习。', '图书馆'))
    shown.scrollTop = 30
    nesting.enter(asked('图书'))
    shown.scrollTop = 70
    nesting.enter(asked('书', 'shu1'))
    nesting.enter(asked('本', 'ben3'))
    expect([word(), nesting.crumbs.map((crumb) => crumb.word)]).toEqual(['本', ['图书馆', '图书', '书']])
    expect(nesting.page()?.segment).toMatchObject({ start: 3, end: 6 })
    nesting.back()
    nesting.back()
    expect([word(), shown.stood.at(-1)]).toEqual(['图书', { scrollTop: 70, focused: 2 }])
    nesting.back()
    expect([word(), shown.stood.at(-1), nesting.crumbs]).toEqual(['图书馆', { scrollTop: 30, focused: 2 }, []])
    nesting.back()
    expect(word()).toBe('图书馆')
  })

  it('leads to any crumb at once, and ends with another word of the page', () => {
    const { nesting, word } = desk(pageCard('我们在图书馆学习。', '图书馆'))
    for (const step of ['图书', '书', '本', '木']) nesting.enter(asked(step))
    nesting.back(1)
    expect([word(), nesting.crumbs.map((crumb) => crumb.word)]).toEqual(['图书', ['图书馆']])
    nesting.reset()
    expect(nesting.crumbs).toEqual([])
  })

  it('reads a word of the same sentence where it stands', () => {
    const { shown, nesting } = desk(pageCard('这条路很长。', '路'))
    nesting.enter({ ...asked('长'), at: 4 })
    expect(shown.front).toMatchObject({ alone: null, segment: { word: '长', start: 4, reading: ['chang2'] } })
    expect(toKeepOf(shown.front, source).meeting?.sentence).toEqual({ text: '这条路很长。', start: 4, end: 5 })
  })
})
