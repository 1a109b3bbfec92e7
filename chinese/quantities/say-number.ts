const figures = ['ling2', 'yi1', 'er4', 'san1', 'si4', 'wu3', 'liu4', 'qi1', 'ba1', 'jiu3']
const powers = ['', 'shi2', 'bai3', 'qian1']
const myriads = ['', 'wan4', 'yi4', 'wan4 yi4']

/** How each character of a written numeral is said, where it is a numeral. */
const characters: Readonly<Record<string, string>> = {
  零: 'ling2', 〇: 'ling2', 一: 'yi1', 壹: 'yi1', 二: 'er4', 贰: 'er4', 貳: 'er4', 两: 'liang3', 兩: 'liang3', 三: 'san1', 叁: 'san1',
  四: 'si4', 肆: 'si4', 五: 'wu3', 伍: 'wu3', 六: 'liu4', 陆: 'liu4', 陸: 'liu4', 七: 'qi1', 柒: 'qi1', 八: 'ba1', 捌: 'ba1',
  九: 'jiu3', 玖: 'jiu3', 十: 'shi2', 拾: 'shi2', 百: 'bai3', 佰: 'bai3', 千: 'qian1', 仟: 'qian1', 万: 'wan4', 萬: 'wan4',
  亿: 'yi4', 億: 'yi4', 兆: 'zhao4', 廿: 'nian4', 卅: 'sa4', 卌: 'xi4', 半: 'ban4', 几: 'ji3', 幾: 'ji3', 数: 'shu4', 數: 'shu4',
  上: 'shang4', 多: 'duo1', 余: 'yu2', 餘: 'yu2', 点: 'dian3', 點: 'dian3', 第: 'di4', 分: 'fen1', 之: 'zhi1', 负: 'fu4', 負: 'fu4',
  下: 'xia4', 比: 'bi3', 至: 'zhi4', 到: 'dao4',
}

/** Syllables of a numeral written with Chinese characters; a character that is none of them is left out. */
export function sayCharacters(word: string): string[] {
  const syllables: string[] = []
  for (const character of word) {
    const syllable = characters[character]
    if (syllable !== undefined) syllables.push(syllable)
  }
  return syllables
}

/** Figures one after the other, as years and telephone numbers are said: 2025 → er4 ling2 er4 wu3. */
export function sayFigures(digits: string): string[] {
  return [...digits].map((digit) => digit === '.' ? 'dian3' : figures[Number(digit)]!)
}

/**
 * A number written with figures (`written` is the figures without scale: '13.6', '2794') as an amount: shi2 san1 dian3 liu4.
 * Two before things that are counted is 两, not 二.
 */
export function sayAmount(written: string, isCounting: boolean): string[] {
  const [whole = '0', fraction] = written.replace(/[,，]/g, '').split('.')
  if (isCounting && written === '2') return ['liang3']
  const said = sayWhole(Number(whole))
  return fraction === undefined ? said : [...said, 'dian3', ...sayFigures(fraction)]
}

function sayWhole(value: number): string[] {
  if (value === 0) return [figures[0]!]
  if (value >= 1e16) return sayFigures(String(value))
  const syllables: string[] = []
  let isGap = false
  for (let group = 3; group >= 0; group--) {
    const section = Math.floor(value / 10 ** (group * 4)) % 10000
    if (section === 0) {
      isGap ||= syllables.length > 0
      continue
    }
    if (syllables.length > 0 && (isGap || section < 1000)) syllables.push(figures[0]!)
    isGap = false
    syllables.push(...saySection(section, syllables.length === 0), ...myriads[group]!.split(' ').filter(Boolean))
  }
  return syllables
}

function saySection(section: number, isFirst: boolean): string[] {
  const syllables: string[] = []
  let isGap = false
  for (let power = 3; power >= 0; power--) {
    const digit = Math.floor(section / 10 ** power) % 10
    if (digit === 0) {
      isGap ||= syllables.length > 0
      continue
    }
    if (isGap) syllables.push(figures[0]!)
    isGap = false
    // 十五, not 一十五, at the very beginning; 两千, 两百 beside 二十.
    const isBareTen = power === 1 && digit === 1 && syllables.length === 0 && isFirst
    if (!isBareTen) syllables.push(digit === 2 && power >= 2 ? 'liang3' : figures[digit]!)
    if (power > 0) syllables.push(powers[power]!)
  }
  return syllables
}
