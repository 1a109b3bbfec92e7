// Every way of reading a text that is measured, as one shape:
//   spans(text) → for each UTF-16 unit the start and end of the word shown there, as [starts, ends]
//   readings(text) → one syllable or null for each unit; null when the method gives none
//   entry(text, index) → pinyin of the entry shown first, or null
import { isHanUnit } from '@/chinese/characters'
import { readingsByUnit, segmentAt } from './answers.mjs'

export function tongdu(analyser, lexicon) {
  let last = null
  const analyse = (text) => (last?.text === text ? last : (last = analyser.analyse(text)))
  return {
    name: 'Tongdu',
    analyse,
    spans: (text) => spansOf(text, analyse(text).segments),
    readings: (text) => readingsByUnit(analyse(text)),
    entry(text, index) {
      const { entries } = segmentAt(analyse(text), index)
      return entries.length === 0 ? null : lexicon.syllablesOf(entries[0]).join(' ')
    },
  }
}

/** As Zhongwen and its kin do: the longest headword that begins at the very character pointed at. */
export function longestFromPointer(lexicon) {
  const longest = longestMatch(lexicon)
  return {
    name: 'longest match from the pointer',
    spans(text) {
      const { starts, ends, codes } = emptySpans(text)
      for (let index = 0; index < text.length; index++) ends[index] = index + longest(codes, index)
      return [starts, ends]
    },
  }
}

export function forwardLongest(lexicon) {
  const longest = longestMatch(lexicon)
  return {
    name: 'forward longest match',
    spans(text) {
      const { starts, ends, codes } = emptySpans(text)
      for (let index = 0; index < text.length; ) {
        const end = index + longest(codes, index)
        fillSpan(starts, ends, index, end)
        index = end
      }
      return [starts, ends]
    },
    entry(text, index) {
      const [starts, ends] = this.spans(text)
      const form = lexicon.formOf(text.slice(starts[index], ends[index]))
      return form < 0 ? null : lexicon.syllablesOf(lexicon.entryOf(form, 0)).join(' ')
    },
  }
}

export function intlSegmenter() {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
  return {
    name: 'Intl.Segmenter',
    spans(text) {
      const segments = Array.from(segmenter.segment(text), ({ index, segment }) => ({ start: index, end: index + segment.length }))
      return spansOf(text, segments)
    },
  }
}

/** pinyin-pro with its complete data: readings, and the words that they go by. */
export async function pinyinPro() {
  const [{ addDict, pinyin, segment }, { default: complete }] = await Promise.all([import('pinyin-pro'), import('@pinyin-pro/data/complete')])
  addDict(complete)
  const options = { toneType: 'num', type: 'array', toneSandhi: false, nonZh: 'spaced' }
  return {
    name: 'pinyin-pro, complete data',
    spans(text) {
      let start = 0
      const segments = segment(text, { format: 1 }).map(({ origin }) => {
        const piece = { start, end: start + origin.length }
        start = piece.end
        return piece
      })
      return spansOf(text, start === text.length ? segments : [])
    },
    readings(text) {
      const characters = [...text]
      const found = pinyin(text, options)
      const readings = new Array(text.length).fill(null)
      let unit = 0
      for (const [index, character] of characters.entries()) {
        if (isHanUnit(character.charCodeAt(0))) readings[unit] = found[index]?.replace(/0$/, '5') ?? null
        unit += character.length
      }
      return readings
    },
  }
}

function longestMatch(lexicon) {
  const found = { lengths: new Uint8Array(lexicon.longest + 1), forms: new Int32Array(lexicon.longest + 1) }
  return (codes, index) => {
    const count = lexicon.prefixes(codes, index, codes.length, found)
    return count === 0 ? 1 : found.lengths[count - 1]
  }
}

function emptySpans(text) {
  const starts = Int32Array.from({ length: text.length }, (_, index) => index)
  const codes = Uint16Array.from({ length: text.length }, (_, index) => text.charCodeAt(index))
  return { starts, ends: starts.map((start) => start + 1), codes }
}

function spansOf(text, segments) {
  const { starts, ends } = emptySpans(text)
  for (const { start, end } of segments) fillSpan(starts, ends, start, end)
  return [starts, ends]
}

function fillSpan(starts, ends, start, end) {
  starts.fill(start, start, end)
  ends.fill(end, start, end)
}
