// Where readings are learned from, as examples: a character, the features around it, and which of its readings is right.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import '../typescript.mjs'

const [{ cleanText }, { EntryFlag }, { candidatesOf, openEntryShares }, features, { createNeighbours }, { parsePinyin }, { Label }] = await Promise.all([
  import('@/chinese/clean-text'),
  import('@/chinese/lexicon'),
  import('@/chinese/readings/candidates'),
  import('@/chinese/readings/features'),
  import('@/chinese/readings/neighbours'),
  import('@/chinese/pinyin'),
  import('@/chinese/segmentation'),
])
const { FeatureKind, hashOf, hashOn, lookAround, makeFeatures, pair } = features

/** What CPP and the dictionary spell differently: erhua, missing neutral tones. */
export const sameSound = (syllable) => {
  const lower = syllable.toLowerCase().replace('u:', 'ü').replace(/^r5$/, 'er5')
  return /[1-5]$/.test(lower) ? lower : `${lower}5`
}

/** Candidates of every character with several readings, by the Simplified character. */
export function polyphones({ lexicon, tables, fold }) {
  const shares = openEntryShares(tables.bytes('reading.shares'))
  const found = new Map()
  for (let code = 0x3400; code <= 0x9fff; code++) {
    if (fold[code] !== code) continue
    const character = String.fromCharCode(code)
    const form = lexicon.formOf(character)
    if (form < 0) continue
    const candidates = candidatesOf(lexicon, shares, fold, form, character, 'simplified')
    if (candidates.length > 1) found.set(character, candidates.map((candidate) => ({ ...candidate, same: sameSound(candidate.sound) })))
  }
  return found
}

const placeOf = (candidates, sound) => candidates.findIndex(({ same }) => same === sound)

/** Lines of CPP, or of our own: a text with the character in brackets, and its reading. */
function linesOf(path) {
  return readFileSync(path, 'utf8').split('\n').filter((line) => line !== '').flatMap((line) => {
    const fields = line.split('\t')
    if (fields.length > 2) return [fields]
    const [marked, gold] = fields
    return [...marked.matchAll(/\[(.)\]/gu)].map((match) => {
      const at = marked.slice(0, match.index).replace(/[[\]]/g, '').length
      return [String(at), match[1], gold, marked.replace(/[[\]]/g, '')]
    })
  })
}

/** One example for each line of CPP: `index character reading text`. */
export function sentenceExamples(path, { lexicon, tables, fold, cut, surnames }, characters) {
  const neighbours = createNeighbours(lexicon, fold)
  const shares = openEntryShares(tables.bytes('reading.shares'))
  const into = makeFeatures()
  return linesOf(path).map(([place, character, gold, text]) => {
    const at = Number(place)
    const clean = cleanText(text)
    const { cuts, proposals } = cut(clean)
    let unit = 0
    while (unit + 1 < clean.length && clean.offsets[unit + 1] <= at) unit++
    let index = 0
    while (cuts.ends[index] <= unit) index++
    const start = cuts.starts[index]
    const length = cuts.ends[index] - start
    const form = cuts.labels[index]
    const isName = form <= Label.proposal
    const name = isName ? proposals[Label.proposal - form].explain() : null
    const part = name?.parts.find(({ start: first, end }) => first <= at && at < end)
    const sentence = { text: clean, cuts: isName ? characterCuts(lexicon, clean, start, length) : cuts, script: 'simplified' }
    lookAround(sentence, fold, neighbours, surnames, isName ? unit - start : index, unit, unit + 1, into)
    const word = text.slice(at - (unit - start)).slice(0, length)
    const inWord = form < 0 ? [] : candidatesOf(lexicon, shares, fold, form, word, 'simplified')
    const candidates = characters.get(character) ?? []
    const ofCharacter = () => candidatesOf(lexicon, shares, fold, lexicon.formOf(character), character, 'simplified').map(({ sound }) => sound)
    const own = isName ? fixedInName(name, part, at) : null
    const inName = () => (own === null ? ofCharacter() : [own])
    const readings = isName ? inName() : inWord.map(({ reading }) => syllableAt(word, reading, unit - start)).filter(Boolean)
    const possible = [...new Set(readings.map(sameSound))]
    return {
      character, gold: sameSound(gold), word, possible, candidates, right: placeOf(candidates, sameSound(gold)),
      hashes: into.hashes.slice(0, into.count), shared: into.shared.slice(), weight: 1,
      place: text.slice(Math.max(0, at - 6), at) + '[' + character + ']' + text.slice(at + 1, at + 7),
    }
  })
}

