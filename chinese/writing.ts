import type { Writing } from './analysis'
import { characterSets, ListedIn } from './character-sets'
import { isHanUnit } from './characters'

/**
 * In which writing a paragraph is, from its characters and the `lang` in force ('' when none).
 * The text decides where it can; `language` decides where it cannot (headings of Han characters alone) and settles doubts.
 * One pass, no allocation.
 */
export function writingOf(text: string, language: string): Writing {
  const counts = countCharacters(text)
  const tongue = tongueOf(language)
  if (isJapanese(counts, tongue)) return 'japanese'
  if (counts.han === 0) return 'none'
  if (isKorean(counts, tongue)) return 'korean'
  if (counts.cantonese * 25 >= counts.han || (tongue === 'cantonese' && counts.cantonese > 0)) return 'cantonese'
  const { simplified, traditional } = counts
  if (simplified + traditional === 0) return isTraditionalRegion(language) ? 'traditional' : 'simplified'
  const fewer = Math.min(simplified, traditional)
  const all = simplified + traditional
  // A quoted title or a single odd shape does not make a text mixed.
  if (fewer * 3 >= all || (fewer >= 2 && fewer * 8 >= all)) return 'mixed'
  return simplified > traditional ? 'simplified' : 'traditional'
}

/** Whether a paragraph in this writing is Chinese, so that it is read without being asked to. */
export function isChinese(writing: Writing): boolean {
  return writing !== 'japanese' && writing !== 'korean' && writing !== 'none'
}

/** Which spelling and which readings to put first. */
export interface ScriptPreference {
  readonly script: 'simplified' | 'traditional'
  /** Where the `lang` or the characters give it away, else null. */
  readonly region: 'mainland' | 'taiwan' | 'hong kong' | null
}

/** For text of any writing; counts the same way as `writingOf`, so ask once a paragraph. */
export function scriptPreference(text: string, language: string): ScriptPreference {
  const { simplified, traditional, cantonese, taiwan, hongKong } = countCharacters(text)
  const tag = language.toLowerCase()
  const isTraditional = traditional === simplified ? isTraditionalRegion(language) || cantonese > 0 : traditional > simplified
  if (!isTraditional) return { script: 'simplified', region: /^zh-(cn|hans-cn)/.test(tag) || simplified > 0 ? 'mainland' : null }
  const isHongKong = /^(yue|zh-(hant-)?(hk|mo))/.test(tag) || cantonese > 0 || hongKong > taiwan
  if (isHongKong) return { script: 'traditional', region: 'hong kong' }
  return { script: 'traditional', region: /^zh-(hant-)?tw/.test(tag) || taiwan > hongKong ? 'taiwan' : null }
}

interface Counts {
  han: number
  simplified: number
  traditional: number
  /** Shapes that Japan simplified in its own way (図, 駅). */
  japaneseOnly: number
  /** Simplified in China and in Japan alike (学, 国); old in Japan as in Taiwan (東, 際). */
  sharedNew: number
  sharedOld: number
  /** Characters that no Japanese text has (们, 這些 …), and the old forms that few have (國). */
  foreign: number
  old: number
  /** The same, Simplified ones only: Korean writes Traditional. */
  foreignSimplified: number
  kana: number
  kanaQuoted: number
  hangul: number
  hangulQuoted: number
  cantonese: number
  taiwan: number
  hongKong: number
}

function countCharacters(text: string): Counts {
  const counts: Counts = {
    han: 0, simplified: 0, traditional: 0, japaneseOnly: 0, sharedNew: 0, sharedOld: 0, foreign: 0, old: 0, foreignSimplified: 0,
    kana: 0, kanaQuoted: 0, hangul: 0, hangulQuoted: 0, cantonese: 0, taiwan: 0, hongKong: 0,
  }
  const sets = characterSets()
  let depth = 0
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (unit >= 0x4e00 && unit <= 0x9fff) {
      countHan(counts, unit, sets[unit] as number)
    } else if (isHanUnit(unit)) {
      counts.han++
    } else if (isKana(unit)) {
      if (depth > 0) counts.kanaQuoted++
      else counts.kana++
    } else if (unit >= 0xac00 && unit <= 0xd7a3) {
      if (depth > 0) counts.hangulQuoted++
      else counts.hangul++
    } else if (opening.includes(text.charAt(index))) {
      depth++
    } else if (depth > 0 && closing.includes(text.charAt(index))) {
      depth--
    }
  }
  return counts
}

