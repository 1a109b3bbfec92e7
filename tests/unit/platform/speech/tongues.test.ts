import { describe, expect, it } from 'vitest'
import { spokenBy } from '@/platform/speech/tongues'

const spoken = (tag: string) => {
  const found = spokenBy(tag)
  return found && [found.tongue, found.place, ...(found.readsPinyin ? ['pinyin'] : [])].join(' ').trim()
}

describe('what a voice speaks', () => {
  it.each([
    ['zh-CN', 'mandarin mainland'],
    ['zh_CN', 'mandarin mainland'],
    ['zh_CN_#Hans', 'mandarin mainland'],
    ['cmn-Hans-CN', 'mandarin mainland'],
    ['cmn-CN', 'mandarin mainland'],
    ['zh-Hans', 'mandarin mainland'],
    ['zh-Hans-CN', 'mandarin mainland'],
    ['zh-TW', 'mandarin taiwan'],
    ['zh_TW_#Hant', 'mandarin taiwan'],
    ['cmn-TW', 'mandarin taiwan'],
    ['zh-Hant', 'mandarin taiwan'],
    ['zh-SG', 'mandarin singapore'],
    ['zh', 'mandarin'],
    ['cmn', 'mandarin'],
    ['cmn-latn-pinyin', 'mandarin  pinyin'],
    ['zh-HK', 'cantonese hong kong'],
    ['zh-Hant-HK', 'cantonese hong kong'],
    ['zh-MO', 'cantonese hong kong'],
    ['yue', 'cantonese hong kong'],
    ['yue-HK', 'cantonese hong kong'],
    ['zh-yue', 'cantonese hong kong'],
    ['cmn-Hant-HK', 'mandarin hong kong'],
  ])('%s: %s', (tag, expected) => expect(spoken(tag)).toBe(expected))

  it.each(['en-US', 'ja-JP', '', 'zhx', 'wuu-CN', 'nan-TW', 'hak', 'zh-CN-liaoning', 'zh-CN-sichuan', 'yue-latn-jyutping'])('%s is no tongue of our readings', (tag) =>
    expect(spokenBy(tag)).toBeNull(),
  )
})
