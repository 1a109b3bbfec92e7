import { beforeAll, describe, expect, it } from 'vitest'
import { createAnalyser } from '@/chinese/analyser'
import type { Change } from '@/chinese/conversion/conversion'
import { shownText } from '@/chinese/conversion/places'
import type { CardSource } from '@/components/card-source'
import { tagsIn } from '@/components/note-and-tags'
import { phraseContent } from '@/components/phrase-content'
import { loadDictionary, loadEntries } from '@/dictionaries/load-node'
import { phraseAt } from '@/entrypoints/lookup/phrase'
import { segmentAt } from '@/entrypoints/lookup/segment-at'
import { toKeepOf } from '@/entrypoints/lookup/to-keep'
import { firstView, withDraft } from '@/entrypoints/lookup/view'
import { asVocabularyRequest } from '@/platform/vocabulary-messages'
import type { LookUp } from '@/platform/frame-messages'

let source: CardSource

beforeAll(async () => {
  const { lexicon, tables } = await loadDictionary()
  const entries = await loadEntries()
  source = { lexicon, analyser: createAnalyser(lexicon, tables), entry: (id) => entries.entry(id), spoken: (_, syllables) => syllables }
}, 60_000)

const look = (offset: number, end?: number): LookUp => ({
  kind: 'look up', request: 1, paragraph: { id: 1, language: 'zh' }, offset, step: 0, width: 400, maxHeight: 400, ...(end !== undefined && { end }),
})
function viewOf(text: string, word: string, shown: Parameters<typeof firstView>[2]['shown'] = null) {
  const analysis = source.analyser.analyse(text)
  const offset = text.indexOf(word)
  return firstView(look(offset), offset, { analysis, shown, segment: segmentAt(analysis, offset)! }, source, [])
}
const first = { entry: 0, sense: 0 }
/** What is kept must pass the door of the background. */
const passes = (keep: ReturnType<typeof toKeepOf>) => asVocabularyRequest({ kind: 'save word', word: { ...keep.word(first), state: 'new' }, meeting: keep.meeting }) !== null

describe('what is kept of a card', () => {
  it('is the word as it is cut and read there, with all its meanings, level and frequency', () => {
    const keep = toKeepOf(viewOf('下雨。我们在图书馆学习。', '图书馆'), source)
    expect(keep.word(first)).toMatchObject({ kind: 'word', traditional: '圖書館', simplified: '图书馆', reading: ['tu2', 'shu1', 'guan3'], gloss: 'library', hsk2: 3 })
    expect(keep.meeting).toEqual({ sentence: { text: '我们在图书馆学习。', start: 3, end: 6 }, shown: null, script: 'simplified' })
    expect(passes(keep)).toBe(true)
  })

  it('follows what the reader tries out in the card', () => {
    const view = viewOf('这条路很长。', '长')
    const way = view.ways.find(({ kind, reading }) => kind === 'reading' && reading[0] === 'zhang3')!
    const other = withDraft(view, way.correction, source, [])!
    expect(toKeepOf(view, source).word(first).reading).toEqual(['chang2'])
    expect(toKeepOf(other, source).word(first).reading).toEqual(['zhang3'])
    expect(toKeepOf(other, source).word({ entry: 0, sense: 1 }).gloss).not.toBe(toKeepOf(other, source).word(first).gloss)
  })

  it('has the sentence as it was seen beside the one that was written', () => {
    const text = '她的头发很长。'
    const changes = [...'头发长'].map((character, index): Change => ({ start: [2, 3, 5][index]!, end: [3, 4, 6][index]!, shown: { 头: '頭', 发: '髮', 长: '長' }[character]!, reason: 'script', isSure: true }))
    const keep = toKeepOf(viewOf(text, '头发', { text: shownText({ text, changes }), changes, target: 'taiwan' }), source)
    expect(keep.word(first)).toMatchObject({ traditional: '頭髮', simplified: '头发' })
    expect(keep.meeting).toMatchObject({ sentence: { text }, shown: { text: '她的頭髮很長。', start: 2, end: 4 } })
  })

  it('spells a name that the dictionary does not have in both scripts, and keeps what its parts mean', () => {
    const keep = toKeepOf(viewOf('记者范丽华报道。', '丽'), source)
    expect(keep.word(first)).toMatchObject({ simplified: '丽华', traditional: '麗華' })
    expect(keep.word(first).gloss).toContain('beautiful')
    expect(passes(keep)).toBe(true)
    const whole = phraseAt(source.analyser.analyse('记者范丽华报道。'), look(2, 5), null, source)!
    expect(toKeepOf(whole, source).word(first)).toMatchObject({ simplified: '范丽华', traditional: '范麗華' })
  })
})

describe('a phrase that was selected', () => {
  const phrase = (text: string, selected: string) => {
    const start = text.indexOf(selected)
    return phraseAt(source.analyser.analyse(text), look(start, start + selected.length), null, source)
  }

  it('is its words in both scripts, with what they mean', () => {
    const found = phrase('为了高质量发展，我们学习。', '高质量发展，')!
    expect(found.segment).toEqual({ start: 2, end: 7 })
    const keep = toKeepOf(found, source)
    expect(keep.word(first)).toMatchObject({ kind: 'phrase', simplified: '高质量发展', traditional: '高質量發展', reading: ['gao1', 'zhi4', 'liang4', 'fa1', 'zhan3'] })
    expect(keep.word(first).gloss).toMatch(/^高质量 high quality · 发展 develop/)
    expect(keep.meeting?.sentence).toEqual({ text: '为了高质量发展，我们学习。', start: 2, end: 7 })
    expect(passes(keep)).toBe(true)
  })

  it('may have signs and other writing in it, and may cut through words', () => {
    const mixed = phrase('我们用 Python 学习，很有意思。', '用 Python 学习，很有')!
    expect(phraseContent(mixed, 'zh', source).word).toBe('用 Python 学习，很有')
    expect(passes(toKeepOf(mixed, source))).toBe(true)
    expect(phraseContent(phrase('为了高质量发展。', '质量发展')!, 'zh', source).words.map(({ word }) => word)).toEqual(['质量', '发展'])
  })

  it('is none where one word is selected, or a whole text', () => {
    expect(phrase('我们在图书馆学习。', '图书馆')).toBeNull()
    expect(phrase('我们在图书馆学习。', '书')).toBeNull()
    expect(phrase(`${'我们学习。'.repeat(10)}`, '我们学习。'.repeat(9))).toBeNull()
  })
})

it('tags stand between commas of either kind, each once', () => {
  expect(tagsIn(' verbs,  lesson 3，verbs; 课文、\n')).toEqual(['verbs', 'lesson 3', '课文'])
  expect(tagsIn(' , ')).toEqual([])
})
