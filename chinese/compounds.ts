import type { Explanation, Segment } from './analysis'
import { EntryFlag, type Lexicon } from './lexicon'

/**
 * Words that new compounds of news and officialdom end in, Simplified. With nouns right before them they are one term:
 * 命运|共同体, 新|质|生产力, 高质量|发展. Other neighbours are left alone, since most of them only happen to meet.
 */
const heads =
  '共同体 生产力 体系 机制 战略 工程 主义 倡议 理念 格局 产业 产业链 供应链 经济 社会 文明 制度 政策 模式 能力 水平 标准 ' +
  '发展 建设 改革 治理 安全 合作 竞争 创新 转型 对话 谈判'

/** The same for bodies, meetings and papers: before these a proper name belongs to the term too (足球|协会 of a country, while 中国|发展 just meet). */
const bodies =
  '合作组织 委员会 领导小组 峰会 会议 论坛 协定 协议 条约 公约 宣言 开发区 示范区 试验区 自贸区 ' +
  '走廊 中心 基地 平台 网络 系统 计划 项目 行动 运动 基金 市场 企业 集团 公司 大学 研究院 研究所 协会 联盟'

/** Single characters that begin such a term: 非|资源|领域. (新|模式, 大|项目 are no terms but a quality and a thing.) */
const beginnings = '超非反总副泛跨總'
/** Those that do so together with one more character, and which that may not be: 新|质|生产力, but 新|的|模式. */
const pairBeginnings = '新高低双雙'
const noSeconds = '的地得了着过在是和与及或之其一不有'

/** Nouns that stand before a head without belonging to it: when, who and how much. */
const strangers =
  '我们 你们 他们 她们 它们 咱们 大家 自己 今天 昨天 明天 今年 去年 明年 目前 现在 当前 近年 其中 其他 所有 部分 方面 时候 同时 ' +
  '共同 什么 怎么 怎样 哪些 哪个 这些 那些 这个 那个 这种 那种 这样 那样 一些 有些 某些 任何 各种 许多 不少 很多 如此 此次 首届 本届 上届 各类 一个 相关 有关 最高 最好 最大 双方 各国 两国 会上 期间 之间 以来 以后 之后 之前 以上 以下 左右 地方 问题 情况'

/** More words than this are a sentence, not a term. */
const mostWords = 4

/** Marks the words of new compounds: they stay words, and each says what it is part of. */
export function createCompoundFinder(lexicon: Lexicon): (segments: Segment[]) => void {
  const bodyForms = formsOf(lexicon, bodies)
  const headForms = new Set([...formsOf(lexicon, heads), ...bodyForms])
  const strangerForms = formsOf(lexicon, strangers)

  const isNoun = ({ form, word }: Segment, isBody: boolean): boolean => {
    if (word.length < 2 || strangerForms.has(form)) return false
    for (let index = lexicon.entriesOf(form) - 1; index >= 0; index--) {
      const flags = lexicon.flags(lexicon.entryOf(form, index))
      if (flags & EntryFlag.proper && !isBody) continue
      if ((flags & (EntryFlag.verb | EntryFlag.modifier | EntryFlag.idiom)) === 0) return true
    }
    return false
  }

  /** Index of the first word of the term that ends in the head at `last`. */
  const firstOf = (segments: readonly Segment[], last: number): number => {
    const isBody = bodyForms.has(segments[last]!.form)
    let first = last
    while (first > 0 && last - first + 1 < mostWords && isJoined(segments[first - 1]!, segments[first]!) && isNoun(segments[first - 1]!, isBody)) first--
    const before = segments[first - 1]
    if (before && before.word.length === 1 && isJoined(before, segments[first]!)) {
      if (beginnings.includes(before.word)) return first - 1
      const begin = segments[first - 2]
      const isPair = begin !== undefined && begin.word.length === 1 && pairBeginnings.includes(begin.word) && isJoined(begin, before)
      if (isPair && !noSeconds.includes(before.word)) return first - 2
    }
    return first
  }

  return (segments) => {
    for (let last = 1; last < segments.length; last++) {
      if (!headForms.has(segments[last]!.form) || segments[last]!.explanation) continue
      const next = segments[last + 1]
      // 安全|合作|机制: the term goes on, its last word decides.
      if (next && headForms.has(next.form) && isJoined(segments[last]!, next)) continue
      const first = firstOf(segments, last)
      if (first === last) continue
      const parts = segments.slice(first, last + 1)
      const explanation: Explanation = { kind: 'compound', start: parts[0]!.start, end: parts.at(-1)!.end, parts }
      parts.forEach((segment, index) => (segments[first + index] = { ...segment, explanation }))
    }
  }
}

/** Two words of the dictionary with nothing between them. */
const isJoined = (before: Segment, after: Segment): boolean =>
  before.end === after.start && before.form >= 0 && after.form >= 0 && before.explanation === null && after.explanation === null

/** The forms of a list of words, in both scripts. */
function formsOf(lexicon: Lexicon, list: string): ReadonlySet<number> {
  const forms = new Set<number>()
  for (const word of list.split(' ')) {
    const form = lexicon.formOf(word)
    if (form < 0) continue
    forms.add(form)
    for (let index = lexicon.entriesOf(form) - 1; index >= 0; index--) {
      forms.add(lexicon.formOf(lexicon.traditional(lexicon.entryOf(form, index))))
    }
  }
  return forms
}