/** The syllable of one character in a word, whose signs have none (巴登-符腾堡州). */
function syllableAt(word, reading, at) {
  if (reading.length === word.length) return reading[at]
  const isSounded = (character) => /[\p{L}\p{N}]/u.test(character)
  return [...word].filter(isSounded).length === reading.length ? reading[[...word.slice(0, at)].filter(isSounded).length] : undefined
}

/**
 * As the analysis reads what it takes for a name: null where characters are read one by one, which is all but surnames and
 * words of the dictionary, else the syllable that is said there.
 */
function fixedInName({ kind, of, parts }, part, at) {
  if (kind === 'compound' && parts.every(({ word }) => word.length === 1)) return null
  if (!part || (kind === 'name' && part.form < 0 && !(of === 'person' && part === parts[0] && parts.length > 1))) return null
  return syllableAt(part.word, part.reading, at - part.start) ?? null
}

function characterCuts(lexicon, { codes }, start, count) {
  const starts = Int32Array.from({ length: count }, (_, index) => start + index)
  return { count, starts, ends: starts.map((place) => place + 1), labels: Int32Array.from(starts, (place) => lexicon.formOf(String.fromCharCode(codes[place]))) }
}

/**
 * Every polyphone inside the dictionary's own words and inside the phrases of @pinyin-pro/data `complete` is an example too:
 * less like running text, but there are many. Weighed by the logarithm of the word's count.
 */
export function phraseExamples({ lexicon, fold }, characters) {
  const require = createRequire(import.meta.url)
  const complete = JSON.parse(readFileSync(require.resolve('@pinyin-pro/data/complete.json'), 'utf8'))
  const examples = []
  const seen = new Set()
  for (let entry = 0; entry < lexicon.entryCount; entry++) {
    const flags = lexicon.flags(entry)
    const word = lexicon.simplified(entry)
    if (word.length < 2 || !(flags & EntryFlag.aligned) || flags & EntryFlag.reference) continue
    seen.add(word)
    const count = Math.exp(lexicon.frequency(lexicon.formOf(word)) / lexicon.frequencyScale)
    addPhrase(examples, fold, characters, word, lexicon.syllablesOf(entry).map(sameSound), Math.log(2 + count) / 8)
  }
  for (const [word, [pinyin, rate]] of Object.entries(complete)) {
    const syllables = parsePinyin(pinyin)?.map(sameSound)
    if (!syllables || seen.has(word) || syllables.length !== word.length) continue
    if (word.length > 1) addPhrase(examples, fold, characters, word, syllables, Math.log(2 + rate * 1e12) / 8)
    else addLone(examples, characters, word, syllables[0])
  }
  return examples
}

function addPhrase(examples, fold, characters, word, sounds, weight) {
  for (let at = 0; at < word.length; at++) {
    const candidates = characters.get(word[at])
    const right = candidates ? placeOf(candidates, sounds[at]) : -1
    if (right < 0) continue
    const [l1, l2, r1, r2] = [at - 1, at - 2, at + 1, at + 2].map((index) => (index < 0 || index >= word.length ? 0 : fold[word.charCodeAt(index)]))
    const hashes = [hashOf(FeatureKind.phrase, 0)]
    if (l1) hashes.push(hashOf(FeatureKind.left, l1))
    if (r1) hashes.push(hashOf(FeatureKind.right, r1))
    if (l2) hashes.push(hashOf(FeatureKind.secondLeft, l2), hashOf(FeatureKind.bothLeft, pair(l2, l1)))
    if (r2) hashes.push(hashOf(FeatureKind.secondRight, r2), hashOf(FeatureKind.bothRight, pair(r1, r2)))
    if (l1 && r1) hashes.push(hashOf(FeatureKind.around, pair(l1, r1)))
    if (at === 0) hashes.push(hashOf(FeatureKind.wordAfter, hashOfWord(fold, word.slice(1))))
    if (at === word.length - 1) hashes.push(hashOf(FeatureKind.wordBefore, hashOfWord(fold, word.slice(0, -1))))
    for (let near = 0; near < word.length; near++) if (near !== at) hashes.push(hashOf(FeatureKind.near, fold[word.charCodeAt(near)]))
    examples.push({ candidates, right, hashes, shared: [], weight })
  }
}

/** A character by itself: the reading that people would give it. */
function addLone(examples, characters, character, sound) {
  const candidates = characters.get(character)
  const right = candidates ? placeOf(candidates, sound) : -1
  if (right >= 0) examples.push({ candidates, right, hashes: [hashOf(FeatureKind.always, 0)], shared: [], weight: 1 })
}

function hashOfWord(fold, word) {
  let hash = 0
  for (let index = 0; index < Math.min(8, word.length); index++) hash = hashOn(hash, fold[word.charCodeAt(index)])
  return hash
}
