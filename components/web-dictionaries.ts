import { dictionaryAddress } from './safe-link'

/** A dictionary in the web by the address of its page about a word, with fields in braces. */
export interface WebDictionary {
  readonly name: string
  readonly template: string
}

/** What can stand in braces. */
export interface DictionaryWord {
  /** As the card shows it. */
  readonly word: string
  readonly simplified: string
  readonly traditional: string
}

/** Those we know, by the names under which the settings keep them. */
export const knownDictionaries = {
  mdbg: { name: 'MDBG', template: 'https://www.mdbg.net/chinese/dictionary?page=worddict&wdqb={word}' },
  wiktionary: { name: 'Wiktionary', template: 'https://en.wiktionary.org/wiki/{traditional}#Chinese' },
  zdic: { name: '漢典 Zdic', template: 'https://www.zdic.net/hans/{simplified}' },
  moedict: { name: '萌典 Moedict', template: 'https://www.moedict.tw/{traditional}' },
  moe: { name: '重編國語辭典', template: 'https://dict.revised.moe.edu.tw/search.jsp?md=1&word={traditional}' },
  baidu: { name: '百度汉语', template: 'https://hanyu.baidu.com/s?wd={simplified}' },
  youdao: { name: '有道 Youdao', template: 'https://dict.youdao.com/result?word={simplified}&lang=en' },
  'words.hk': { name: '粵典 words.hk', template: 'https://words.hk/zidin/{traditional}' },
  pleco: { name: 'Pleco', template: 'plecoapi://x-callback-url/s?q={word}' },
} as const satisfies Readonly<Record<string, WebDictionary>>

export type KnownDictionary = keyof typeof knownDictionaries
export const knownDictionaryNames = Object.keys(knownDictionaries) as readonly KnownDictionary[]
const isKnown = (name: string): name is KnownDictionary => Object.hasOwn(knownDictionaries, name)

/** More than this nobody would find their way in. */
export const mostDictionaries = 8

export type TemplateFault = 'noField' | 'noAddress' | 'notSafe' | 'fieldInSite' | 'unknownField' | 'hasName'

const fields = /\{(word|simplified|traditional)\}/gu

/** What is wrong with the address of a dictionary of the reader's own; null where nothing is. */
export function templateFault(template: string): TemplateFault | null {
  const [one, other] = ['一', '二'].map((word) => fill(template, { word, simplified: word, traditional: word }))
  if (/^(?!https:|plecoapi:)[a-z][\w+.-]*:/iu.test(template)) return 'notSafe'
  if (!/\{(?:word|simplified|traditional)\}/u.test(template)) return /\{[^{}]*\}/u.test(template) ? 'unknownField' : 'noField'
  if (/[{}]/u.test(one!)) return 'unknownField'
  if (!URL.canParse(one!) || !URL.canParse(other!)) return /^[^/]*\/\/[^/]*\{/u.test(template) ? 'fieldInSite' : 'noAddress'
  const url = new URL(one!)
  if (url.username !== '' || url.password !== '') return 'hasName'
  if (url.host !== new URL(other!).host) return 'fieldInSite'
  return addressFor(template, { word: '一', simplified: '一', traditional: '一' }) === null ? 'noAddress' : null
}

/** The address of a word's page; null where it may not be opened. */
export const addressFor = (template: string, word: DictionaryWord): string | null => dictionaryAddress(fill(template, word))

const fill = (template: string, word: DictionaryWord) => template.replace(fields, (_, field: keyof DictionaryWord) => encodeURIComponent(word[field].toWellFormed()))

/** A row of the settings: one that we know by its name, or an address of the reader's own, which goes by its site. Null: it is neither. */
export function dictionaryOf(row: string): WebDictionary | null {
  if (isKnown(row)) return knownDictionaries[row]
  if (templateFault(row) !== null) return null
  return { name: siteOf(row), template: row }
}

function siteOf(template: string): string {
  const { hostname, protocol } = new URL(template.replace(fields, ''))
  return protocol === 'plecoapi:' ? 'Pleco' : hostname.replace(/^www\./u, '')
}

export interface DictionaryLink {
  readonly name: string
  readonly address: string
}

/** Where the chosen dictionaries have the word. */
export function dictionaryLinks(rows: readonly string[], word: DictionaryWord): readonly DictionaryLink[] {
  return rows.slice(0, mostDictionaries).flatMap((row) => {
    const dictionary = dictionaryOf(row)
    const address = dictionary && addressFor(dictionary.template, word)
    return dictionary && address !== null ? [{ name: dictionary.name, address }] : []
  })
}
