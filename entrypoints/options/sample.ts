import type { Analyser } from '@/chinese/analysis'
import type { Sentence, Stretch } from '@/components/options/preview'
import { targetLanguages } from '@/components/script-names'
import type { Settings } from '@/platform/settings'
import type { Script } from '@/platform/shown-script'

/** Has what the lines of a card are about: another script, levels, measure words, a Taiwan reading, a changing tone, words inside words. */
const texts = { simplified: '星期天我们一起去图书馆借书。', traditional: '星期天我們一起去圖書館借書。' }
/** 图书馆. */
export const firstWord = 8

export function samplesFor({ traditional }: Settings): Readonly<Record<Script, Sentence>> {
  return {
    simplified: { text: texts.simplified, language: targetLanguages.simplified },
    traditional: { text: texts.traditional, language: targetLanguages[traditional] },
  }
}

/** The words that can be pointed at. */
export function stretchesOf(analyser: Analyser): Readonly<Record<Script, readonly Stretch[]>> {
  const cut = (script: Script) =>
    analyser.analyse(texts[script], { language: targetLanguages[script] }).segments.map(({ start, end, kind }) => ({ start, end, isWord: kind !== 'other' }))
  return { simplified: cut('simplified'), traditional: cut('traditional') }
}
