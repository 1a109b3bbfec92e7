import { beforeAll, describe, expect, it, vi } from 'vitest'
import { createAnalyser } from '@/chinese/analyser'
import type { Change } from '@/chinese/conversion/conversion'
import { shownText } from '@/chinese/conversion/places'
import type { CardSource } from '@/components/card-source'
import { loadDictionary, loadEntries } from '@/dictionaries/load-node'
import type { Front } from '@/entrypoints/lookup/front'
import { bothScriptsOf, copiedOf } from '@/entrypoints/lookup/copied'
import { createCopying } from '@/entrypoints/lookup/copying'
import { createGuessing } from '@/entrypoints/lookup/guessing'
import { phraseAt } from '@/entrypoints/lookup/phrase'
import { segmentAt } from '@/entrypoints/lookup/segment-at'
import { firstView } from '@/entrypoints/lookup/view'
import type { LookUp } from '@/platform/frame-messages'
import { defaultSettings } from '@/platform/settings'

let source: CardSource

beforeAll(async () => {
  const { lexicon, tables } = await loadDictionary()
  const entries = await loadEntries()
  source = { lexicon, analyser: createAnalyser(lexicon, tables), entry: (id) => entries.entry(id), spoken: (_, syllables) => syllables }
}, 60_000)

const look = (offset: number, end?: number): LookUp => ({
  kind: 'look up', request: 1, paragraph: { id: 1, language: 'zh' }, offset, step: 0, width: 400, maxHeight: 400, ...(end !== undefined && { end }),
})
function viewOf(text: string, word: string, shown: Parameters<typeof firstView>[2]['shown'] = null): Front {
  const analysis = source.analyser.analyse(text)
  const offset = text.indexOf(word)
  return firstView(look(offset), offset, { analysis, shown, segment: segmentAt(analysis, offset)! }, source, [])
}

describe('what is copied of a card', () => {
  it('is its word in every spelling, with its meanings, its sentence and its page', () => {
    const page = { title: '读书', url: 'https://example.org/' }
    expect(copiedOf(viewOf('下雨。我们在图书馆学习。', '图书馆'), source, 'numbers', page)).toEqual({
      word: '图书馆',
      simplified: '图书馆',
      traditional: '圖書館',
      reading: 'tu2 shu1 guan3',
      'reading-numbers': 'tu2 shu1 guan3',
      zhuyin: 'ㄊㄨˊ ㄕㄨ ㄍㄨㄢˇ',
      gloss: 'library',
      'first-gloss': 'library',
      sentence: '我们在图书馆学习。',
      title: '读书',
      address: 'https://example.org/',
      hsk: '3',
    })
  })

  it('is what is seen, where the page shows another script than it wrote', () => {
    const text = '她的头发很长。'
    const changes = [...'头发长'].map((character, index): Change => ({ start: [2, 3, 5][index]!, end: [3, 4, 6][index]!, shown: { 头: '頭', 发: '髮', 长: '長' }[character]!, reason: 'script', isSure: true }))
    const copied = copiedOf(viewOf(text, '头发', { text: shownText({ text, changes }), changes, target: 'taiwan' }), source, 'marks', null)
    expect([copied.word, copied.simplified, copied.sentence, copied.title]).toEqual(['頭髮', '头发', '她的頭髮很長。', ''])
  })

  it('is a phrase with its words, and a name with what is likely of it', () => {
    const text = '我们学习中文。'
    const analysis = source.analyser.analyse(text)
    const phrase = phraseAt(analysis, look(2, 6), null, source)!
    expect(copiedOf(phrase, source, 'marks', null)).toMatchObject({ word: '学习中文', traditional: '學習中文', reading: 'xuéxí Zhōngwén', 'reading-numbers': 'xue2 xi2 Zhong1 wen2' })
    expect(bothScriptsOf(viewOf('王小明来了。', '王'), source).word).toMatch(/^王/)
  })
})

describe('copying', () => {
  const desk = (front: Front, isWritten = true) => ({
    front: () => front,
    source: () => source,
    settings: () => ({ ...defaultSettings, copyFormat: '{word}\\t{title}' }),
    askPage: vi.fn(() => Promise.resolve({ title: '读书', url: null })),
    write: vi.fn(() => Promise.resolve(isWritten)),
    say: vi.fn(),
  })

  it('asks for the page only where the format names it, and writes where the hand was', async () => {
    const card = desk(viewOf('我们学习。', '学习'))
    const acts = createCopying(card)
    acts['copy word'].run('page')
    await vi.waitFor(() => expect(card.say).toHaveBeenCalledWith('copyDone'))
    expect(card.askPage).not.toHaveBeenCalled()
    expect(card.write).toHaveBeenLastCalledWith('学习', 'page')
    acts['copy entry'].run()
    await vi.waitFor(() => expect(card.write).toHaveBeenLastCalledWith('学习\t读书', 'card'))
  })

  it('says when the browser did not let it, or when something broke', async () => {
    const refused = desk(viewOf('我们学习。', '学习'), false)
    createCopying(refused)['copy word'].run('page')
    await vi.waitFor(() => expect(refused.say).toHaveBeenCalledWith('copyRefused'))
    const broken = { ...desk(viewOf('我们学习。', '学习')), askPage: () => Promise.reject(new Error('nobody')) }
    createCopying(broken)['copy entry'].run('card')
    await vi.waitFor(() => expect(broken.say).toHaveBeenCalledWith('copyRefused'))
  })
})

describe('guessing first', () => {
  it('covers each word anew, and leaves the same word uncovered, wherever in it the pointer is', () => {
    const [word, again, next] = [viewOf('我们学习中文。', '学习'), viewOf('我们学习中文。', '习'), viewOf('我们学习中文。', '中文')]
    let front: Front = word
    const changed = vi.fn()
    const guessing = createGuessing(() => true, () => front, changed)
    expect([word, again, next].map((one) => guessing.isCovered(one))).toEqual([true, true, true])
    guessing.reveal.run()
    expect(changed).toHaveBeenCalledOnce()
    guessing.follow(again)
    expect([word, again, next].map((one) => guessing.isCovered(one))).toEqual([false, false, true])
    front = next
    guessing.follow(next)
    expect([word, next].map((one) => guessing.isCovered(one))).toEqual([true, true])
    guessing.reveal.run()
    guessing.reveal.run()
    expect(guessing.isCovered(next)).toBe(true)
  })

  it('covers nothing for readers who do not want it', () => {
    const word = viewOf('我们学习中文。', '学习')
    const guessing = createGuessing(() => false, () => word, () => undefined)
    expect([guessing.isCovered(word), guessing.reveal.isThere(word)]).toEqual([false, false])
  })
})
