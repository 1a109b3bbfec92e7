/**
 * One character for a country, as the news sets them in a row: 中吉乌铁路, 美日韩. The same character stands for several where the
 * context says which; the one meant most often beside others is first.
 */
export const countries: Readonly<Record<string, string>> = {
  中: 'China', 美: 'USA', 俄: 'Russia', 日: 'Japan', 韩: 'South Korea', 韓: 'South Korea', 朝: 'North Korea', 英: 'Britain', 法: 'France',
  德: 'Germany', 意: 'Italy', 印: 'India', 巴: 'Pakistan (or Palestine, Brazil)', 越: 'Vietnam', 老: 'Laos', 泰: 'Thailand', 缅: 'Myanmar',
  緬: 'Myanmar', 柬: 'Cambodia', 菲: 'Philippines', 马: 'Malaysia', 馬: 'Malaysia', 新: 'Singapore', 澳: 'Australia', 加: 'Canada',
  墨: 'Mexico', 以: 'Israel', 伊: 'Iran (or Iraq)', 沙: 'Saudi Arabia', 土: 'Turkey (or Turkmenistan)', 哈: 'Kazakhstan', 吉: 'Kyrgyzstan',
  乌: 'Uzbekistan (or Ukraine)', 烏: 'Uzbekistan (or Ukraine)', 塔: 'Tajikistan', 蒙: 'Mongolia', 阿: 'Afghanistan (or Argentina, Arab states)',
  欧: 'Europe', 歐: 'Europe', 匈: 'Hungary', 塞: 'Serbia', 波: 'Poland', 荷: 'Netherlands', 西: 'Spain', 葡: 'Portugal', 埃: 'Egypt', 尼: 'Nepal',
}

/** What must stand behind such a row for it to be believed. */
export const behindCountries =
  '关系 關係 两国 兩國 三国 三國 双方 雙方 三方 双边 雙邊 铁路 鐵路 边境 邊境 边界 邊界 贸易 貿易 经贸 經貿 友好 友谊 友誼 建交 峰会 峰會 会谈 會談 冲突 衝突 战争 戰爭 ' +
  '合作 命运 命運 联合 聯合 外长 外長 领导人 領導人 元首 战略 戰略 人民 对话 對話 协定 協定 公路 油气 油氣 天然气 天然氣 管道 之间 之間 同盟 军演 軍演 高铁 高鐵 班列'

/** The characters of all those countries, for a word list. */
export const countryCharacters = (): string => Object.keys(countries).join(' ')
