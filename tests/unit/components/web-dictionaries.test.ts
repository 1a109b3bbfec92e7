import { describe, expect, it } from 'vitest'
import { addressFor, dictionaryLinks, dictionaryOf, knownDictionaries, mostDictionaries, templateFault } from '@/components/web-dictionaries'
import { dangerousAddresses } from '../../fixtures/addresses'

const word = { word: '學習', simplified: '学习', traditional: '學習' }

describe('dictionaries on the web', () => {
  it('that we know are all addresses that may be opened', () => {
    for (const { template } of Object.values(knownDictionaries)) {
      expect(templateFault(template), template).toBeNull()
      expect(addressFor(template, word)).toMatch(/^(?:https:\/\/|plecoapi:\/\/x-callback-url\/)/)
    }
  })

  it('get the word in the script that they are in, and nothing else', () => {
    expect(dictionaryLinks(['mdbg', 'zdic', 'moedict', 'pleco', 'https://www.words.example/?q={traditional}&from={simplified}'], word)).toEqual([
      { name: 'MDBG', address: 'https://www.mdbg.net/chinese/dictionary?page=worddict&wdqb=%E5%AD%B8%E7%BF%92' },
      { name: '漢典 Zdic', address: 'https://www.zdic.net/hans/%E5%AD%A6%E4%B9%A0' },
      { name: '萌典 Moedict', address: 'https://www.moedict.tw/%E5%AD%B8%E7%BF%92' },
      { name: 'Pleco', address: 'plecoapi://x-callback-url/s?q=%E5%AD%B8%E7%BF%92' },
      { name: 'words.example', address: 'https://www.words.example/?q=%E5%AD%B8%E7%BF%92&from=%E5%AD%A6%E4%B9%A0' },
    ])
  })

  it('cannot be led elsewhere by the word', () => {
    const hostile = { word: '@evil.example/?#&x=1', simplified: '/../..//evil.example', traditional: '\ud800' }
    expect(addressFor('https://a.example/{word}', hostile)).toBe('https://a.example/%40evil.example%2F%3F%23%26x%3D1')
    expect(new URL(addressFor('https://a.example/{simplified}', hostile)!).host).toBe('a.example')
    expect(addressFor('https://a.example/{traditional}', hostile)).toBe('https://a.example/%EF%BF%BD')
  })

  it.each([
    ['https://a.example/word', 'noField'],
    ['https://a.example/{hanzi}', 'unknownField'],
    ['https://a.example/{word}/{hanzi}', 'unknownField'],
    ['http://a.example/{word}', 'notSafe'],
    ['javascript:alert("{word}")', 'notSafe'],
    ['data:text/html,{word}', 'notSafe'],
    ['a.example/{word}', 'noAddress'],
    ['{word}', 'noAddress'],
    ['https://{word}.example/', 'fieldInSite'],
    ['https://a.example:{word}/', 'fieldInSite'],
    ['https://a.example.{word}/', 'fieldInSite'],
    ['https://me@a.example/{word}', 'hasName'],
    ['https://{word}@a.example/', 'hasName'],
    ['https://a.example/ {word}', 'noAddress'],
    ['plecoapi://elsewhere/{word}', 'noAddress'],
  ])('%s is refused: %s', (template, fault) => {
    expect(templateFault(template)).toBe(fault)
  })

  it('open nothing dangerous, whatever the settings hold', () => {
    for (const address of dangerousAddresses) {
      for (const row of [address, `${address}{word}`, `${address}/{word}`]) {
        const [link] = dictionaryLinks([row], word)
        if (link) expect(new URL(link.address).protocol).toBe('https:')
        if (/^https?:\/\/[^/]*@/.test(row)) expect(link).toBeUndefined()
      }
    }
    expect(dictionaryOf('constructor')).toBeNull()
    expect(dictionaryLinks(Array<string>(30).fill('mdbg'), word)).toHaveLength(mostDictionaries)
  })
})
