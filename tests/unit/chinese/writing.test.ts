import { describe, expect, test } from 'vitest'
import { isChinese, scriptPreference, writingOf } from '@/chinese/writing'

describe('the writing of a paragraph', () => {
  test.each([
    ['这座城市的图书馆每天早上九点开门。', '', 'simplified'],
    ['這座城市的圖書館每天早上九點開門。', '', 'traditional'],
    ['這座城市嘅圖書館朝早九點先開門，佢哋成日遲到。', '', 'cantonese'],
    ['我哋聽日唔使返工', '', 'cantonese'],
    ['この町の図書館は毎朝九時に開きます。', '', 'japanese'],
    ['図書館', '', 'japanese'],
    ['渋谷駅周辺', '', 'japanese'],
    ['東京大学入学案内', '', 'japanese'],
    ['カタカナだけ', '', 'japanese'],
    ['이 圖書館은 아침 아홉 시에 엽니다', '', 'korean'],
    ['國立中央圖書館', 'ko', 'korean'],
    ['大韓民國', 'ko-KR', 'korean'],
    ['Nothing to read here, 123.', 'zh', 'none'],
    ['', '', 'none'],
    ['한국어만 있습니다', 'ko', 'none'],
    ['他买了一本繁體字的舊書，书名叫《漢語淺談》，內容講古代禮儀。', '', 'mixed'],
  ] as const)('%s (%s) is %s', (text, language, writing) => {
    expect(writingOf(text, language)).toBe(writing)
  })

  test.each([
    // Headings without kana: the page says what they are.
    ['概要', 'ja', 'japanese'],
    ['概要', 'zh-CN', 'simplified'],
    ['概要', 'zh-TW', 'traditional'],
    ['概要', '', 'simplified'],
    // Shapes that Hong Kong prints and Japan too, but not Taiwan.
    ['這裏着火了，衞生署説峯會', '', 'traditional'],
    ['東京大学', 'ja', 'japanese'],
    ['中山大学', 'zh', 'simplified'],
    ['台湾東岸', 'zh-TW', 'mixed'],
    // A page in Japanese that quotes Chinese, and the other way round.
    ['我们这里没有这样的东西，你们说呢？', 'ja', 'simplified'],
    ['我們這裡沒有這樣的東西，你們說呢？', 'ja', 'traditional'],
    ['この町の図書館は毎朝九時に開きます。', 'zh-CN', 'japanese'],
    ['日语里的「ありがとうございます」就是谢谢的意思。', '', 'simplified'],
    ['日語裡的「ありがとうございます」就是謝謝的意思。', '', 'traditional'],
    ['韩语的“안녕하세요”是你好的意思', '', 'simplified'],
    ['「你好」は中国語の挨拶です。', '', 'japanese'],
    ['优の良品今日开业', '', 'simplified'],
    ['The character 龙 means dragon.', 'en', 'simplified'],
    ['The character 龍 means dragon.', 'en', 'traditional'],
    // Words that only look Cantonese or Japanese in part.
    ['公衞説明會', 'zh-HK', 'traditional'],
    ['他用粤语说了一句“唔该”，店里的人都笑了起来，连老板也跟着学，大家说这句话真有意思。', '', 'simplified'],
    ['唔該', 'yue', 'cantonese'],
    ['他看着人口', '', 'simplified'],
  ] as const)('%s in a page in "%s" is %s', (text, language, writing) => {
    expect(writingOf(text, language)).toBe(writing)
  })

  test('Japanese and Korean are left alone, all kinds of Chinese are read', () => {
    expect((['simplified', 'traditional', 'mixed', 'cantonese'] as const).every(isChinese)).toBe(true)
    expect((['japanese', 'korean', 'none'] as const).some(isChinese)).toBe(false)
  })
})

describe('script and region to prefer', () => {
  test.each([
    ['这座城市', '', 'simplified', 'mainland'],
    ['這座城市', '', 'traditional', null],
    ['這座城市', 'zh-TW', 'traditional', 'taiwan'],
    ['這座城市', 'zh-Hant-HK', 'traditional', 'hong kong'],
    ['他坐在屋裏看着窗外', '', 'traditional', 'hong kong'],
    ['他坐在屋裡看著窗外的風', '', 'traditional', 'taiwan'],
    ['佢哋喺度', '', 'traditional', 'hong kong'],
    ['人口', 'zh-TW', 'traditional', 'taiwan'],
    ['人口', '', 'simplified', null],
  ] as const)('%s (%s): %s, %s', (text, language, script, region) => {
    expect(scriptPreference(text, language)).toEqual({ script, region })
  })
})
