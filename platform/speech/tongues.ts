export type Tongue = 'mandarin' | 'cantonese'

/** What a voice speaks, as far as its language tag says it. */
export interface Spoken {
  readonly tongue: Tongue
  /** Null where only the language is named ('zh', 'cmn'). */
  readonly place: 'mainland' | 'taiwan' | 'singapore' | 'hong kong' | null
  /** It reads pinyin in Latin letters and not only characters, as espeak-ng's second Mandarin voice does. */
  readonly readsPinyin: boolean
}

const places: Readonly<Record<string, Spoken['place']>> = { cn: 'mainland', hans: 'mainland', tw: 'taiwan', hant: 'taiwan', sg: 'singapore', my: 'singapore', hk: 'hong kong', mo: 'hong kong' }
/** Subtags that name no language of its own: script, writing, place. Any other is a dialect (zh-CN-sichuan, zh-CN-liaoning). */
const plain = new Set(['zh', 'cmn', 'yue', 'hans', 'hant', 'latn', 'pinyin', 'cn', 'tw', 'sg', 'my', 'hk', 'mo'])

/**
 * Reads the tag of a voice as systems write it: zh-CN, zh_TW, zh_CN_#Hans (Android), cmn-Hans-CN, zh-Hant, yue-HK, zh-yue, cmn-latn-pinyin
 * (speech-dispatcher). Null: not Chinese, or a tongue that no reading of ours belongs to (Wu, Hakka, Min, dialects of a province).
 */
export function spokenBy(tag: string): Spoken | null {
  const subtags = tag
    .toLowerCase()
    .split(/[-_#]+/)
    .filter((part) => part !== '' && part !== 'x')
  const [language] = subtags
  if (language !== 'zh' && language !== 'cmn' && language !== 'yue') return null
  if (subtags.some((part) => !plain.has(part)) || subtags.includes('jyutping')) return null
  const named = subtags.toReversed().find((part) => places[part] && part.length === 2) ?? subtags.find((part) => places[part])
  const place = named === undefined ? null : (places[named] ?? null)
  // Hong Kong's voices are labelled with the language of all China, but speak Cantonese on every system; "cmn" says that one does not.
  const isCantonese = subtags.includes('yue') || (place === 'hong kong' && !subtags.includes('cmn'))
  return { tongue: isCantonese ? 'cantonese' : 'mandarin', place: isCantonese ? 'hong kong' : place, readsPinyin: subtags.includes('pinyin') }
}
