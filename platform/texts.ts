import { browser } from '#imports'
import { fillIn } from './fill-in'
import type { Settings } from './settings'

/** The languages of the interface, by the names of their folders in the package. */
export type Language = 'en' | 'zh_CN' | 'zh_TW'

/** How pages and formats name them. */
export const languageTags: Readonly<Record<Language, string>> = { en: 'en', zh_CN: 'zh-Hans', zh_TW: 'zh-Hant-TW' }

/** Where texts come from. */
export interface TextSource {
  /** What the browser gives by itself, with nothing put in. */
  own(key: string): string
  /** The language of the browser's own interface, as a BCP 47 tag. */
  readonly browserLanguage: string
  /** All texts of a language of the package. */
  read(language: Language): Promise<Readonly<Record<string, { readonly message: string }>>>
}

/**
 * The texts in the language that the reader chose. The browser gives those in its own language at once; another language is read from
 * the package. Where the browser finds none of its own it takes English, though Hong Kong's Chinese is nearer to Taiwan's: that is decided here.
 */
export function createTexts(source: TextSource) {
  const given = source.own('languageOfTexts') as Language
  const read = new Map<Language, Promise<ReadonlyMap<string, string>>>()
  const nearest = given === 'en' ? languageFor(source.browserLanguage) : given
  let language = given
  let messages: ReadonlyMap<string, string> | null = null
  let asked = given

  function open(wanted: Language): Promise<ReadonlyMap<string, string>> {
    const known = read.get(wanted)
    if (known) return known
    const opening = source.read(wanted).then((all) => new Map(Object.entries(all).map(([key, { message }]) => [key, message])))
    read.set(wanted, opening)
    opening.catch(() => read.delete(wanted))
    return opening
  }

  return {
    /** @throws when the package cannot be read; the texts stay as they were */
    async speak(wish: Settings['language']): Promise<void> {
      const wanted = wish === 'browser' ? nearest : wish
      asked = wanted
      const found = wanted === given ? null : await open(wanted)
      // Another may have been chosen meanwhile.
      if (asked !== wanted) return
      language = wanted
      messages = found
    },
    language: () => language,
    text(key: string, values?: readonly string[]): string {
      const message = messages?.get(key) ?? source.own(key)
      if (!message) throw new Error(`There is no text “${key}”.`)
      return values ? fillIn(message, values) : message
    },
  }
}

/** Which of our languages is nearest to one of the browser's. */
export function languageFor(tag: string): Language {
  const [language, ...parts] = tag.toLowerCase().split(/[-_]/)
  if (language !== 'zh' && language !== 'yue') return 'en'
  if (parts.includes('hans')) return 'zh_CN'
  return language === 'yue' || parts.some((part) => ['hant', 'tw', 'hk', 'mo'].includes(part)) ? 'zh_TW' : 'zh_CN'
}

let ours: ReturnType<typeof createTexts> | null = null

const texts = () =>
  (ours ??= createTexts({
    // Each value is put in as the name of its own place, so that it stands there still.
    own: (key) => browser.i18n.getMessage(key as never, ['$1', '$2', '$3', '$4', '$5', '$6', '$7', '$8', '$9']),
    browserLanguage: browser.i18n.getUILanguage(),
    read: async (language) => (await (await fetch(`/_locales/${language}/messages.json`)).json()) as Record<string, { message: string }>,
  }))

/** Opens the texts of the language that is wished for: to be awaited before the first `text`, and whenever the wish changes. */
export const speak = (wish: Settings['language']): Promise<void> => texts().speak(wish)

export const languageTag = (): string => languageTags[texts().language()]

/** A text of the interface. @throws when there is none of that name */
export const text = (key: string, values?: readonly string[]): string => texts().text(key, values)
