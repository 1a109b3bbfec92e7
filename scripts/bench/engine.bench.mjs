// What the dictionary costs in Node: each run in a process of its own, so that nothing is warm.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const runs = 9

/** @param {import('./report').Report} report */
export async function bench(report) {
  const trial = fileURLToPath(new URL('engine-trial.mjs', import.meta.url))
  const results = []
  report.describe('The dictionary in Node', `Each of ${runs} runs in a process of its own, so that nothing is warm.`)
  // The first run builds the dictionary where that is needed, and is not counted.
  for (let run = 0; run <= (report.isSmoke ? 1 : runs); run++) {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', trial], { encoding: 'utf8' })
    if (status !== 0) throw new Error(stderr)
    if (run > 0) results.push(JSON.parse(stdout))
  }
  const row = (name, unit, key, aim) => report.row(name, results.map((result) => result[key]), unit, aim)
  row('core file read and opened, checksum included', 'ms', 'coreMs', '')
  row('first answer from files: word, readings, senses', 'ms', 'firstAnswerMs', '≤ 10')
  row('JavaScript heap of the open dictionary', 'MiB', 'heapMiB', '≤ 1')
  row(`longest word with its entries at every character (${results[0].positions}), first pass`, '/s', 'firstPass', '≥ 400,000')
  row('the same, later passes', '/s', 'laterPasses', '≥ 1,000,000')
  row('all words at every position of 10,000 characters, warm', 'ms', 'prefixesMs', '≤ 2')
  row('one entry with its senses, warm, at random', 'µs', 'entryUs', '')
}
