// Learns which reading of a character fits where, and writes chinese/tables/readings.bin.
//   node scripts/learn/readings.mjs CPP.tsv            learns from all of it
//   node scripts/learn/readings.mjs CPP.tsv --folds=5  learns from four fifths, tries the fifth that was held out, writes the figures only
// CPP.tsv: `index character reading text` lines, the set of kakaobrain/g2pM (Apache-2.0). Beside it learns from CC-CEDICT's words
// (CC BY-SA 4.0), the phrases of @pinyin-pro/data `complete` (ISC) and sentences of our own, readings-own.txt (after the first 161, which
// followed mistakes in our own gold sentences, written character by character from how each is used, after a look at CPP's mistakes).
import { writeFileSync } from 'node:fs'
import '../typescript.mjs'

const [{ loadDictionary }, { openSegmentationModel }, { createSegmentation }, { openSurnames }, { defaultProposers }, { createBareNames }, examples, learner] = await Promise.all([
  import('@/dictionaries/load-node'),
  import('@/chinese/segmentation-model'),
  import('@/chinese/segmentation'),
  import('@/chinese/readings/reader'),
  import('@/chinese/proposers'),
  import('@/chinese/names/bare-names'),
  import('./readings-examples.mjs'),
  import('./readings-learner.mjs'),
])

const [path, ...flags] = process.argv.slice(2)
if (!path) throw new Error('Which file? node scripts/learn/readings.mjs CPP.tsv [--folds=5]')
const options = Object.fromEntries(flags.map((flag) => flag.replace(/^--/, '').split('=')))
const { lexicon, tables } = await loadDictionary()
const model = openSegmentationModel(lexicon, tables)
const world = {
  lexicon, tables, fold: model.fold, cut: createCutter(), surnames: openSurnames(lexicon, tables.bytes('reading.surnames')),
}
const characters = examples.polyphones(world)
const sentences = examples.sentenceExamples(path, world, characters)
const own = examples.sentenceExamples(new URL('readings-own.txt', import.meta.url), world, characters)
const phrases = examples.phraseExamples(world, characters)
console.log(`${characters.size} polyphones, ${sentences.length} sentences, ${phrases.length} places in phrases`)

const settings = { ...learner.settings, ...Object.fromEntries(Object.entries(options).map(([name, value]) => [name, Number(value)])) }
const groups = (chosen) => [
  { examples: chosen.filter(({ possible }) => possible.length > 1), weight: 1 },
  // Inside a word the word decides: such places only help a little.
  { examples: chosen.filter(({ possible }) => possible.length <= 1), weight: settings.inside ?? 0.2 },
  { examples: own, weight: settings.own ?? 1 },
  { examples: phrases, weight: settings.phrases ?? 0.5 },
]

const heldOut = new URL('readings-held-out.json', import.meta.url)
if (options.folds) {
  const folds = Number(options.folds)
  const results = []
  let bytesOfOne = 0
  for (let fold = 0; fold < Number(options.tried ?? folds); fold++) {
    const bytes = learner.learn(groups(sentences.filter((_, index) => index % folds !== fold)), settings)
    bytesOfOne = bytes.length
    const weights = learner.openReadingWeights(bytes)
    for (const example of sentences.filter((_, index) => index % folds === fold)) {
      const { possible, candidates, gold } = example
      const { place: chosen, probability } = learner.choose(weights, example)
      const answer = possible.length === 1 ? possible[0] : (candidates[chosen]?.same ?? possible[0])
      results.push({ ...example, answer, probability, isLone: possible.length > 1, isRight: answer === gold })
    }
  }
  report(results)
  if (folds === 5 && !options.tried) writeFileSync(heldOut, `${JSON.stringify(heldOutFigures(results, bytesOfOne))}\n`)
} else {
  const bytes = learner.learn(groups(sentences), settings)
  const file = new URL('../../chinese/tables/readings.bin', import.meta.url)
  writeFileSync(file, bytes)
  console.log(`${bytes.length} bytes`)
}

/** Cuts a text as the analysis does, names and quantities proposed. */
function createCutter() {
  const segmentation = createSegmentation(lexicon, model)
  const proposers = defaultProposers(lexicon, tables)
  const joinBareNames = createBareNames(lexicon, tables)
  return (text) => {
    const proposals = []
    for (const propose of proposers) propose(text, lexicon, tables, (proposal) => proposals.push(proposal))
    proposals.sort((one, other) => one.start - other.start)
    const cuts = segmentation.segment(text, proposals, null)
    return { cuts, proposals: [...proposals, ...joinBareNames(text, cuts, null, proposals.length)] }
  }
}

/** What `npm run evaluate` prints beside the figure for sentences that were learned from. */
function heldOutFigures(results, bytes) {
  const share = (list) => Number(((100 * list.filter(({ isRight }) => isRight).length) / list.length).toFixed(2))
  return { sentences: results.length, right: share(results), lone: share(results.filter(({ isLone }) => isLone)), bytes }
}

function report(results) {
  const share = (list) => `${list.filter(({ isRight }) => isRight).length} of ${list.length}, ${((100 * list.filter(({ isRight }) => isRight).length) / list.length).toFixed(2)} %`
  console.log(`all ${share(results)}`)
  console.log(`chosen by context ${share(results.filter(({ isLone }) => isLone))}`)
  if (options.calibrate) calibrate(results.filter(({ isLone }) => isLone))
  const mistakes = new Map()
  for (const { isRight, character, gold, answer, place } of results) {
    if (isRight) continue
    const key = `${character} ${gold} ← ${answer}`
    mistakes.set(key, [...(mistakes.get(key) ?? []), place])
  }
  const worst = [...mistakes].sort(([, a], [, b]) => b.length - a.length).slice(0, Number(options.errors ?? 0))
  for (const [key, places] of worst) console.log(`  ${places.length} ${key}  ${places.slice(0, 3).join(' | ')}`)
}

/** For `chinese/confidence.ts`: by log-odds 0, 1, 2 …, how many answers were right. */
function calibrate(results) {
  const bins = new Map()
  for (const { probability, isRight } of results) {
    const bin = Math.min(10, Math.round(Math.log(probability / (1 - probability + 1e-9))))
    const found = bins.get(bin) ?? { bin, count: 0, right: 0 }
    bins.set(bin, { bin, count: found.count + 1, right: found.right + (isRight ? 1 : 0) })
  }
  console.table([...bins.values()].sort((one, other) => one.bin - other.bin).map((found) => ({ ...found, share: found.right / found.count })))
}
