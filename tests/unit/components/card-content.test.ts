import { beforeAll, describe, expect, it } from 'vitest'
import { createAnalyser } from '@/chinese/analyser'
import type { Change, ChangeReason, Target } from '@/chinese/conversion/conversion'
import { shownText, type AsShown } from '@/chinese/conversion/places'
import { cardContent, type CardContent } from '@/components/card-content'
import type { CardSource } from '@/components/card-source'
import { seenPieces } from '@/components/seen'
import { loadDictionary, loadEntries } from '@/dictionaries/load-node'

let source: CardSource

beforeAll(async () => {
  const { lexicon, tables } = await loadDictionary()
  const entries = await loadEntries()
  source = { lexicon, analyser: createAnalyser(lexicon, tables), entry: (id) => entries.entry(id), spoken: (_, syllables) => syllables }
}, 60_000)

/** Changes written as '他的[头=頭][发=髮]'; '~' for those of which the context did not decide. */
function parse(marked: string, reason: ChangeReason, target: Target): { readonly text: string; readonly shown: AsShown } {
  const changes: Change[] = []
  let text = ''
  for (const [, kept, written, sign, shown] of marked.matchAll(/([^[\]]+)|\[([^=~]*)([=~])([^\]]*)\]/gu)) {
    if (shown !== undefined) changes.push({ start: text.length, end: text.length + written!.length, shown, reason, isSure: sign === '=' })
    text += kept ?? written!
  }
  return { text, shown: { text: shownText({ text, changes }), changes, target } }
}

function cardAt(marked: string, word: string, target: Target, reason: ChangeReason = 'script'): CardContent {
  const { text, shown } = parse(marked, reason, target)
  const analysis = source.analyser.analyse(text)
  const segment = analysis.segments.find(({ start, end }) => text.slice(start, end) === word)
  expect(segment, `${word} in ${analysis.segments.map(({ start, end }) => text.slice(start, end)).join('|')}`).toBeDefined()
  return cardContent(analysis, segment!, 'zh', source, shown)
}

describe('the card of a page that is shown in another script', () => {
  it('puts first what is seen, then what the page wrote, and says which characters are one in Simplified', () => {
    const card = cardAt('她的[头=頭][发=髮]很[长=長]。', '头发', 'taiwan')
    expect(card).toMatchObject({ word: '頭髮', otherScript: ['头发'], script: { kind: 'traditional', lang: 'zh-Hant-TW' }, writtenScript: { kind: 'simplified' } })
    expect(card.written).toEqual({ word: '头发', facts: [{ kind: 'merged', simplified: '发', traditional: ['髮', '發'], isSure: true }] })
    expect(card.characters.map(({ word }) => word)).toEqual(['頭', '髮'])
    expect(card.before.join('') + card.word + card.after.join('')).toBe('她的頭髮很長')
    expect(card.writtenSentence).toMatchObject({ word: '头发', after: ['很', '长'] })
  })

  it('does the same the other way', () => {
    const card = cardAt('她的[頭=头][髮=发]很[長=长]。', '頭髮', 'simplified')
    expect(card).toMatchObject({ word: '头发', otherScript: ['頭髮'], script: { kind: 'simplified' }, writtenScript: { kind: 'traditional' } })
    expect(card.written).toEqual({ word: '頭髮', facts: [{ kind: 'merged', simplified: '发', traditional: ['髮', '發'], isSure: true }] })
    expect(card.characters.map(({ word, gloss }) => `${word} ${gloss}`)).toEqual(['头 head; hair style; the top', '发 hair'])
  })

  it('counts shapes of one character as one, and says where the context did not decide', () => {
    expect(cardAt('这[里=裏]', '这里', 'hong kong').written).toMatchObject({ word: '这里', facts: [{ kind: 'merged', simplified: '里', traditional: ['裏', '里'] }] })
    expect(cardAt('[干~乾]', '干', 'traditional').written?.facts[0]).toMatchObject({ kind: 'merged', simplified: '干', isSure: false })
    expect(cardAt('[国=國]', '国', 'traditional').written?.facts).toEqual([])
    expect(cardAt('[裏=裡]面', '裏面', 'taiwan', 'variant').written?.facts).toEqual([{ kind: 'variant', written: '裏', shown: '裡' }])
  })

  it('names the other words of a region as such and keeps the reading and the parts of what was written', () => {
    const card = cardAt('他写[软件=軟體]。', '软件', 'taiwan', 'wording')
    expect(card).toMatchObject({ word: '軟體', otherScript: ['软件'], reading: ['ruan3', 'jian4'] })
    expect(card.entries[0]?.ownWord).toBe('軟件')
    expect(card.written?.facts).toEqual([{ kind: 'wording', written: '软件', shown: '軟體', target: 'taiwan' }])
    expect(card.characters.map(({ word }) => word)).toEqual(['軟', '件'])
  })

  it('is the plain card where nothing of the word changed', () => {
    const card = cardAt('我的人民[币=幣]', '的', 'taiwan')
    expect(card).toMatchObject({ word: '的', written: null, script: { kind: 'traditional' }, after: ['人民幣'] })
  })

  it('shows other cuts as they are seen, and leaves them as written where the lengths differ', () => {
    const { text, shown } = parse('乒乓[球=毬]拍[卖=賣]完了。', 'script', 'taiwan')
    const analysis = source.analyser.analyse(text)
    const seen = seenPieces(shown, analysis, analysis.segments[0]!)
    expect(seen(['乒乓球', '拍卖'])).toEqual(['乒乓毬', '拍賣'])
    expect(seen(['别的'])).toEqual(['别的'])
  })
})

describe('the card of any page', () => {
  const cardOf = (text: string, word: string) => {
    const analysis = source.analyser.analyse(text)
    return cardContent(analysis, analysis.segments.find((segment) => segment.word === word)!, 'zh', source, null)
  }

  it('shows foreign words around as words', () => {
    expect(cardOf('مرحبا 图书馆 مكتبة', '图书馆')).toMatchObject({ before: ['مرحبا'], after: ['مكتبة'] })
    expect(cardOf('去 музей 图书馆', '图书馆').before).toEqual(['去', 'музей'])
  })

  it('leaves no gap where a measure word was taken out of a meaning', () => {
    expect(cardOf('老师鼓励我们。', '鼓励').characters[0]).toMatchObject({ word: '鼓', gloss: 'drum; to drum; to strike' })
  })
})
