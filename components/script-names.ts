import type { Target } from '@/chinese/conversion/conversion'

/** The key of a target's name in the interface texts. */
export const targetNames = {
  simplified: 'targetSimplified',
  traditional: 'targetTraditional',
  taiwan: 'targetTaiwan',
  'hong kong': 'targetHongKong',
} as const satisfies Record<Target, string>
export type TargetName = (typeof targetNames)[Target]

/** The `lang` that makes browsers draw the right glyphs. */
export const targetLanguages = {
  simplified: 'zh-Hans',
  traditional: 'zh-Hant',
  taiwan: 'zh-Hant-TW',
  'hong kong': 'zh-Hant-HK',
} as const satisfies Record<Target, string>
