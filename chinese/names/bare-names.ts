import type { Explanation, NameKind } from '../analysis'
import type { CleanText } from '../clean-text'
import { EntryFlag, type Lexicon } from '../lexicon'
import { extent, partOf } from '../part'
import type { Proposal } from '../proposal'
import { type Cuts, Label, Mark } from '../segmentation'
import type { Tables } from '../tables'
import { Column, columnCount, type NameModel, openNameModel, perNat } from './name-model'
import { createNameReader } from './name-reading'
import { isDot, singleCharacter } from './site'
import { WordList } from './word-list'

/** Joins what the best path left in pieces, in place, and returns what it made: `Label.proposal - first - n` stands for the nth. */
export type BareNames = (text: CleanText, cuts: Cuts, marks: Uint8Array | null, first: number) => readonly Proposal[]

/**
 * Two characters side by side that are hardly ever words: 亚视, 汲桑, a given name, the proper part of 番路乡. They are joined after the
 * best path is known, so no word loses a character to a guess. On sentences of UD Chinese GSD held out in four parts, of those
 * whose commoner character is rarer than e^-8.5 of all words 74 in 100 were one word of the corpus, 4 crossed one (others were mostly a
 * surname and a given name); before the generic word of a place 94 and 3 from e^-7.5 on.
 */
const rare = { anywhere: -8.5, beforePlace: -7.5 }
/** So many nats likelier in names than as words. Below the last it is rather a word that the dictionary lacks: 根植, 休戚. */
const gain = { anywhere: 2, beforePlace: -2, name: 6 }
/** What `confidence.ts` turns into those shares. */
const said = { anywhere: 0.982, beforePlace: 0.9985 }
const surnameCost = 7
/** No cost is above 0. */
const unasked = 1
/** A character that no list of names has, in nats. */
const unseen = 11

const places =
  '省 市 县 縣 区 區 州 盟 旗 乡 鄉 镇 鎮 村 里 屯 庄 莊 岛 島 山 岭 嶺 峰 谷 河 江 溪 湖 海 湾 灣 港 路 街 巷 寺 庙 廟 宫 宮 塔 站 线 線 国 國 岸 桥 橋 城 ' +
  '地区 地區 国际 國際 机场 機場 花园 花園 小区 小區 温泉 溫泉 大桥 大橋 水库 水庫 公园 公園 大学 大學 中学 中學 小学 小學 医院 醫院 车站 車站 环岛 拍卖'

/** Rare as words, but words all the same: of grammar and number, what ends longer names and words, what people do, counts of things. */
const never =
  '者皆仍则則亦共因著着及随隨至辖轄任靠替曾常每另应應须須需该該且却卻均遂乃即若既仅僅各全更再较較约約按比才难難便内內外旁末中间間型式性者方氏类類层層' +
  '一二三四五六七八九十百千万萬亿億两兩几幾半单單双雙首初届屆款辆輛艘枚幅幢栋棟座棵株台臺头頭名位处處股群批套册冊卷集篇章节節段场場项項某谁誰何哪此其之' +
  '与與和或於于以由从從自向往把被让讓给給使令叫派喊扔偷送拿抓打看听聽说說问問答称稱曰读讀写寫唱画畫做造建设設立置改换換搬移迁遷进進出入回返抵赴驻駐离離遭受' +
  '获獲得失败敗胜勝占攻守率领領带帶追逃死亡生育娶嫁葬埋杀殺投抗拒省市县縣区區州盟旗乡鄉镇鎮村屯庄莊岛島山岭嶺峰谷河江溪湖海湾灣港路街巷寺庙廟宫宮塔站线線里国國岸桥橋' +
  '府道门門族语語人队隊军軍党黨科属屬目纲綱种種局厅廳院所部处署词詞字员員官书書歌曲船舰艦车車机機妻父母子女儿兒化佢哋唔冇喺嘅咗嚟嗰乜嘢啲'