function countHan(counts: Counts, unit: number, listed: number): void {
  counts.han++
  const isMainland = (listed & ListedIn.mainland) !== 0
  const isTaiwan = (listed & (ListedIn.taiwan | ListedIn.taiwanRare)) !== 0
  const isJapan = (listed & ListedIn.japan) !== 0
  if (isMainland && !isTaiwan && !printedInHongKong.has(unit)) {
    counts.simplified++
    if (isJapan) counts.sharedNew++
    else if ((listed & ListedIn.japanRare) === 0) counts.foreignSimplified++
  } else if (isTaiwan && !isMainland && (listed & ListedIn.taiwan) !== 0) {
    counts.traditional++
    if (isJapan) counts.sharedOld++
    else if ((listed & ListedIn.japanRare) !== 0) counts.old++
  } else if (isJapan && !isMainland && !isTaiwan && !inHongKongToo.has(unit)) {
    counts.japaneseOnly++
  }
  if (listed !== 0 && (listed & (ListedIn.japan | ListedIn.japanRare)) === 0) counts.foreign++
  if (cantoneseOnly.has(unit)) counts.cantonese++
  if (usualInTaiwan.has(unit)) counts.taiwan++
  if (unit === 0x7740 /* 着 */) counts.hongKong++
  if (usualInHongKong.has(unit)) {
    counts.hongKong++
    counts.traditional++
  }
}

/** A quoted word of another language does not make its sentence that language, so what stands in brackets counts little. */
function isJapanese(counts: Counts, tongue: Tongue): boolean {
  const kana = counts.kana + counts.kanaQuoted * 0.2
  const chinese = counts.foreign * 2 + counts.old
  const isPlainlyChinese = counts.foreign >= 2 && counts.foreign * 8 >= counts.han && kana * 4 < counts.han
  if (tongue === 'japanese') return counts.han + kana > 0 && !isPlainlyChinese
  const japanese = kana + counts.japaneseOnly * 3
  if (tongue !== 'other') return counts.kana > 1 && kana * 3 > counts.han && japanese > chinese
  const isOnlyQuoted = counts.kana === 0 && counts.japaneseOnly === 0 && counts.kanaQuoted < counts.han
  if (japanese > chinese && !isOnlyQuoted) return true
  // 東京大学: new and old forms side by side as only Japan mixes them, and nothing that is Chinese.
  return kana === 0 && chinese === 0 && counts.sharedNew > 0 && counts.sharedOld > 0
}

function isKorean(counts: Counts, tongue: Tongue): boolean {
  const hangul = counts.hangul + counts.hangulQuoted * 0.2
  if (tongue === 'korean') return counts.foreignSimplified < 2
  return hangul > 1 && hangul * 2 > counts.han && hangul > counts.foreignSimplified * 2
}

type Tongue = 'chinese' | 'cantonese' | 'japanese' | 'korean' | 'other'

function tongueOf(language: string): Tongue {
  const main = language.slice(0, 3).toLowerCase()
  if (main === 'yue') return 'cantonese'
  if (main === 'zh' || main === 'zh-' || main === 'zh_' || ['cmn', 'lzh', 'wuu', 'nan', 'hak'].includes(main)) return 'chinese'
  if (main === 'ja' || main === 'ja-' || main === 'ja_') return 'japanese'
  return main === 'ko' || main === 'ko-' || main === 'ko_' ? 'korean' : 'other'
}

function isTraditionalRegion(language: string): boolean {
  return /^(yue|zh[-_](hant|tw|hk|mo))/i.test(language)
}

/** Hiragana, katakana and their half-width forms; not the middle dot and the long mark, which Chinese texts use too. */
function isKana(unit: number): boolean {
  return (unit >= 0x3041 && unit <= 0x309f) || (unit >= 0x30a1 && unit <= 0x30fa) || (unit >= 0xff66 && unit <= 0xff9d)
}

const opening = '「『《〈“（('
const closing = '」』》〉”）)'

const unitsOf = (characters: string): ReadonlySet<number> => new Set(Array.from(characters, (character) => character.charCodeAt(0)))

/** Cantonese words that Mandarin never writes; 俾, 晒, 揾 and the like have other uses. */
const cantoneseOnly = unitsOf('嘅咗冇佢哋啲唔喺嚟嗰咁噉嘢乜冧攞瞓諗谂餸嘥畀嗌啱嚿嗮㗎喎啩嘞乸揸孭屙靚')
/** In JIS but not in Big5, and yet printed in Hong Kong. */
const inHongKongToo = unitsOf('裏説鋭閲衆啓鈎鉢廻隣呪姉麺録緑値峯衞')
/** Shapes of the Mainland that Hong Kong prints in Traditional text as well. */
const printedInHongKong = unitsOf('着温户悦兑卧葱媪愠氲揾榅腽蜕')
/** Traditional without being in the usual part of Big5. */
const usualInHongKong = unitsOf('裏衞綫説啓峯羣牀')
const usualInTaiwan = unitsOf('裡著衛線啟妳臺')
