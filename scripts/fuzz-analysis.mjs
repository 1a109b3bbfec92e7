// Analyses texts that nobody would write, a million of them, and megabytes of the same: no crash, nothing lost, no pair split.
//   node scripts/fuzz-analysis.mjs                              1,000,000 texts
//   node scripts/fuzz-analysis.mjs --count=50000 --seed=7 --from=200000
//   node scripts/fuzz-analysis.mjs --megabytes                  only the long texts, with time and memory
import './typescript.mjs'

const { loadDictionary } = await import('@/dictionaries/load-node')
const { createAnalyser } = await import('@/chinese/analyser')
const { checkAnalysis, checkPossibilities, hostileText, longPatterns } = await import('./fuzz/hostile')

const options = Object.fromEntries(process.argv.slice(2).map((argument) => argument.replace(/^--/, '').split('=')))
const seed = Number(options.seed ?? Date.now() % 1_000_000)
const from = Number(options.from ?? 0)
const count = Number(options.count ?? 1_000_000)

const { lexicon, tables } = await loadDictionary()
const analyser = createAnalyser(lexicon, tables)

console.log(`${count} texts, seed ${seed}, from ${from}`)
if (!('megabytes' in options)) fuzz()
megabytes()

function fuzz() {
  for (let index = from; index < from + count; index++) {
    const text = hostileText(seed, index, lexicon)
    try {
      const analysis = analyser.analyse(text)
      checkAnalysis(analysis, text, lexicon)
      if (index % 16 === 0) checkPossibilities(analyser, analysis, index % Math.max(1, analysis.segments.length))
    } catch (error) {
      console.error(`--seed=${seed} --from=${index} --count=1: ${JSON.stringify(text)}`)
      throw error
    }
    if ((index + 1) % 50_000 === 0) console.log(`${index + 1 - from} texts; go on with --seed=${seed} --from=${index + 1}`)
  }
}

function megabytes() {
  for (const [name, pattern] of Object.entries(longPatterns)) {
    const text = pattern.repeat(Math.ceil(2 ** 20 / pattern.length))
    const start = performance.now()
    const analysis = analyser.analyse(text)
    const seconds = (performance.now() - start) / 1000
    checkAnalysis(analysis, text, lexicon)
    const heapMiB = process.memoryUsage().heapUsed / 2 ** 20
    console.log(`1 MiB of ${name}: ${seconds.toFixed(2)} s, ${analysis.segments.length} segments, heap ${heapMiB.toFixed(0)} MiB`)
  }
}
