import type { Lexicon } from '@/chinese/lexicon'
import { readPairs, type OpenccTexts } from './opencc'

/** Traditional characters that the Mainland writes otherwise and OpenCC leaves, in the words that the lexicon has. */
const leftByOpencc = new Set('砲座姪痺瞇薰暱簷份哩疎窰寳靦揹隄勦跼囓蹻擧櫺傚')

/**
 * Words of the lexicon that OpenCC simplifies otherwise than the Mainland writes them: 座標 坐标. And 帳 where it has to do with money,
 * which is 账: the words in which the lexicon has 賬.
 */
export function simplifiedWords(texts: OpenccTexts, lexicon: Lexicon): [written: string, shown: string][] {
  const usual = new Map(readPairs(texts.TSCharacters))
  const known = new Set(readPairs(texts.TSPhrases).map(([written]) => written))
  const words = new Map<string, string>()
  for (let entry = 0; entry < lexicon.entryCount; entry++) {
    const traditional = [...lexicon.traditional(entry)]
    const simplified = [...lexicon.simplified(entry)]
    if (traditional.length < 2 || traditional.length !== simplified.length) continue
    const isMoney = traditional.includes('賬')
    if (!isMoney && !traditional.some((character) => leftByOpencc.has(character))) continue
    const written = traditional.map((character) => (character === '賬' ? '帳' : character)).join('')
    const shown = traditional.map((character, index) => (isMoney || leftByOpencc.has(character) ? simplified[index]! : (usual.get(character) ?? character))).join('')
    if (!known.has(written) && shown !== [...written].map((character) => usual.get(character) ?? character).join('')) words.set(written, shown)
  }
  return [...words]
}

/** Words in which 著 is no 着 in any region, as the lexicon's Simplified spelling tells: 著 to 著. */
export function wordsWithZhu(lexicon: Lexicon): [written: string, shown: string][] {
  const words = new Set<string>()
  for (let entry = 0; entry < lexicon.entryCount; entry++) {
    const word = lexicon.traditional(entry)
    if (word.length > 1 && word.includes('著') && !lexicon.simplified(entry).includes('着')) words.add(word)
  }
  return Array.from(words, (word) => [word, word])
}
