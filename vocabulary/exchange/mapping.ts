import { hasHan, isMostlyHan } from './han'
import { headwordsIn } from './headword-text'
import { parseReading } from './reading-text'
import { meetingColumns, wordColumns } from './table-write'
import type { MeetingColumn, WordColumn } from './table-write'

/** What a column of somebody's table holds. */
export type Meaning = 'nothing' | 'word' | 'simplified' | 'traditional' | 'pinyin' | 'meaning' | 'note' | 'tags' | 'level' | 'sentence' | 'page title' | 'page address'
export const meanings: readonly Meaning[] = ['nothing', 'word', 'simplified', 'traditional', 'pinyin', 'meaning', 'note', 'tags', 'level', 'sentence', 'page title', 'page address']

export type Mapping =
  /** Our own columns, by their place. */
  | { readonly kind: 'ours'; readonly columns: ReadonlyMap<WordColumn | MeetingColumn, number> }
  | { readonly kind: 'theirs'; readonly columns: readonly Meaning[]; readonly hasHead: boolean }

const names: readonly (readonly [Meaning, RegExp])[] = [
  ['simplified', /^(?:simp(?:lified)?\b.*|简体|簡體|简化字|简|hanzi \(simp.*|简体字|简体中文)$/u],
  ['traditional', /^(?:trad(?:itional)?\b.*|繁体|繁體|正體|正体|繁|正體字|繁体字|繁體中文)$/u],
  ['pinyin', /^(?:pinyin.*|reading|pronunciation|拼音|漢語拼音|汉语拼音|读音|讀音)$/u],
  ['level', /^(?:(?:hsk|tocfl|tbcl)?[\s_-]*(?:\d(?:\.\d)?)?[\s_-]*(?:level|grade|band|lvl)|hsk.*|tocfl.*|tbcl.*|等级|等級|级别|級別|级|級)$/u],
  ['meaning', /^(?:meanings?|definitions?|english|gloss(?:es)?|translations?|back|释义|釋義|英文|英语|翻译|意思|解释)$/u],
  ['sentence', /^(?:(?:example )?sentences?|examples?|context|例句|句子)$/u],
  ['note', /^(?:notes?|comments?|remarks?|备注|備註|笔记|筆記)$/u],
  ['tags', /^(?:tags?|categor(?:y|ies)|labels?|标签|標籤|分类|分類)$/u],
  ['page address', /^(?:url|link|address|source url|page address)$/u],
  ['page title', /^(?:title|source|page|page title|来源|來源)$/u],
  ['word', /^(?:words?|vocab(?:ulary)?|terms?|hanzi|chinese|characters?|expressions?|headword|entry|key|front|词|詞|词语|詞語|词汇|詞彙|生词|生詞|单词|漢字|汉字|中文)$/u],
]

/** Our own table is known by its first columns, whatever stands behind them and in what order. */
export function mappingOf(rows: readonly (readonly string[])[]): Mapping {
  const head = (rows[0] ?? []).map((cell) => cell.slice(0, 100).trim().toLowerCase())
  const ours = [...wordColumns, ...meetingColumns].map(([name]) => name)
  if (['simplified', 'traditional', 'reading', 'id', 'kept'].every((name) => head.includes(name))) {
    return { kind: 'ours', columns: new Map(ours.filter((name) => head.includes(name)).map((name) => [name, head.indexOf(name)])) }
  }
  const named = uniquely(head.map((cell) => names.find(([, pattern]) => pattern.test(cell))?.[0] ?? 'nothing'))
  const hasHead = named.some((meaning) => meaning !== 'nothing') && !(rows[0] ?? []).some((cell) => isMostlyHan(cell) && !names.some(([, pattern]) => pattern.test(cell.trim().toLowerCase())))
  const body = rows.slice(hasHead ? 1 : 0)
  const width = Math.max(0, ...rows.map((row) => row.length))
  const columns = Array.from({ length: width }, (_, index) => (hasHead ? named[index] : undefined) ?? 'nothing')
  return { kind: 'theirs', columns: byContent(columns, body), hasHead }
}

/** Columns that no head names are known by what stands in them. */
function byContent(columns: readonly Meaning[], body: readonly (readonly string[])[]): Meaning[] {
  const shareOf = (index: number, is: (cell: string) => boolean) => {
    const cells = body.map((row) => row[index] ?? '').filter((cell) => cell.trim() !== '')
    return cells.length === 0 ? 0 : cells.filter(is).length / cells.length
  }
  const found = [...columns]
  const has = (...wanted: Meaning[]) => found.some((meaning) => wanted.includes(meaning))
  const take = (meaning: Meaning, is: (cell: string) => boolean) => {
    const shares = found.map((known, index) => (known === 'nothing' ? shareOf(index, is) : 0))
    const best = shares.indexOf(Math.max(...shares))
    if (best >= 0 && shares[best]! > 0.6) found[best] = meaning
  }
  const isWord = (cell: string) => cell.length <= 24 && hasHan(cell) && headwordsIn(cell).length > 0 && !/[。！？，；：…]/u.test(cell)
  if (!has('word', 'simplified', 'traditional')) take('word', isWord)
  if (columns.some((meaning) => meaning !== 'nothing')) return found
  if (!has('sentence')) take('sentence', (cell) => isMostlyHan(cell) && (cell.length > 6 || /[。！？]/u.test(cell)))
  if (!has('pinyin')) take('pinyin', (cell) => !hasHan(cell) && parseReading(cell) !== null)
  if (!has('meaning')) take('meaning', (cell) => !isMostlyHan(cell) && /\p{Script=Latin}{2}/u.test(cell))
  return found
}

/** Of several columns with the same name the first counts. */
const uniquely = (columns: readonly Meaning[]): Meaning[] => columns.map((meaning, index) => (columns.indexOf(meaning) === index ? meaning : 'nothing'))
