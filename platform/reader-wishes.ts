import { browser } from '#imports'
import type { Correction } from '@/chinese/analysis'
import type { Conversion, ConversionOptions, Target } from '@/chinese/conversion/conversion'
import { isCorrectionKey } from './correction-record'
import { readCorrections } from './corrections'
import type { OpenConverter } from './open-converter'
import { isWordKey, toOwnWord } from './own-word-record'
import { readOwnWords } from './own-words'
import { placeOf, readSettings } from './settings'

/** What the reader said about how text is converted, wherever that is done. */
export interface ReaderWishes {
  readonly options: Omit<ConversionOptions, 'target'>
  readonly corrections: readonly Correction[]
}

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

/** One paragraph, or any text, as it is shown to this reader. */
export function convertFor({ options, corrections }: ReaderWishes, { analyser, converter }: Pick<OpenConverter, 'analyser' | 'converter'>, text: string, language: string, target: Target): Conversion {
  return converter.convert(analyser.analyse(text, { language, corrections }), { ...options, target })
}
