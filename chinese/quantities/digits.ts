/**
 * What a character is inside a number, by code unit: one byte each, so that a whole text is looked through with one table.
 * The low nibble is the value or the power of ten, the high one says which kind it is.
 */
export const Digit = {
  /** 0 … 9 and their full-width forms. */
  arabic: 0x10,
  /** 一 … 九, formal 壹 … 玖: low nibble = value. */
  han: 0x20,
  /** 十 百 千: low nibble = power of ten. */
  power: 0x30,
  /** 万 亿 兆: low nibble = power of ten, multiplies all before it. */
  myriad: 0x40,
  /** 廿 卅 卌: low nibble = tens. */
  tens: 0x50,
  /** Starts something vague: 几 数 上. */
  vague: 0x60,
  /** 第. */
  ordinal: 0x70,
  /** 负 and 零下 (by its first character, which is a digit too): minus. */
  minus: 0x80,
  /** 半. */
  half: 0x90,
  /** Before amounts of money in the international way: ￥ $ €. */
  currency: 0xa0,
} as const

// 两 counts things, 二 is the figure: both are 2. 〇 stands in years, 零 in amounts. 幺 (one, said in telephone numbers) is left out:
// it is nearly always the first character of 幺儿, 幺蛾子.
const spellings: readonly (readonly [kind: number, characters: string])[] = [
  [Digit.arabic, '0０1１2２3３4４5５6６7７8８9９'],
  [Digit.han, '〇零一壹二贰貳两兩三叁四肆五伍六陆陸七柒八捌九玖'],
  [Digit.power, '十拾百佰千仟'],
]

const values: Readonly<Record<string, number>> = {
  〇: 0, 零: 0, 一: 1, 壹: 1, 二: 2, 贰: 2, 貳: 2, 两: 2, 兩: 2, 三: 3, 叁: 3, 四: 4, 肆: 4, 五: 5, 伍: 5,
  六: 6, 陆: 6, 陸: 6, 七: 7, 柒: 7, 八: 8, 捌: 8, 九: 9, 玖: 9, 十: 1, 拾: 1, 百: 2, 佰: 2, 千: 3, 仟: 3,
}

/** One byte for every code unit: 0 where the character has no part in numbers. */
export function digitTable(): Uint8Array {
  const table = new Uint8Array(0x10000)
  for (const [kind, characters] of spellings) {
    for (const [index, character] of [...characters].entries()) {
      const value = kind === Digit.arabic ? index >> 1 : (values[character] ?? 0)
      table[character.charCodeAt(0)] = kind | value
    }
  }
  for (const [character, power] of [['万', 4], ['萬', 4], ['亿', 8], ['億', 8], ['兆', 12]] as const) {
    table[character.charCodeAt(0)] = Digit.myriad | power
  }
  for (const [character, tens] of [['廿', 2], ['卅', 3], ['卌', 4]] as const) table[character.charCodeAt(0)] = Digit.tens | tens
  for (const character of '几幾数數上') table[character.charCodeAt(0)] = Digit.vague
  table['第'.charCodeAt(0)] = Digit.ordinal
  for (const character of '负負-－−') table[character.charCodeAt(0)] = Digit.minus
  table['半'.charCodeAt(0)] = Digit.half
  for (const character of '￥¥$＄€£') table[character.charCodeAt(0)] = Digit.currency
  return table
}
