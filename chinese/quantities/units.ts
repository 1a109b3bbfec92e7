/**
 * What may stand behind a number. Units of measure, money and time; classifiers are in `classifiers.ts`.
 * Spellings: Simplified and Traditional (and Taiwan, Hong Kong) forms, separated by spaces.
 */
export interface Unit {
  readonly kind: 'duration' | 'measure' | 'money' | 'classifier' | 'percentage'
  /** English for one and for many; for a classifier what it counts, in brackets. */
  readonly one: string
  readonly many: string
  /** Numbered syllables, where the dictionary's first reading might be another; '' otherwise. */
  readonly reading: string
  /** Chinese units: how many of `into` one of it is. */
  readonly factor?: number
  readonly into?: string
  /** Natural logarithm of how often this unit follows a number, roughly: -2 common … -6 rare. */
  readonly weight: number
}

type Row = readonly [spellings: string, reading: string, one: string, many: string, weight: number, factor?: number, into?: string]

const durations: readonly Row[] = [
  ['秒 秒钟 秒鐘', '', 'second', 'seconds', -4],
  ['毫秒', '', 'millisecond', 'milliseconds', -6],
  ['分钟 分鐘', '', 'minute', 'minutes', -3],
  ['刻钟 刻鐘', '', 'quarter of an hour', 'quarters of an hour', -5],
  ['小时 小時', '', 'hour', 'hours', -3],
  ['钟头 鐘頭 个钟头 個鐘頭 个小时 個小時 个钟 個鐘', '', 'hour', 'hours', -5],
  ['天', '', 'day', 'days', -3.5],
  ['昼夜 晝夜', '', 'day and night', 'days and nights', -6],
  ['周 週', '', 'week', 'weeks', -4.5],
  ['星期 个星期 個星期 礼拜 禮拜 个礼拜 個禮拜', '', 'week', 'weeks', -4.5],
  ['个月 個月', '', 'month', 'months', -3],
  ['季度 个季度 個季度', '', 'quarter (of a year)', 'quarters (of a year)', -5],
  ['周年 週年', '', 'year (anniversary)', 'years (anniversary)', -4],
  // 歲 counts years of age, not of time.
  ['岁 歲', '', 'year old', 'years old', -3],
  ['周岁 週歲', '', 'full year of age', 'full years of age', -5.5],
  ['年', '', 'year', 'years', -2],
  ['载 載', 'zai3', 'year', 'years', -7],
  ['个世纪 個世紀', '', 'century', 'centuries', -4],
  ['工作日 个工作日 個工作日', '', 'working day', 'working days', -6],
]

// 里 亩 斤 两: what they are in the units that a reader elsewhere knows. One 亩 = 1/15 hectare, one 里 = half a kilometre,
// one 斤 = half a kilogram (600 g in Taiwan, where it is 台斤), one 两 = 50 g. 公里 and 公斤 are kilometre and kilogram.
const measures: readonly Row[] = [
  ['公里', '', 'kilometre', 'kilometres', -3.5],
  ['千米', '', 'kilometre', 'kilometres', -5],
  ['海里 浬 海浬', '', 'nautical mile', 'nautical miles', -5.5],
  ['英里 英哩 哩', '', 'mile', 'miles', -5.5],
  ['英尺 英呎 呎', '', 'foot', 'feet', -5.5],
  ['英寸 英吋 吋', '', 'inch', 'inches', -5],
  ['里', '', 'li', 'li', -6, 0.5, 'kilometre'],
  ['华里 華里', '', 'li', 'li', -6.5, 0.5, 'kilometre'],
  ['米', '', 'metre', 'metres', -4],
  ['公尺', '', 'metre', 'metres', -4],
  ['厘米 公分 釐米', '', 'centimetre', 'centimetres', -4.5],
  ['毫米 公厘 公釐', '', 'millimetre', 'millimetres', -5],
  ['微米', '', 'micrometre', 'micrometres', -6],
  ['纳米 納米 奈米', '', 'nanometre', 'nanometres', -5.5],
  ['光年', '', 'light year', 'light years', -5],
  ['丈', '', 'zhang', 'zhang', -7, 3.333, 'metre'],
  ['尺', 'chi3', 'chi', 'chi', -6, 0.333, 'metre'],
  ['寸', '', 'cun', 'cun', -6, 3.33, 'centimetre'],
  ['平方公里', '', 'square kilometre', 'square kilometres', -4],
  ['平方千米', '', 'square kilometre', 'square kilometres', -5.5],
  ['平方米 平方公尺 平米', '', 'square metre', 'square metres', -4],
  ['平方英里 平方哩', '', 'square mile', 'square miles', -5.5],
  ['平方英尺 平方英呎 平方呎', '', 'square foot', 'square feet', -5.5],
  ['公顷 公頃', '', 'hectare', 'hectares', -4.5],
  ['英亩 英畝', '', 'acre', 'acres', -5.5],
  ['亩 畝', '', 'mu', 'mu', -4.5, 1 / 15, 'hectare'],
  ['顷 頃', '', 'qing', 'qing', -7, 100 / 15, 'hectare'],
  ['坪', '', 'ping', 'ping', -5.5, 3.306, 'square metre'],
  ['甲', '', 'jia', 'jia', -8, 0.97, 'hectare'],
  ['立方米 立方公尺', '', 'cubic metre', 'cubic metres', -5],
  ['立方厘米 立方公分', '', 'cubic centimetre', 'cubic centimetres', -6],
  ['升 公升', '', 'litre', 'litres', -5],
  ['毫升', '', 'millilitre', 'millilitres', -5],
  ['加仑 加侖', '', 'gallon', 'gallons', -6],
  ['桶', '', 'barrel or bucket', 'barrels or buckets', -6],
  ['吨 噸 公吨 公噸', '', 'tonne', 'tonnes', -4],
  ['公斤', '', 'kilogram', 'kilograms', -4],
  ['千克', '', 'kilogram', 'kilograms', -5],
  ['克 公克', '', 'gram', 'grams', -5],
  ['毫克', '', 'milligram', 'milligrams', -5.5],
  ['微克', '', 'microgram', 'micrograms', -6],
  ['斤', '', 'jin', 'jin', -5, 0.5, 'kilogram'],
  ['市斤', '', 'jin', 'jin', -7, 0.5, 'kilogram'],
  ['台斤 臺斤', '', 'Taiwan catty', 'Taiwan catties', -7, 0.6, 'kilogram'],
  ['两 兩', '', 'liang', 'liang', -7, 50, 'gram'],
  ['钱 錢', '', 'qian', 'qian', -8, 5, 'gram'],
  ['担 擔', 'dan4', 'dan', 'dan', -8, 50, 'kilogram'],
  ['石', 'dan4', 'dan', 'dan', -7.5, 100, 'litre'],
  ['磅', '', 'pound', 'pounds', -5.5],
  ['盎司', '', 'ounce', 'ounces', -6],
  ['克拉', '', 'carat', 'carats', -6],
  ['摄氏度 攝氏度', '', 'degree Celsius', 'degrees Celsius', -4.5],
  ['华氏度 華氏度', '', 'degree Fahrenheit', 'degrees Fahrenheit', -6],
  ['℃ °C', 'she4 shi4 du4', 'degree Celsius', 'degrees Celsius', -3],
  ['度', 'du4', 'degree', 'degrees', -4.5],
  ['千瓦', '', 'kilowatt', 'kilowatts', -5],
  ['千瓦时 千瓦時 千瓦小时 千瓦小時', '', 'kilowatt-hour', 'kilowatt-hours', -5],
  ['兆瓦', '', 'megawatt', 'megawatts', -5.5],
  ['瓦', '', 'watt', 'watts', -6.5],
  ['伏 伏特', '', 'volt', 'volts', -6.5],
  ['赫兹 赫茲', '', 'hertz', 'hertz', -6],
  ['马力 馬力', '', 'horsepower', 'horsepower', -5.5],
  ['分贝 分貝', '', 'decibel', 'decibels', -6],
  ['像素', '', 'pixel', 'pixels', -5.5],
  ['字节 字節 位元組', '', 'byte', 'bytes', -6],
  ['倍', '', 'time', 'times', -4],
  ['成', '', 'tenth', 'tenths', -5.5],
  ['卡路里 大卡 千卡', '', 'kilocalorie', 'kilocalories', -6],
  ['公里每小时 公里/小时 公里/小時', '', 'kilometre per hour', 'kilometres per hour', -5],
]

