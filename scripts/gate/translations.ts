import { characterSets, ListedIn } from '../../chinese/character-sets'
import type { Messages } from './locales'

/** What Chinese texts may call by a name in Latin letters. All other words of four letters and more were forgotten. */
export const latinNames = new Set(
  [
    'Tongdu OpenCC CEDICT Anki AnkiConnect FSRS Pleco Excel Syncthing Nextcloud Dropbox TOCFL Make Hanzi Arphic Technology',
    'Option Command Windows Linux Android macOS Google Microsoft speech dispatcher espeak Hanping Markdown Shift Ctrl Enter Delete Space Backspace Escape Language English https',
    // Pinyin in examples, and what a file has to say in English.
    'zhōng zhong xuéxí háng hang yín new learning known ignored simplified traditional mixed tongdu',
  ].flatMap((line) => line.split(' ')),
)

/** Texts that show the other script, or its quotation marks, on purpose. */
const showsOtherScript = new Set([
  'badgeSimplified', 'badgeTraditional', 'strictHongKongHint', 'regionWordingHint', 'punctuationHint', 'wordsHint', 'knownListHint',
])

/** The store takes no longer one. */
const longestDescription = 132

/** Texts of one language that say something else than the English ones, or say it in the wrong letters. The keys themselves are compared in ./locales. */
export function findTranslationFaults(messages: Readonly<Record<string, Messages>>): string[] {
  const { en = new Map<string, string>() } = messages
  return Object.entries(messages).flatMap(([language, texts]) =>
    [...texts].flatMap(([key, text]) => faultsOf(key, text, en.get(key) ?? text, language).map((fault) => `${language}: ${key} ${fault}`)),
  )
}

function faultsOf(key: string, text: string, english: string, language: string): string[] {
  if (text.trim() === '') return ['is empty']
  const faults: string[] = []
  if (placeholdersOf(text) !== placeholdersOf(english)) faults.push(`has ${placeholdersOf(text) || 'no values'}, English has ${placeholdersOf(english) || 'none'}`)
  if (key === 'extensionDescription' && text.length > longestDescription) faults.push(`is longer than ${longestDescription} characters`)
  if (language === 'en') return faults
  // The name of the language itself.
  if (key === 'languageOfTexts') return text === language ? faults : [...faults, `is ${text}`]
  if (/\{[^}]*\|/.test(text)) faults.push('has forms for one and many, which Chinese has not')
  const latin = [...text.replaceAll(fields, '').matchAll(/\p{Script=Latin}{4,}/gu)].map(([word]) => word).filter((word) => !latinNames.has(word))
  if (latin.length > 0) faults.push(`still says ${latin.join(', ')}`)
  if (/\p{Script=Han}[,;:?!()]|[,;:?!)]\p{Script=Han}/u.test(text)) faults.push('has narrow punctuation')
  // A value may be Chinese.
  if (/\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han}/u.test(text.replaceAll(/\$\d/g, ''))) faults.push('lacks a space between Chinese and Latin letters or digits')
  if (showsOtherScript.has(key)) return faults
  const foreign = [...text].filter((character) => isForeign(character, language))
  if (foreign.length > 0) faults.push(`has ${foreign.join('')} of the other script`)
  return faults
}

/** What a reader's own format or address may hold. */
const fields = /\{[a-z-]+\}/g

const placeholdersOf = (text: string): string => [...new Set(text.match(/\$\d|%s|\{[a-z-]+\}/g))].toSorted().join(' ')

function isForeign(character: string, language: string): boolean {
  const listed = characterSets()[character.charCodeAt(0)] ?? 0
  const isMainland = (listed & ListedIn.mainland) !== 0
  const isTaiwan = (listed & (ListedIn.taiwan | ListedIn.taiwanRare)) !== 0
  return language === 'zh_TW' ? '“”‘’'.includes(character) || (isMainland && !isTaiwan) : '「」『』'.includes(character) || (isTaiwan && !isMainland)
}
