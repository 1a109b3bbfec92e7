import { isHanUnit } from '@/chinese/characters'

/**
 * OpenCC's names, as the conversion knows them. Hong Kong by its strict table, since whoever asks by these names compares with OpenCC.
 * Japanese is left as it is, as in pages.
 */
const locales = {
  cn: { script: 'simplified' },
  t: { script: 'traditional' },
  tw: { script: 'taiwan' },
  twp: { script: 'taiwan', hasWording: true },
  hk: { script: 'hong kong' },
  hkp: { script: 'hong kong', hasWording: true },
  jp: null,
}

/**
 * Answers the requests of the analysis server (one object each) out of an analyser and a converter.
 *
 * @returns a function that answers or throws an Error with a sentence saying what is wrong with the request
 */
export function createAnswers(analyser, lexicon, converter) {
  let last = null
  // Whoever asks for every character of a text asks about one analysis, as the popup does.
  const analyse = (request) => {
    const text = textOf(request)
    const language = request.script === undefined ? '' : languages[request.script]
    if (language === undefined) throw new Error('script must be "hans" or "hant"')
    if (last === null || last.text !== text || last.language !== language) {
      last = { text, language, analysis: analyser.analyse(text, { language }) }
    }
    return last.analysis
  }

  const operations = {
    segment: (request) => analyse(request).segments.map(({ start, end }) => request.text.slice(start, end)),
    hover(request) {
      const { start, end } = segmentAt(analyse(request), indexOf(request))
      return [start, end]
    },
    pinyin: (request) => readingsByUnit(analyse(request)),
    entry(request) {
      const { start, entries } = segmentAt(analyse(request), indexOf(request))
      return entries.length === 0 ? null : { start, pinyin: lexicon.syllablesOf(entries[0]).join(' ').replaceAll('ü', 'u:') }
    },
    convert(request) {
      const { from, to } = request
      if (![from, to].every((locale) => Object.hasOwn(locales, locale))) {
        throw new Error(`from and to must each be one of ${Object.keys(locales).join(', ')}`)
      }
      const source = locales[from]
      const target = locales[to]
      if (source === null || target === null) return textOf(request)
      const hasWording = Boolean(source.hasWording || target.hasWording)
      const analysis = analyse({ ...request, script: from === 'cn' ? 'hans' : 'hant' })
      return converter.convert(analysis, { from: source.script, target: target.script, hasWording, isStrict: true }).text
    },
  }

  return (request) => {
    if (typeof request !== 'object' || request === null || Array.isArray(request)) throw new Error('a request is one JSON object')
    if (!Object.hasOwn(operations, request.op)) throw new Error(`op must be one of ${Object.keys(operations).join(', ')}`)
    return operations[request.op](request)
  }
}

const languages = { hans: 'zh-Hans', hant: 'zh-Hant' }

function textOf({ text }) {
  if (typeof text !== 'string') throw new Error('text must be a string')
  return text
}

function indexOf({ text, index }) {
  if (!Number.isInteger(index) || index < 0 || index >= text.length) throw new Error('index must be that of a UTF-16 unit of text')
  return index
}

/** The segment that holds the unit at `index`: segments cover the text without a gap, so a binary search finds it. */
export function segmentAt({ segments }, index) {
  let low = 0
  let high = segments.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (segments[middle].start <= index) low = middle
    else high = middle - 1
  }
  return segments[low]
}

/** One reading or null for each UTF-16 unit of the text; a pair of surrogates has its reading at the first half. */
export function readingsByUnit({ text, segments }) {
  const readings = new Array(text.length).fill(null)
  for (const { start, end, word, reading } of segments) {
    const tokens = tokensOf(word, reading.length)
    if (tokens === null) continue
    let unit = start
    for (const [index, token] of tokens.entries()) {
      // The word is spelled as the dictionary does; only blanks and invisible characters stand between its characters in the text.
      const isHan = isHanUnit(token.charCodeAt(0))
      while (unit < end && (isHan ? !isHanUnit(text.charCodeAt(unit)) : isBlank(text.charCodeAt(unit)))) unit++
      if (unit >= end) break
      const syllable = reading[index].toLowerCase()
      if (isHan && syllable !== 'xx5') readings[unit] = syllable
      unit += isHan ? String.fromCodePoint(text.codePointAt(unit)).length : token.length
    }
  }
  return readings
}

/** What the syllables of a word stand for: its characters, its characters and groups of letters (AA制 is `AA zhi4`), or those without signs (巴登-符腾堡州). */
function tokensOf(word, count) {
  const characters = [...word]
  if (characters.length === count) return characters
  const tokens = word.match(/[\dA-Za-z]+|./gu) ?? []
  if (tokens.length === count) return tokens
  const sounded = tokens.filter((token) => /[\p{L}\p{N}]/u.test(token))
  return sounded.length === count ? sounded : null
}

const isBlank = (unit) => /[\s\p{Cc}\p{Cf}]/u.test(String.fromCharCode(unit))
