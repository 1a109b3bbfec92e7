import type { Dictionary } from '../dictionary'
import { GlossIndex } from './gloss-index'
import { HeadwordIndex, hasWildcard } from './headword-index'
import type { Hit } from './hit'
import { mingled } from './mingled'
import { SoundIndex } from './sound-index'
import { readSound } from './typed-sound'
import { readTyped } from './typed-text'
import { weighEntries } from './weights'

export interface Search {
  /**
   * Everything that answers what was typed, best first; [] when nothing does. Pure: the same text gives the same answer. What it needs for a
   * kind of question is made when the first such question comes.
   */
  search(typed: string): readonly Hit[]
  /** Makes everything ready, a part at each call, so that others may be served in between. @returns false when all is ready */
  prepare(): boolean
}

/** Cuts a Chinese text into its words. @returns the entry that fits best for each, in order */
export type CutText = (text: string) => readonly number[]

/** @throws DictionaryError when `glosses` turns out not to be usable */
export function createSearch(dictionary: Dictionary, glosses: ArrayBuffer, cut: CutText): Search {
  const weights = once(() => weighEntries(dictionary))
  const headwords = once(() => new HeadwordIndex(dictionary.lexicon, weights()))
  const sounds = once(() => new SoundIndex(dictionary.lexicon, weights()))
  const meanings = once(() => new GlossIndex(dictionary, glosses, weights(), headwords().lone()))
  const parts = [weights, headwords, sounds, meanings]

  const byChinese = (text: string): Hit[] => {
    const isPattern = hasWildcard(text)
    const isHeadword = isPattern || text.length <= dictionary.lexicon.longest
    const found = isHeadword ? headwords().search(text) : null
    const hits = found ? found.ranking.sorted().map((entry): Hit => ({ entry, by: 'chinese' })) : []
    if (isPattern || found?.isExact) return hits
    const words = [...new Set(cut(text))].map((entry): Hit => ({ entry, by: 'part' }))
    const known = new Set(words.map(({ entry }) => entry))
    return [...words, ...hits.filter(({ entry }) => !known.has(entry))]
  }

  const byPinyin = (text: string) => {
    const typed = readSound(text)
    return typed ? sounds().search(typed) : null
  }

  return {
    search(text) {
      const typed = readTyped(text)
      switch (typed.kind) {
        case 'nothing':
          return []
        case 'chinese':
          return byChinese(typed.text)
        case 'pinyin':
          return mingled(byPinyin(typed.text), null)
        case 'latin': {
          // Letters in headwords: AA制 by aa, 卡拉OK not by ok alone.
          const plain = typed.text.replace(/[*?]/g, '')
          const isSaid = readSound(plain)?.hasTones === true
          return mingled(byPinyin(plain), isSaid ? null : meanings().search(plain))
        }
      }
    },
    prepare() {
      const next = parts.find((part) => !part.isReady)
      next?.()
      return parts.some((part) => !part.isReady)
    },
  }
}

interface Once<Value> {
  (): Value
  readonly isReady: boolean
}

function once<Value>(make: () => Value): Once<Value> {
  let made: { readonly value: Value } | null = null
  const get = () => (made ??= { value: make() }).value
  return Object.defineProperty(get, 'isReady', { get: () => made !== null }) as Once<Value>
}
