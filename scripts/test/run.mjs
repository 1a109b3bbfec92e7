import { availableParallelism } from 'node:os'
import '../typescript.mjs'
import { ensureBrowsers } from '../setup/browsers.mjs'
import { checks } from './checks.mjs'

const { summary, totals } = await import('./summary')

// `npm test -- unit types` runs only those.
const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !checks.some((check) => check.name === name))
if (unknown.length > 0) {
  console.error(`There is no check called ${unknown.join(', ')}; there are: ${checks.map(({ name }) => name).join(', ')}.`)
  process.exit(1)
}
const chosen = checks.filter(({ name }) => wanted.length === 0 || wanted.includes(name))
const startedAt = performance.now()
const results = []

if (chosen.some(({ needsBrowsers }) => needsBrowsers)) {
  const missing = ensureBrowsers(['chromium', 'firefox'])
  for (const sentence of missing) console.error(sentence)
  results.push({ name: 'browsers', passed: missing.length === 0 ? 1 : 0, failed: missing.length, skipped: 0, seconds: 0 })
}

// What needs the machine to itself (real browsers) comes after the rest.
const together = chosen.filter(({ isAlone }) => !isAlone)
const width = Math.min(2, availableParallelism())
await Promise.all(
  Array.from({ length: width }, async () => {
    for (let check = together.shift(); check; check = together.shift()) await perform(check)
  }),
)
for (const check of chosen.filter(({ isAlone }) => isAlone)) await perform(check)

const { passed, failed } = totals(results)
console.log(`\n${summary(results, (performance.now() - startedAt) / 1000)}\n`)
// Once more at the end, for the whole output is long.
for (const { name, failures = [] } of results) for (const failure of failures) console.log(`✗ ${name}: ${failure}`)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

async function perform(check) {
  console.log(`… ${check.name}: ${check.title}`)
  const begin = performance.now()
  const result = await check.run()
  const seconds = (performance.now() - begin) / 1000
  results.push({ name: check.name, ...result, seconds })
  const isGood = result.failed === 0
  console.log(`${isGood ? '✓' : '✗'} ${check.name} (${seconds.toFixed(1)} s)`)
  if (!isGood || process.env.TONGDU_VERBOSE) console.log(result.output.trimEnd())
  else if (result.note) console.log(result.note)
}
