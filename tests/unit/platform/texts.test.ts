import { describe, expect, it } from 'vitest'
import { fillIn } from '@/platform/fill-in'
import { createTexts, languageFor } from '@/platform/texts'
import type { Language } from '@/platform/texts'

describe('a text is filled in', () => {
  it('with its values, as browsers do', () => {
    expect(fillIn('$2 of $1', ['nine', 'two'])).toBe('two of nine')
    expect(fillIn('$1 and $3', ['one'])).toBe('one and ')
    expect(fillIn('$$5 for $1', ['tea'])).toBe('$5 for tea')
    expect(fillIn('«$1»', ['$2'])).toBe('«$2»')
  })

  it('in the form for the number in front', () => {
    const message = '$1 {word is|words are} in $2 {sentence|sentences}'
    expect(fillIn(message, ['1', '2'])).toBe('1 word is in 2 sentences')
    expect(fillIn(message, ['1,001', '1'])).toBe('1,001 words are in 1 sentence')
    expect(fillIn(message, ['0', '0'])).toBe('0 words are in 0 sentences')
  })
})

describe('the language of the interface', () => {
  it.each<[string, Language]>([
    ['en-GB', 'en'],
    ['de', 'en'],
    ['zh-CN', 'zh_CN'],
    ['zh', 'zh_CN'],
    ['zh-SG', 'zh_CN'],
    ['zh-TW', 'zh_TW'],
    ['zh-HK', 'zh_TW'],
    ['zh-Hant-MO', 'zh_TW'],
    ['zh-Hans-HK', 'zh_CN'],
    ['yue', 'zh_TW'],
  ])('for a browser in %s is %s', (tag, language) => expect(languageFor(tag)).toBe(language))

  const messages: Record<Language, Record<string, string>> = {
    en: { languageOfTexts: 'en', hello: 'Hello, $1', late: 'Late' },
    zh_CN: { languageOfTexts: 'zh_CN', hello: '你好，$1' },
    zh_TW: { languageOfTexts: 'zh_TW', hello: '您好，$1' },
  }
  const open = (given: Language, browserLanguage: string) => {
    const read: Language[] = []
    const texts = createTexts({
      own: (key) => messages[given][key] ?? messages.en[key] ?? '',
      browserLanguage,
      read: (language) => {
        read.push(language)
        return Promise.resolve(Object.fromEntries(Object.entries(messages[language]).map(([key, message]) => [key, { message }])))
      },
    })
    return { texts, read }
  }

  it('is the browser’s own where nothing else is chosen, and then nothing is read', async () => {
    const { texts, read } = open('zh_TW', 'zh-TW')
    await texts.speak('browser')
    expect(texts.text('hello', ['Ada'])).toBe('您好，Ada')
    expect(read).toEqual([])
  })

  it('is Traditional Chinese for Hong Kong, for which the browser would take English', async () => {
    const { texts, read } = open('en', 'zh-HK')
    await texts.speak('browser')
    expect(texts.text('hello', ['Ada'])).toBe('您好，Ada')
    expect(read).toEqual(['zh_TW'])
  })

  it('changes as often as the reader likes, and is read once', async () => {
    const { texts, read } = open('en', 'en-US')
    for (const wish of ['zh_CN', 'en', 'zh_CN', 'browser', 'zh_CN'] as const) await texts.speak(wish)
    expect(texts.language()).toBe('zh_CN')
    expect(texts.text('hello', ['Ada'])).toBe('你好，Ada')
    expect(read).toEqual(['zh_CN'])
  })

  it('is the one that was chosen last, whichever is read first', async () => {
    const { texts } = open('en', 'en-US')
    await Promise.all([texts.speak('zh_CN'), texts.speak('en')])
    expect(texts.text('hello', ['Ada'])).toBe('Hello, Ada')
  })

  it('has the browser’s text for one that is lacking, and a text that nobody wrote is a fault', async () => {
    const { texts } = open('en', 'en-US')
    await texts.speak('zh_CN')
    expect(texts.text('late')).toBe('Late')
    expect(() => texts.text('absent')).toThrow('absent')
  })

  it('stays as it was when the package cannot be read, and is tried again', async () => {
    let isBroken = true
    const texts = createTexts({
      own: (key) => messages.en[key] ?? '',
      browserLanguage: 'en',
      read: () => (isBroken ? Promise.reject(new Error('no package')) : Promise.resolve({ hello: { message: '你好，$1' } })),
    })
    await expect(texts.speak('zh_CN')).rejects.toThrow('no package')
    expect(texts.text('hello', ['Ada'])).toBe('Hello, Ada')
    isBroken = false
    await texts.speak('zh_CN')
    expect(texts.text('hello', ['Ada'])).toBe('你好，Ada')
  })
})
