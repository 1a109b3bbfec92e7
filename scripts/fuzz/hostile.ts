import type { Analyser, Analysis, Part } from '@/chinese/analysis'
import type { Lexicon } from '@/chinese/lexicon'
import { type Random, seeded } from '../evaluate/broken'

type Source = (random: Random, lexicon: Lexicon) => string

const pick = <T>(random: Random, from: ArrayLike<T>): T => from[Math.floor(random() * from.length)] as T
const between = (first: number, last: number): Source => (random) => String.fromCodePoint(first + Math.floor(random() * (last - first + 1)))
const oneOf = (...pieces: readonly string[]): Source => (random) => pick(random, pieces)

const headword: Source = (random, lexicon) => lexicon.simplified(Math.floor(random() * lexicon.entryCount))
const traditionalHeadword: Source = (random, lexicon) => lexicon.traditional(Math.floor(random() * lexicon.entryCount))

/** What hostile and merely odd texts are made of. */
export const sources: Readonly<Record<string, Source>> = {
  headword,
  traditionalHeadword,
  'pieces of headwords': (random, lexicon) => {
    const word = headword(random, lexicon)
    return word.slice(Math.floor(random() * word.length))
  },
  'usual characters': (random) => pick(random, '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运'),
  'any Han character': between(0x4e00, 0x9fff),
  'extension A': between(0x3400, 0x4dbf),
  'extension B and on': between(0x20000, 0x323af),
  compatibility: between(0xf900, 0xfaff),
  'compatibility supplement': between(0x2f800, 0x2fa1f),
  radicals: between(0x2e80, 0x2fd5),
  'private use': oneOf('\ue000', '\uf8ff', '\u{f0000}', '\u{10fffd}'),
  'unpaired surrogates': oneOf('\ud800', '\udbff', '\udc00', '\udfff', '\ud842', '\udfb7', '\ud87e', '\udb40'),
  'variation selectors': oneOf('\ufe00', '\ufe0f', '\u{e0100}', '\u{e01ef}', '葛\u{e0100}', '\u{e0100}\u{e0100}'),
  invisible: oneOf('\u200b', '\u200c', '\u200d', '\u00ad', '\u2060', '\ufeff', '\u202e', '\u061c', '\ufff9'),
  controls: oneOf('\0', '\u0001', '\u001b', '\u007f', '\u0085', '\u009f'),
  spaces: oneOf(' ', ' ', ' ', '  ', '\t', '\u00a0', '\u3000', '\u3000\u3000', '\u2003', '        '),
  breaks: oneOf('\n', '\n', '\n\n', '\r\n', '\r', '\u2028', '\u2029', '\v', '\f', '\n　　'),
  digits: oneOf('1', '25', '2025', '3.14', '１２', '0', '一', '十', '百', '亿', '万', '两', '第', '%', '％', '百分之', '点', '分之', '负', '-'),
  units: oneOf('年', '月', '日', '时', '元', '公里', '小时', '个', '岁', '℃', '美元', '多', '余', '至', '—', '~'),
  names: oneOf('王', '欧阳', '司马', '伟', '·', '•', '‧', '・', '斯', '克', '尔', '夫', '先生', '总统', '市', '省'),
  latin: oneOf('A', 'AA', 'U', 'km', 'é', 'Ａ', 'x', 'the', "'", '@'),
  punctuation: oneOf('，', '。', '、', '「', '」', '（', '）', '《', '》', '“', '”', '：', '—', '…', '!', '(', ')', '．', '﹐'),
  'other scripts': oneOf('の', 'カ', 'ｶ', '한', 'ㄅ', 'ש', 'ا', 'ก', 'ß', '\u0301', '\u3099', '々', '〇', '〡', '㈱', '㍿', '①'),
  emoji: oneOf('😀', '👨‍👩‍👧', '🇨🇳', '⚽️', '1️⃣'),
  objects: oneOf('__proto__', 'constructor', '\ufffd', '\ufffc', '\uffff'),
}

