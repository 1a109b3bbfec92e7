import { breakages, breakSentence, makeLists, seeded } from './broken'
import { commonest, isAsMeant, isNearly, percent, scoreMethod, unitsOfHan } from './score'

/** A Markdown table whose columns line up as far as Latin letters go. */
export function table(head, rows) {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => String(row[column]).length)))
  const line = (cells) => `| ${cells.map((cell, column) => String(cell).padEnd(widths[column])).join(' | ')} |`
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)]
}

const scores = new Map()

/** Each method meets each set once. */
function scoreOf(set, method) {
  const key = `${set.name} ${method.name}`
  if (!scores.has(key)) scores.set(key, scoreMethod(method, set.sentences, set.scoring))
  return scores.get(key)
}

const rightOf = ({ han, cross, merged, piece }) => percent(han - cross - merged - piece, han)

export function wordsTable(sets, methods) {
  const rows = []
  for (const set of sets) {
    for (const method of methods) {
      const { counts } = scoreOf(set, method)
      const { han, exact, cross, merged, piece, name, nameRight } = counts
      rows.push([set.name, method.name, han, rightOf(counts), percent(cross, han), percent(merged, han), percent(piece, han), percent(exact, han), percent(nameRight, name, 1)])
    }
  }
  return table(['set', 'method', 'characters', 'right', 'crossing', 'merged', 'piece', 'exactly as cut', 'unknown names'], rows)
}

export function readingsTable(sets, methods) {
  const rows = []
  for (const set of sets) {
    for (const method of methods.filter(({ readings, entry }) => readings || entry)) {
      const { read, readRight, readTolerant, entry, entryRight } = scoreOf(set, method).counts
      const wrong = read === 0 ? '–' : (((read - readTolerant) * 1000) / read).toFixed(1)
      rows.push([set.name, method.name, read, percent(readRight, read), percent(readTolerant, read), wrong, entry, percent(entryRight, entry, 1)])
    }
  }
  return table(['set', 'method', 'characters', 'readings right', 'neutral tone aside', 'wrong in 1,000', 'ambiguous words', 'first entry right'], rows)
}

export function brokenTable(sets, method) {
  const rows = []
  for (const set of sets) {
    const sentences = set.sentences.filter(({ file }) => file !== 'layout')
    for (const [name, breakage] of Object.entries(breakages)) {
      const random = seeded(2026)
      let cut = 0
      let foundWhole = 0
      let foundBroken = 0
      const brokenSentences = sentences.map((sentence) => {
        const broken = breakSentence(sentence, breakage, random)
        const whole = method.spans(sentence.text)
        const inPieces = method.spans(broken.text)
        for (const [index, word] of sentence.words.entries()) {
          const there = broken.words[index]
          if (there.end - there.start === word.end - word.start) continue
          cut++
          if (isAsMeant(whole[0][word.start], whole[1][word.start], word)) foundWhole++
          if (isAsMeant(inPieces[0][there.start], inPieces[1][there.start], there)) foundBroken++
        }
        return broken
      })
      const before = scoreMethod(method, sentences, set.scoring).counts
      const after = scoreMethod(method, brokenSentences, set.scoring).counts
      rows.push([set.name, name, cut, percent(foundWhole, cut, 1), percent(foundBroken, cut, 1), rightOf(before), rightOf(after)])
    }
  }
  return table(['set', 'broken by', 'words cut', 'found whole', 'found cut', 'all, whole', 'all, broken'], rows)
}

export function listsTable(sets, method, lexicon) {
  const rows = []
  for (const set of sets) {
    const all = set.sentences.flatMap(({ words }) => words.filter(({ word, reading }) => reading.length >= 2 && reading.length <= 4 && reading.length === word.length))
    const names = all.filter(({ isName }) => isName).map(({ word }) => word)
    const headwords = all.filter(({ word }) => lexicon.formOf(word) >= 0).map(({ word }) => word)
    for (const [kind, words] of [['words', headwords], ['names', names]]) {
      const lists = makeLists(words, seeded(7), 300)
      let spaces = 0
      let crossed = 0
      for (const list of lists) {
        const text = list.join(' ')
        const [starts] = method.spans(text)
        for (let index = 1; index < text.length; index++) {
          if (text[index] !== ' ') continue
          spaces++
          if (starts[index + 1] <= index) crossed++
        }
      }
      rows.push([set.name, kind, lists.length, spaces, crossed, percent(spaces - crossed, spaces)])
    }
  }
  return table(['set', 'items', 'lists', 'spaces', 'crossed', 'kept apart'], rows)
}

const levels = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99, 1.0001]

export function calibrationTable(sets, method) {
  const rows = []
  for (const set of sets) {
    const bins = levels.slice(1).map(() => ({ count: 0, sum: 0, right: 0 }))
    for (const sentence of set.sentences) addConfidences(bins, sentence, method, set.scoring)
    for (const [index, { count, sum, right }] of bins.entries()) {
      if (count === 0) continue
      const range = `${levels[index]} – ${Math.min(1, levels[index + 1])}`
      rows.push([set.name, range, count, (sum / count).toFixed(3), (right / count).toFixed(3)])
    }
  }
  return table(['set', 'confidence', 'words', 'mean confidence', 'right'], rows)
}

/** A shown word is right when it is cut as meant, or harmlessly otherwise (see score.mjs), and every reading in it is right where known. */
function addConfidences(bins, { text, words, ...sentence }, method, { isMeantCut, isHeadword }) {
  const goldAt = new Array(text.length).fill(null)
  const syllables = new Array(text.length).fill(null)
  for (const word of words) {
    goldAt.fill(word, word.start, word.end)
    const units = unitsOfHan(text, word)
    if (word.reading.length > 0) for (const [index, unit] of units.entries()) syllables[unit] = word.reading[index].toLowerCase()
  }
  const readings = method.readings(text)
  for (const segment of method.analyse(text).segments) {
    const units = unitsOfHan(text, segment)
    if (units.length === 0) continue
    const [first, last] = [goldAt[units[0]], goldAt[units.at(-1)]]
    const isExact = first === last && isAsMeant(segment.start, segment.end, first)
    const isMerge = first !== last && first.start === segment.start && last.end === segment.end
    const isPiece = first === last && !isExact
    const isCutRight =
      isExact || (isMerge && !isMeantCut(text.slice(segment.start, segment.end), sentence)) || (isPiece && !isHeadword(first.word) && !first.isName)
    const areReadingsRight = units.every((unit) => syllables[unit] === null || isNearly(readings[unit] ?? '', syllables[unit]))
    const bin = bins[levels.findIndex((level) => level > segment.confidence) - 1]
    bin.count++
    bin.sum += segment.confidence
    if (isCutRight && areReadingsRight) bin.right++
  }
}

const titles = { cross: 'Crossing', merged: 'Merged', piece: 'Piece', name: 'Unknown names', reading: 'Readings', entry: 'First entries' }

export function mistakesList(set, method) {
  const { mistakes } = scoreOf(set, method)
  const lines = [`### ${set.name}`, '']
  for (const kind of Object.keys(titles)) {
    if (mistakes[kind].size > 0) lines.push(`- ${titles[kind]}: ${commonest(mistakes[kind]).join('; ')}`)
  }
  return [...lines, '']
}