export function createBareNames(lexicon: Lexicon, tables: Tables): BareNames {
  const model = openNameModel(tables)
  if (!model) return () => []
  /** See `singleCharacter`; asked when first met: all 20,000 took a tenth of opening everything. */
  const alone = new Float32Array(0x10000).fill(unasked)
  const aloneOf = (code: number): number => {
    if (alone[code] === unasked) alone[code] = singleCharacter(lexicon, code)
    return alone[code]!
  }
  for (const character of never) alone[character.charCodeAt(0)] = 0
  const generic = new WordList(places)
  const read = createNameReader(lexicon, tables, model)

  return (text, cuts, marks, first) => {
    const { codes, barriers, length } = text
    const made: Proposal[] = []
    const isSingle = (index: number): boolean => {
      if (index < 0 || index >= cuts.count || cuts.ends[index]! - cuts.starts[index]! !== 1) return false
      const code = codes[cuts.starts[index]!]!
      return code >= 0x4e00 && code < 0xa000
    }
    const isRare = (index: number): boolean => isSingle(index) && aloneOf(codes[cuts.starts[index]!]!) < rare.beforePlace

    /** What two lone characters are; null where they are rather two words, or a piece of something longer. */
    const judge = (index: number): Proposal | null => {
      const start = cuts.starts[index]!
      const end = start + 2
      const [one, two] = [codes[start]!, codes[start + 1]!]
      if (isDot(codes[start - 1] ?? 0) || isDot(codes[end] ?? 0) || barriers[start + 1]! > looseGap) return null
      if (marks && (marks[start + 1] !== Mark.free || marks[start] === Mark.join || marks[end] === Mark.join)) return null
      const isPlace = generic.at(codes, end, length) > 0
      if (!isPlace && Math.max(aloneOf(one), aloneOf(two)) > rare.anywhere) return null
      // 王稼|祥: what goes on behind a surname is a given name of two.
      if (!isPlace && costOf(model, one, Column.surname) < surnameCost && isSingle(index + 2)) return null
      const { of, cost } = kindOf(model, one, two)
      if (-aloneOf(one) - aloneOf(two) - cost < (isPlace ? gain.beforePlace : gain.anywhere)) return null
      const word = String.fromCharCode(one, two)
      if (lexicon.formOf(word) >= 0) return null
      // What nobody can read is better shown character by character: 匹磾.
      if (cuts.labels[index]! < 0 || cuts.labels[index + 1]! < 0) return null
      const logProbability = Math.log(isPlace ? said.beforePlace : said.anywhere)
      const isName = isPlace || -aloneOf(one) - aloneOf(two) - cost >= gain.name
      // 逗|猫, 火|炖: with a verb it is rather a phrase.
      if (!isName && (isVerb(lexicon, one) || isVerb(lexicon, two))) return null
      return isName
        ? { start, end, kind: 'name', of: isPlace ? 'place' : of, logProbability, explain: () => nameOf(start, end, isPlace ? 'place' : of) }
        : { start, end, kind: 'compound', logProbability, explain: () => wordOf(start, end, read(word)) }
    }

    const nameOf = (start: number, end: number, of: NameKind): Explanation => ({ kind: 'name', ...extent(text, start, end), of, parts: [partOf(text, lexicon, start, end)] })
    const wordOf = (start: number, end: number, syllables: readonly string[]): Explanation => ({
      kind: 'compound', ...extent(text, start, end), parts: [partOf(text, lexicon, start, start + 1, syllables.slice(0, 1)), partOf(text, lexicon, start + 1, end, syllables.slice(1))],
    })

    let kept = 0
    for (let index = 0; index < cuts.count; index++) {
      const isPair = isRare(index) && isRare(index + 1) && !isRare(index + 2) && !(kept > 0 && index > 0 && isRare(index - 1))
      const name = isPair ? judge(index) : null
      cuts.starts[kept] = cuts.starts[index]!
      cuts.ends[kept] = name ? name.end : cuts.ends[index]!
      cuts.labels[kept] = name ? Label.proposal - first - made.length : cuts.labels[index]!
      cuts.probabilities[kept] = name ? Math.exp(name.logProbability) : cuts.probabilities[index]!
      if (name) {
        made.push(name)
        index++
      }
      kept++
    }
    cuts.count = kept
    return made
  }
}

/** Gaps up to this (see `gaps.ts`) stand inside words: letter-spaced text, the line breaks of a paragraph. */
const looseGap = 5

function costOf(model: NameModel, code: number, column: number): number {
  const row = model.rowOf[code]!
  return row === 0 ? unseen : Math.min(unseen, model.costs[row * columnCount + column]! / perNat)
}

/** Whether the first entry that is no surname is a verb. */
function isVerb(lexicon: Lexicon, code: number): boolean {
  const form = lexicon.formOf(String.fromCharCode(code))
  for (let index = 0; form >= 0 && index < lexicon.entriesOf(form); index++) {
    const flags = lexicon.flags(lexicon.entryOf(form, index))
    if ((flags & (EntryFlag.surname | EntryFlag.reference)) === 0) return (flags & EntryFlag.verb) !== 0
  }
  return false
}

/** The kind of name in which both are commonest. */
function kindOf(model: NameModel, one: number, two: number): { readonly of: NameKind; readonly cost: number } {
  let of: NameKind = 'place'
  let least = Infinity
  for (const [kind, first, second] of kinds) {
    const cost = costOf(model, one, first) + costOf(model, two, second)
    if (cost < least) [of, least] = [kind, cost]
  }
  return { of, cost: least }
}

const kinds: readonly (readonly [NameKind, number, number])[] = [
  ['place', Column.placeFirst, Column.placeSecond],
  ['person', Column.givenFirst, Column.givenSecond],
  ['foreign', Column.foreignFirst, Column.foreignLast],
]
