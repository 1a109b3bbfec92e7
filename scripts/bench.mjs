// Runs every scripts/bench/*.bench.ts and prints tables. `npm run bench -- engine hover` runs only those,
// `--write` puts the tables into docs/performance.md, `--smoke` measures once, to see that the measuring works.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import './typescript.mjs'

const { Report, machine } = await import('./bench/report')
const { writePerformance } = await import('./bench/document')

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { smoke: { type: 'boolean', default: false }, write: { type: 'boolean', default: false } },
})
const folder = join(import.meta.dirname, 'bench')
const names = readdirSync(folder)
  .filter((name) => /\.bench\.(?:ts|mjs)$/.test(name))
  .filter((name) => positionals.length === 0 || positionals.includes(name.split('.')[0]))
  .toSorted()

console.log(`${machine()}\n`)
const reports = []
let failed = 0
for (const name of names) {
  const report = new Report(name.split('.')[0], values.smoke)
  try {
    const { bench } = await import(join(folder, name))
    await bench(report)
    reports.push(report)
    console.log(`${report.markdown()}\n`)
  } catch (error) {
    failed++
    console.error(`${name} failed:`, error)
  }
}
if (values.write && failed === 0) writePerformance(join(import.meta.dirname, '..'), reports)
console.log(`${names.length - failed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
