// Learns how well words and boundaries fit, from the words of UD Chinese GSD (train), and writes chinese/tables/segmentation.bin.
//
//   node scripts/learn/segmentation.mjs ../shared/tuning/seg/gsd_train.txt            learn from all of it and write
//   node scripts/learn/segmentation.mjs ../shared/tuning/seg/gsd_train.txt --judge    eight-fold cross-validation, nothing written
//   node scripts/learn/segmentation.mjs ../shared/tuning/seg/gsd_train.txt --calibrate   how often a cut said to be so sure is right
//
// The corpus is CC BY-SA 4.0 (https://github.com/UniversalDependencies/UD_Chinese-GSDSimp), and so are the figures learned from it.
import { readFileSync, writeFileSync } from 'node:fs'
import '../typescript.mjs'

const { judge, latticeOf, layout, learn, outcomes, plainWeights, readCorpus, vocabularyOf } = await import('./segmentation-learner.mjs')
const { defaultProposers } = await import('@/chinese/proposers')
const { loadDictionary } = await import('@/dictionaries/load-node')
const { openSegmentationModel, packSegmentation } = await import('@/chinese/segmentation-model')
const { foldPairs } = await import('@/chinese/tables/fold.pack')
const { longestLengthClass, frequencyKnots, wordClassCount } = await import('@/chinese/segmentation-features')

// Chosen by cross-validation within train (docs/accuracy.md): the figures hardly move around these values.
const options = {
  epochs: 2,
  rate: 0.3,
  denseRate: 0.05,
  decay: 1e-3,
  denseDecay: 1e-3,
  margin: 2,
  sharpness: 4,
  costs: { cross: 4, long: 1, short: 1, piece: 0.4, split: 0.15 },
}

const [file, mode] = process.argv.slice(2)
const { lexicon, tables } = await loadDictionary()
const pairs = foldPairs(lexicon)
const { fold } = openSegmentationModel(lexicon, { bytes: (name) => (name === 'fold' ? new Uint8Array(pairs.buffer) : null) })
const proposers = defaultProposers(lexicon, tables)
const found = { lengths: new Uint8Array(lexicon.longest + 1), forms: new Int32Array(lexicon.longest + 1) }
const sentences = readCorpus(readFileSync(file, 'utf8'))

function latticesOf(part) {
  const vocabulary = vocabularyOf(part)
  return part.map((words) => latticeOf(words, lexicon, fold, vocabulary, found, proposers))
}

if (mode === '--judge') {
  const folds = 8
  for (let fold = 0; fold < folds; fold++) {
    const held = latticesOf(sentences.filter((_, index) => index % folds === fold))
    const weights = learn(latticesOf(sentences.filter((_, index) => index % folds !== fold)), lexicon, options)
    console.log('plain', judge(held, plainWeights(lexicon)), 'learned', judge(held, weights))
  }
} else if (mode === '--calibrate') {
  // Prints the table of chinese/confidence.ts: by log-odds of the probability said, the share that was right on folds not learned from.
  const found = []
  const folds = 4
  for (let fold = 0; fold < folds; fold++) {
    const weights = learn(latticesOf(sentences.filter((_, index) => index % folds !== fold)), lexicon, options)
    found.push(...outcomes(latticesOf(sentences.filter((_, index) => index % folds === fold)), weights))
  }
  for (const isName of [false, true]) {
    const bins = new Map()
    for (const outcome of found) {
      if (outcome.isName !== isName) continue
      const logOdds = Math.log(outcome.said / (1 - outcome.said + 2e-9))
      const bin = 2 * Math.max(-1, Math.min(10, Math.round(logOdds / 2)))
      const counts = bins.get(bin) ?? [0, 0]
      counts[0]++
      counts[1] += outcome.isRight ? 1 : 0
      bins.set(bin, counts)
    }
    console.log(isName ? 'names' : 'words')
    for (const [bin, [all, right]] of [...bins].sort(([one], [other]) => one - other)) console.log(bin, all, (right / all).toFixed(4))
  }
} else {
  const weights = learn(latticesOf(sentences), lexicon, options)
  const slice = (start, size) => weights.subarray(start, start + size)
  const bytes = packSegmentation({
    knots: slice(layout.knots, longestLengthClass * (frequencyKnots + 1)),
    classes: slice(layout.classes, longestLengthClass * wordClassCount),
    unknown: weights[layout.unknown],
    proposals: slice(layout.proposals, layout.words - layout.proposals),
    words: slice(layout.words, layout.boundaries - layout.words),
    boundaries: slice(layout.boundaries, layout.size - layout.boundaries),
  })
  writeFileSync(new URL('../../chinese/tables/segmentation.bin', import.meta.url), bytes)
  console.log(`${bytes.length} bytes`)
}
