/** Lists of levels that people load; HSK 2.0 is built in. */
const lists: readonly (readonly [RegExp, string])[] = [
  [/tocfl|華語文能力|华语文能力/iu, 'TOCFL'],
  [/tbcl|華語文語料|臺灣華語/iu, 'TBCL'],
  [/hsk.{0,3}(?:3|new|202)|新汉语水平|新hsk/iu, 'HSK3.0'],
  [/hsk.{0,3}2/iu, 'HSK2.0'],
  [/hsk/iu, 'HSK'],
]

/** Which list a file is about, by its name or the head of its column: 'HSK3.0', 'TOCFL' …, or '' when they do not say. */
export function levelListOf(...hints: readonly string[]): string {
  for (const hint of hints) for (const [pattern, name] of lists) if (pattern.test(hint)) return name
  return ''
}

/** 'HSK3.0-4' for level 4 of that list. What a cell says beside the level, such as the list's own name, is left out. */
export function levelTag(list: string, cell: string): string | null {
  const level = cell
    .normalize('NFKC')
    .replace(/hsk\s*3\.0|hsk\s*2\.0|hsk|tocfl|tbcl|level|grade|band|lvl/giu, '')
    .replace(/第|[级級等]/gu, '')
    .replace(/^[\s.:_-]+|[\s.:_-]+$/gu, '')
    .replace(/[\s–—~～]+/gu, '-')
    .slice(0, 30)
  if (level === '') return null
  return list === '' ? `level-${level}` : `${list}-${level}`
}
