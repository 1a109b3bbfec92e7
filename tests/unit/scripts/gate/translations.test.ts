import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseMessages, readMessages } from '../../../../scripts/gate/locales'
import { findTranslationFaults } from '../../../../scripts/gate/translations'

const en = parseMessages('greeting: Hello, $1\nsaved: "Saved: $1 {word|words} of $2"')
const faults = (language: string, text: string) => findTranslationFaults({ en, [language]: parseMessages(text) })

describe('a translation', () => {
  it('that says the same is let through', () => {
    expect(findTranslationFaults({ en })).toEqual([])
    expect(faults('zh_CN', 'greeting: 你好，$1\nsaved: 已保存：$2 中的 $1 个词（Anki）')).toEqual([])
    expect(faults('zh_TW', 'greeting: 您好，$1\nsaved: 已儲存：$2 中的 $1 個「詞」')).toEqual([])
  })

  it.each([
    ['without a value', 'zh_CN', 'greeting: 你好', 'has no values, English has $1'],
    ['with a value too many', 'zh_CN', 'greeting: 你好，$1，$3', 'has $1 $3, English has $1'],
    ['that is empty', 'zh_CN', 'greeting: ""', 'is empty'],
    ['that stayed English', 'zh_CN', 'greeting: Hello, $1', 'still says Hello'],
    ['of which a word stayed English', 'zh_TW', 'greeting: 你好，$1 folder', 'still says folder'],
    ['with Traditional characters in Simplified', 'zh_CN', 'greeting: 你們好，$1', 'has 們 of the other script'],
    ['with Simplified characters in Traditional', 'zh_TW', 'greeting: 你们好，$1', 'has 们 of the other script'],
    ['with the quotation marks of the other', 'zh_TW', 'greeting: 你好，“$1”', 'has “” of the other script'],
    ['with narrow punctuation', 'zh_CN', 'greeting: 你好, $1', 'has narrow punctuation'],
    ['with letters that touch', 'zh_CN', 'greeting: 你好Anki，$1', 'lacks a space between Chinese and Latin letters or digits'],
    ['with forms for one and many', 'zh_CN', 'greeting: 你好，$1 {个|个们}', 'has forms for one and many, which Chinese has not'],
  ])('%s is told', (_case, language, text, fault) => {
    expect(faults(language, text)).toEqual([`${language}: greeting ${fault}`])
  })

  it('of the description that no store would take is told', () => {
    const long = { en: parseMessages(`extensionDescription: ${'long '.repeat(27)}`) }
    expect(findTranslationFaults(long)).toEqual(['en: extensionDescription is longer than 132 characters'])
  })

  it('is in order for every text that there is', () => {
    const messages = readMessages(join(import.meta.dirname, '../../../..'))
    expect(Object.keys(messages).toSorted()).toEqual(['en', 'zh_CN', 'zh_TW'])
    expect(findTranslationFaults(messages)).toEqual([])
  })
})
