import 'fake-indexeddb/auto'
import { deleteDB } from 'idb'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { answerCard } from '@/entrypoints/background/vocabulary/answer'
import { noteInLedger } from '@/platform/vocabulary-ledger'
import { vocabulary } from '@/platform/vocabulary'
import type { VocabularyAnswer, VocabularyRequest, WordToSave } from '@/platform/vocabulary-messages'
import { changeSettings } from '@/platform/settings'
import { saveUnnamedSites } from '@/platform/unnamed-sites'
import { meetingsOf } from '@/vocabulary/store/read'
import { databaseName } from '@/vocabulary/store/schema'
import { wordIdOf } from '@/vocabulary/word'

type Tab = NonNullable<Parameters<typeof answerCard>[1]['tab']>
const tabOf = (part: object = {}) => ({ id: 7, incognito: false, title: ' 新闻 <b>\n', url: 'https://news.example/a?q=1&id=2', ...part }) as unknown as Tab
const word: WordToSave = { kind: 'word', traditional: '學習', simplified: '学习', reading: ['xue2', 'xi2'], gloss: 'to learn', senses: ['to learn', 'to study'], state: 'new', hsk2: 1, frequencyBand: 5 }
const meeting = (text: string) => ({ sentence: { text, start: 0, end: 2 }, shown: null, script: 'simplified' }) as const
const ask = (request: VocabularyRequest, tab = tabOf()) => answerCard(request, { tab })
const save = (text = '学习中文。', tab = tabOf()) => ask({ kind: 'save word', word, meeting: meeting(text) }, tab)
const tokenOf = (answer: VocabularyAnswer) => ('token' in answer ? answer.token : '')
const kept = async () => {
  const opened = await vocabulary()
  if (opened.kind !== 'open') throw new Error(opened.kind)
  return { words: await opened.db.getAll('words'), meetings: await meetingsOf(opened.db, wordIdOf(word)) }
}

describe('the background answers a card', () => {
  beforeEach(() => fakeBrowser.reset())
  afterEach(() => deleteDB(databaseName))

  it('says whether a word is kept, keeps it with title and address as the browser tells them, and knows it from then on', async () => {
    expect(await ask({ kind: 'ask word', word })).toEqual({ kind: 'free' })
    expect(await save()).toMatchObject({ kind: 'saved', added: 'word', canUndo: true, word: { state: 'new', gloss: 'to learn', meetings: 1 } })
    expect((await kept()).meetings).toMatchObject([{ title: '新闻 <b>', url: 'https://news.example/a?id=2', sentence: { text: '学习中文。' } }])
    expect(await ask({ kind: 'ask word', word })).toMatchObject({ kind: 'kept', canUndo: false, word: { meetings: 1 } })
  })

  it('adds a meeting for another sentence, nothing for the same one, and takes back just that', async () => {
    await save()
    expect(await save()).toMatchObject({ kind: 'saved', added: 'nothing', canUndo: false })
    const second = await save('学习使人进步。')
    expect(second).toMatchObject({ added: 'sentence', word: { meetings: 2 } })
    expect(await ask({ kind: 'undo word', token: tokenOf(second) })).toMatchObject({ kind: 'kept', canUndo: false, word: { meetings: 1 } })
  })

  it('takes back step by step what one card did, and with the word what was changed in it meanwhile', async () => {
    const token = tokenOf(await save())
    await ask({ kind: 'change word', token, change: { of: 'gloss', to: 'to study' } })
    await ask({ kind: 'change word', token, change: { of: 'state', to: 'known' } })
    expect(await ask({ kind: 'change word', token, change: { of: 'note', to: 'a note' } })).toMatchObject({ word: { state: 'known', gloss: 'to study', note: 'a note' } })
    expect(await ask({ kind: 'undo word', token })).toMatchObject({ kind: 'kept', canUndo: true, word: { state: 'new', note: 'a note' } })
    expect(await ask({ kind: 'undo word', token })).toEqual({ kind: 'free' })
    expect(await kept()).toEqual({ words: [], meetings: [] })
  })

  it('knows no token of another tab, nor one that was made up', async () => {
    const token = tokenOf(await save())
    const refused = { kind: 'refused', why: 'forgotten' }
    expect(await ask({ kind: 'undo word', token }, tabOf({ id: 8 }))).toMatchObject(refused)
    expect(await ask({ kind: 'change word', token: '0'.repeat(32), change: { of: 'state', to: 'known' } })).toMatchObject(refused)
    expect((await kept()).words).toMatchObject([{ state: 'new' }])
  })

  it('keeps nothing from private windows, and never their page, unless the reader wants words from there', async () => {
    const tab = tabOf({ incognito: true })
    expect(await save('学习。', tab)).toMatchObject({ kind: 'refused', why: 'private' })
    expect((await kept()).words).toEqual([])
    await changeSettings({ savesInPrivate: true })
    expect(await save('学习。', tab)).toMatchObject({ kind: 'saved' })
    expect((await kept()).meetings).toMatchObject([{ title: null, url: null, sentence: { text: '学习。' } }])
  })

  it.each([
    ['whole', 'https://news.example/a?q=1&id=2', '新闻 <b>'],
    ['none', null, null],
  ] as const)('keeps of the address what the reader wants: %s', async (keepsAddress, url, title) => {
    await changeSettings({ keepsAddress })
    await save()
    expect((await kept()).meetings).toMatchObject([{ url, title }])
  })

  it('keeps neither title nor address of a site that is to stay unnamed', async () => {
    await saveUnnamedSites(['news.example'])
    await save('学习。', tabOf({ url: 'https://m.news.example/a' }))
    expect((await kept()).meetings).toMatchObject([{ url: null, title: null }])
  })

  it('refuses to keep more into a store that lost everything', async () => {
    await save()
    const opened = await vocabulary()
    if (opened.kind !== 'open') throw new Error(opened.kind)
    await noteInLedger(opened.db)
    await opened.db.clear('words')
    expect(await save('学习使人进步。')).toMatchObject({ kind: 'refused', why: 'lost' })
  })
})
