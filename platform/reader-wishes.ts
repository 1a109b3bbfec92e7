import { browser } from '#imports'
import type { ReaderWishes } from './convert-for'
import { isCorrectionKey } from './correction-record'
import { readCorrections } from './corrections'
import { isWordKey, toOwnWord } from './own-word-record'
import { readOwnWords } from './own-words'
import { placeOf, readSettings } from './settings'

export async function readWishes(): Promise<ReaderWishes> {
  const [settings, corrections, words] = await Promise.all([readSettings(), readCorrections(), readOwnWords()])
  const { strictHongKong, regionWording, punctuation } = settings
  return {
    options: { isStrict: strictHongKong, hasWording: regionWording, hasPunctuation: punctuation, ownWords: words.map(toOwnWord) },
    corrections,
  }
}


/** Calls back when anything of it changed. */
export function onWishesChange(listener: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    const places = [placeOf('strictHongKong'), placeOf('regionWording'), placeOf('punctuation')]
    const isOurs = (key: string) => places.includes(key) || isCorrectionKey(key) || isWordKey(key)
    if (area === 'local' && Object.keys(changes).some(isOurs)) listener()
  })
}
