/**
 * Where OpenCC's phrases go wrong or say nothing, Simplified and OpenCC's Traditional. Each was a mistake in a text.
 */
export const ownPhrases: readonly (readonly [written: string, shown: string])[] = [
  ['不准', '不准'],
  ['吃不准', '喫不準'],
  ['中俄关系', '中俄關係'],
  ['中复电讯', '中復電訊'],
  ['一对一斗牛', '一對一鬥牛'],
  ['叮叮当', '叮叮噹'],
  ['撒马尔干', '撒馬爾干'],
  ['阿赫蒂萨里', '阿赫蒂薩里'],
  ['钟楚红', '鍾楚紅'],
  ['只言片语', '隻言片語'],
  ['只鸡斗酒', '隻雞斗酒'],
  ['控球后卫', '控球後衛'],
  ['拖鞋面包', '拖鞋麪包'],
  ['碱水面包', '鹼水麪包'],
  ['这出戏', '這齣戲'],
  ['那出戏', '那齣戲'],
  ['每出戏', '每齣戲'],
  ['几出戏', '幾齣戲'],
  ['首出戏', '首齣戲'],
]

/** The usual Traditional character where OpenCC's is not: Taiwan prints 帳 alone, Hong Kong both. */
export const ownUsual: readonly (readonly [written: string, shown: string, openccs: string])[] = [['账', '帳', '賬']]

/** Traditional to Simplified, which OpenCC's cases have and its package does not. */
export const ownSimplified: readonly (readonly [written: string, shown: string])[] = [
  ['殢', '𣨼'],
  ['圞', '𪢮'],
  ['樠', '𣗊'],
]