const money: readonly Row[] = [
  ['元', '', 'yuan', 'yuan', -2.5],
  ['元人民币 元人民幣', '', 'yuan (RMB)', 'yuan (RMB)', -4],
  ['圆 圓', '', 'yuan or yen', 'yuan or yen', -7],
  ['美元 美金', '', 'US dollar', 'US dollars', -3.5],
  ['港元 港币 港幣', '', 'Hong Kong dollar', 'Hong Kong dollars', -4.5],
  ['澳元', '', 'Australian dollar', 'Australian dollars', -5.5],
  ['加元', '', 'Canadian dollar', 'Canadian dollars', -5.5],
  ['新台币 新臺幣 台币 臺幣 新台幣 台幣 新臺币', '', 'New Taiwan dollar', 'New Taiwan dollars', -4.5],
  ['新加坡元 新元', '', 'Singapore dollar', 'Singapore dollars', -6],
  ['欧元 歐元', '', 'euro', 'euros', -4],
  ['英镑 英鎊', '', 'pound sterling', 'pounds sterling', -4.5],
  ['日元 日圆 日圓', '', 'yen', 'yen', -4.5],
  ['韩元 韓元 韩圆 韓圜 韓圓', '', 'won', 'won', -5],
  ['卢布 盧布', '', 'rouble', 'roubles', -5],
  ['卢比 盧比', '', 'rupee', 'rupees', -5.5],
  ['泰铢 泰銖', '', 'baht', 'baht', -5.5],
  ['坚戈 堅戈', '', 'tenge', 'tenge', -6],
  ['法郎', '', 'franc', 'francs', -6],
  ['马克 馬克', '', 'mark', 'marks', -6],
  ['块 塊 块钱 塊錢', '', 'yuan (spoken) or piece', 'yuan (spoken) or pieces', -4.5],
  ['角 毛 毛钱 毛錢', '', 'jiao (tenth of a yuan)', 'jiao (tenths of a yuan)', -6],
  ['两银子 兩銀子', '', 'tael of silver', 'taels of silver', -7],
]

const shares: readonly Row[] = [
  ['个百分点 個百分點 百分点 百分點', '', 'percentage point', 'percentage points', -3],
]

const kinds = [
  ['duration', durations],
  ['measure', measures],
  ['money', money],
  ['percentage', shares],
] as const

/** Every spelling with its unit; a spelling listed twice keeps its first meaning. */
export function unitSpellings(): Map<string, Unit> {
  const units = new Map<string, Unit>()
  for (const [kind, rows] of kinds) {
    for (const [spellings, reading, one, many, weight, factor, into] of rows) {
      const unit: Unit = factor === undefined || into === undefined
        ? { kind, one, many, reading, weight }
        : { kind, one, many, reading, weight, factor, into }
      for (const spelling of spellings.split(' ')) if (!units.has(spelling)) units.set(spelling, unit)
    }
  }
  return units
}