/** Text number `index` of a seed: the same every time, so a run can be taken up anywhere. */
export function hostileText(seed: number, index: number, lexicon: Lexicon): string {
  const random = seeded(Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b))
  const all = Object.values(sources)
  // A few kinds at a time: that is where they meet in every order.
  const kinds = Array.from({ length: 1 + Math.floor(random() * 5) }, () => pick(random, all))
  const length = random() < 0.02 ? 200 : Math.floor(random() * 24)
  let text = ''
  for (let piece = 0; piece < length; piece++) text += pick(random, kinds)(random, lexicon)
  return text
}

/**
 * What must hold of the analysis of any text whatever.
 *
 * @throws Error saying what does not
 */
export function checkAnalysis(analysis: Analysis, text: string, lexicon: Lexicon): void {
  const fail = (what: string): never => {
    throw new Error(what)
  }
  let covered = 0
  if (analysis.text !== text) fail('the text was changed')
  for (const { start, end, word, form, reading, entries, confidence, explanation } of analysis.segments) {
    if (start !== covered) fail(`a segment starts at ${start}, not at ${covered}`)
    if (end <= start) fail(`an empty segment at ${start}`)
    if (splitsPair(text, start) || splitsPair(text, end)) fail(`a surrogate pair is split at ${start} or ${end}`)
    if (word === '') fail(`no word at ${start}`)
    if (form < -1 || form >= lexicon.formCount) fail(`form ${form}`)
    if (!(confidence >= 0 && confidence <= 1)) fail(`confidence ${confidence}`)
    if (entries.some((entry) => entry < 0 || entry >= lexicon.entryCount)) fail(`entries ${entries.join()}`)
    if (reading.some((syllable) => syllable === '')) fail('an empty syllable')
    if (explanation) checkParts(explanation.parts, text, fail)
    covered = end
  }
  if (covered !== text.length) fail(`the text is covered up to ${covered} of ${text.length}`)
}

function checkParts(parts: readonly Part[], text: string, fail: (what: string) => never): void {
  let last = 0
  for (const { start, end } of parts) {
    if (start < last || end <= start || end > text.length) fail(`a part from ${start} to ${end}`)
    if (splitsPair(text, start) || splitsPair(text, end)) fail(`a surrogate pair is split at ${start} or ${end}`)
    last = end
  }
}

/** The possibilities of one segment: every cut is made of parts in order, probabilities are probabilities. */
export function checkPossibilities(analyser: Analyser, analysis: Analysis, at: number): void {
  const segment = analysis.segments[at]
  if (!segment) return
  const fail = (what: string): never => {
    throw new Error(`possibilities: ${what}`)
  }
  const { cuts, readings } = analyser.possibilities(analysis, segment)
  for (const { parts, probability } of cuts) {
    checkParts(parts, analysis.text, fail)
    if (!(probability >= 0 && probability <= 1)) fail(`probability ${probability}`)
  }
  for (const { probability } of readings) if (!(probability >= 0 && probability <= 1)) fail(`probability ${probability}`)
}

function splitsPair(text: string, index: number): boolean {
  if (index <= 0 || index >= text.length) return false
  return (text.charCodeAt(index - 1) & 0xfc00) === 0xd800 && (text.charCodeAt(index) & 0xfc00) === 0xdc00
}

/** Texts that are long in the worst ways, by what they are made of; repeated to any length. */
export const longPatterns: Readonly<Record<string, string>> = {
  'one character': '中',
  'a character of many words': '不',
  'overlapping words': '中国人民大学生活动',
  digits: '1',
  'Chinese digits': '一',
  'digits and units': '12亿3万元',
  'surnames': '王李张',
  'transliterated': '斯克尔夫',
  'names and dots': '阿·克',
  'middle dots': '·',
  spaces: ' ',
  'letter-spaced': '中 ',
  lines: '中\n',
  'empty lines': '中\n\n',
  'zero width': '\u200b',
  selectors: '葛\u{e0100}',
  'unpaired high': '\ud842',
  'unpaired low': '\udc00',
  'beyond the BMP': '𠮷',
  radicals: '⻓',
  compatibility: '豈',
  'private use': '\ue000',
  nul: '\0',
  'opening brackets': '（',
  letters: 'a',
  'percent signs': '百分之',
  ranges: '1-',
  kana: 'の',
  'line separators': '中\u2028',
}
