import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { asOwnWord, toOwnWord } from '@/platform/own-word-record'
import type { SavedWord } from '@/platform/own-word-record'
import { deleteOwnWords, onOwnWordsChange, readOwnWords, saveOwnWords } from '@/platform/own-words'
import { onWishesChange, readWishes } from '@/platform/reader-wishes'
import { changeSettings } from '@/platform/settings'

const name: SavedWord = { written: '钟欣', shown: '鍾欣', where: 'traditional', savedAt: 1 }
const kept: SavedWord = { written: '里根', shown: '里根', where: 'everywhere', savedAt: 2 }

describe('own words', () => {
  beforeEach(() => fakeBrowser.reset())

  it('are one for each word and kind of page: the newest', async () => {
    await saveOwnWords([name, kept])
    await saveOwnWords([{ ...name, shown: '鐘欣', savedAt: 3 }, { ...name, where: 'simplified', savedAt: 4 }])
    expect(await readOwnWords()).toEqual([kept, { ...name, shown: '鐘欣', savedAt: 3 }, { ...name, where: 'simplified', savedAt: 4 }])
  })

  it('are forgotten when deleted, and that is told', async () => {
    await saveOwnWords([name, kept])
    const heard: (readonly SavedWord[])[] = []
    onOwnWordsChange((words) => heard.push(words))
    await deleteOwnWords([name])
    await vi.waitFor(() => expect(heard.at(-1)).toEqual([kept]))
  })

  it('hold in the scripts that they are for', () => {
    expect(toOwnWord(kept)).toEqual({ written: '里根', shown: '里根' })
    expect(toOwnWord(name)).toEqual({ written: '钟欣', shown: '鍾欣', targets: ['traditional', 'taiwan', 'hong kong'] })
    expect(toOwnWord({ ...name, where: 'simplified' })).toMatchObject({ targets: ['simplified'] })
  })

  it.each<[unknown, string]>([
    [null, 'notAWord'],
    [{ ...name, written: '' }, 'badWritten'],
    [{ ...name, written: '钟 欣' }, 'badWritten'],
    [{ ...name, written: '\ud800' }, 'badWritten'],
    [{ ...name, shown: '鍾\u202e' }, 'badShown'],
    [{ ...name, shown: '鍾'.repeat(33) }, 'badShown'],
    [{ ...name, where: 'taiwan' }, 'badWhere'],
    [{ ...name, savedAt: 1.5 }, 'badWordDate'],
  ])('%j are none: %s', (row, why) => expect(asOwnWord(row)).toBe(why))
})

describe('what the reader wishes of conversions', () => {
  beforeEach(() => fakeBrowser.reset())

  it('is settings, own words and corrections together, and tells when any of them changes', async () => {
    const heard = vi.fn()
    onWishesChange(heard)
    await changeSettings({ theme: 'dark', automatic: true })
    expect(heard).not.toHaveBeenCalled()
    await changeSettings({ strictHongKong: true })
    expect(heard).toHaveBeenCalledTimes(1)
    await saveOwnWords([kept])
    expect(heard).toHaveBeenCalledTimes(2)
    expect((await readWishes()).options).toEqual({ isStrict: true, hasWording: false, hasPunctuation: false, ownWords: [{ written: '里根', shown: '里根' }] })
  })
})
