import type { Writing } from '@/chinese/analysis'
import type { Entry } from '@/dictionaries/entry'

export interface Script {
  readonly kind: 'simplified' | 'traditional'
  /** The `lang` that makes browsers draw the right glyphs. */
  readonly lang: string
  readonly otherLang: string
}

/** Which script the card puts first: that of the word as it stands in the page, else that of the page. */
export function scriptOf(writing: Writing, language: string, word: string, entry: Entry | null): Script {
  const traditionalLang = isHongKong(writing, language) ? 'zh-Hant-HK' : 'zh-Hant-TW'
  return kindOf(writing, language, word, entry) === 'traditional'
    ? { kind: 'traditional', lang: traditionalLang, otherLang: 'zh-Hans' }
    : { kind: 'simplified', lang: 'zh-Hans', otherLang: traditionalLang }
}

function kindOf(writing: Writing, language: string, word: string, entry: Entry | null): Script['kind'] {
  if (entry && entry.simplified !== entry.traditional) {
    if (word === entry.simplified) return 'simplified'
    if (word === entry.traditional) return 'traditional'
  }
  if (writing === 'traditional' || writing === 'cantonese') return 'traditional'
  if (writing === 'simplified') return 'simplified'
  return /^(zh|yue|cmn)\b.*(hant|tw|hk|mo)/i.test(language) ? 'traditional' : 'simplified'
}

const isHongKong = (writing: Writing, language: string) => writing === 'cantonese' || /-(hk|mo)\b|^yue\b/i.test(language)
