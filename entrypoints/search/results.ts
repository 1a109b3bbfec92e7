import { withSandhi } from '@/chinese/sandhi'
import { briefly } from '@/components/gloss-text'
import type { Asked } from '@/components/nested-word'
import type { Result } from '@/components/search/result-list'
import type { Script } from '@/components/script'
import type { Entry } from '@/dictionaries/entry'
import type { Settings } from '@/platform/settings'
import type { FoundEntry } from './calls'

/** Which script a result shows first: the one that was typed, where it tells, else the reader's. */
export function scriptOfResult({ simplified, traditional }: Entry, query: string, settings: Settings): Script {
  const isIn = (word: string) => [...query].filter((letter) => han.test(letter) && word.includes(letter)).length
  const more = isIn(traditional) - isIn(simplified)
  const kind = more > 0 ? 'traditional' : more < 0 ? 'simplified' : settings.script
  const hant = settings.traditional === 'hong kong' ? 'zh-Hant-HK' : 'zh-Hant-TW'
  return kind === 'traditional' ? { kind, lang: hant, otherLang: 'zh-Hans' } : { kind, lang: 'zh-Hans', otherLang: hant }
}

const han = /\p{sc=Han}/u

const inScript = (entry: Entry, { kind }: Script) => (kind === 'traditional' ? entry.traditional : entry.simplified)

export function resultOf({ entry, by }: FoundEntry, query: string, settings: Settings): Result {
  const script = scriptOfResult(entry, query, settings)
  const other = script.kind === 'traditional' ? entry.simplified : entry.traditional
  const word = inScript(entry, script)
  return {
    id: entry.id,
    by,
    word,
    lang: script.lang,
    other: other === word ? null : other,
    otherLang: script.otherLang,
    reading: settings.sandhi ? withSandhi(entry.simplified, entry.syllables) : entry.syllables,
    gloss: briefly(entry, script),
    hsk2: entry.hsk2,
  }
}

/** How the card of a result is asked for. */
export function askedOf({ entry }: FoundEntry, query: string, settings: Settings): Asked {
  const script = scriptOfResult(entry, query, settings)
  return { word: inScript(entry, script), lang: script.lang, syllables: entry.syllables, at: null }
}
