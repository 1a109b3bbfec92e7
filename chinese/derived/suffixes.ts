/**
 * Characters that make a new word of the one before them: 棒球|场, 艺人|们, 银白|色. Dictionaries list some of these words and never all;
 * without them the suffix is pulled to the character before it where that makes a headword (棒|球场, 艺|人们).
 * Not 人, 家, 学, 化, 会 and other such that begin as many words as they end (没有|人, 发展中|国家, 从小|学).
 * Simplified and Traditional, by what they make; a reading where it is not that of the first entry.
 */
const groups: readonly string[] = [
  // people
  '者 员 員 们:men5 們:men5 长:zhang3 長:zhang3 师 師 徒 迷 族 派 党 黨 军 軍 队 隊 团 團',
  // places and institutions
  '区 區 站 场 場 厂 廠 店 馆 館 院 室 所 处:chu4 處:chu4 局 社 校 库 庫 房 楼 樓 屋 宫 宮 殿 堂 城 村 镇 鎮 乡 鄉 县 縣 州 省 岛 島 山 溪 海 港 湾 灣 路 街 线 線 桥 橋 园 園 界',
  // sides and times
  '侧 側 端 边 邊 层 層 期',
  // things
  '机 機 器 物 车 車 船 舰 艦 板 片 剧 劇 曲 奖 獎 赛 賽 药 藥 病 菌 酒 茶 油 树 樹 鱼 魚 鸟 鳥',
  // amounts and qualities
  '色 性 式 型 率:lü4 度 量:liang4 值 价 價 费 費 额 額 权 權 案 罪 语 語',
]

/** For each suffix how it is read; '' where the dictionary's first entry says it. */
export function suffixReadings(): ReadonlyMap<number, string> {
  const readings = new Map<number, string>()
  for (const item of groups.flatMap((group) => group.split(' '))) {
    const [suffix = '', reading = ''] = item.split(':')
    readings.set(suffix.charCodeAt(0), reading)
  }
  return readings
}
