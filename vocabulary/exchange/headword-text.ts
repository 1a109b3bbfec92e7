import { hasHan } from './han'

export interface HeadwordText {
  readonly simplified: string | null
  readonly traditional: string | null
  readonly either: string | null
}

const longest = 500

/**
 * A headword as lists write it: `学习[學習]` and `学习【學習】` have both scripts; `爸爸|爸` and `打车/打的` are two words; `点1`, `包（动）` and `白 (adj.)` say
 * in addition which of several is meant, which no dictionary form has.
 */
export function headwordsIn(text: string): HeadwordText[] {
  // No headword, and not worth the looking: whoever asked refuses it for its length.
  if (text.length > longest) return hasHan(text) ? [{ simplified: null, traditional: null, either: text }] : []
  return text
    .split(/[|｜/／、\n]/u)
    .map(one)
    .filter(({ simplified, either }) => hasHan(simplified ?? either ?? ''))
}

function one(text: string): HeadwordText {
  const both = /^([^[【]+)[[【]([^\]】]+)[\]】]/u.exec(text.trim())
  if (both && hasHan(both[2]!)) {
    const [simplified, traditional] = [plain(both[1]!), plain(both[2]!)]
    return { simplified, traditional: traditional.includes('-') ? null : traditional, either: null }
  }
  return { simplified: null, traditional: null, either: plain(text) }
}

function plain(text: string): string {
  return text
    .replace(/[（(［[【][^）)\]】］]*[）)\]】］]/gu, '')
    .replace(/[\u00b9\u00b2\u00b3\u2070-\u2079\d*·．.]+$/u, '')
    .replace(/[\s\u200b\ufeff]+/gu, '')
}
