import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, sep } from 'node:path'
import '../typescript.mjs'
import { runNode } from './run-command.mjs'

const { vitestCounts, vitestFailures } = await import('./vitest-counts')

const root = join(import.meta.dirname, '../..')

const vitest = (config, name) => async () => {
  const reports = join(root, '.cache/reports')
  const file = join(reports, `${name}.json`)
  mkdirSync(reports, { recursive: true })
  rmSync(file, { force: true })
  const args = ['run', '--config', config, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const { code, output } = await runNode('node_modules/vitest/vitest.mjs', args)
  const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
  const failures = vitestFailures(report).map((failure) => failure.replaceAll(root + sep, ''))
  return { ...vitestCounts(report, code), failures, output }
}

const command = (script, args) => async () => {
  const { code, output } = await runNode(script, args)
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, output }
}

// Prints a line of JSON at its end: how many of its parts passed and failed.
const counted = (script, args) => async () => {
  const { code, output } = await runNode(script, args)
  const last = output.trimEnd().split('\n').at(-1) ?? ''
  const counts = /^(\d+) passed, (\d+) failed$/.exec(last)
  if (!counts) return { passed: 0, failed: 1, skipped: 0, output }
  const failed = Number(counts[2])
  return { passed: Number(counts[1]), failed: failed === 0 && code !== 0 ? 1 : failed, skipped: 0, output, note: output.trimEnd() }
}

/** Everything that `npm test` does, in the order in which it is begun. */
export const checks = [
  { name: 'types', title: 'TypeScript', run: command('scripts/test/types.mjs') },
  { name: 'lint', title: 'ESLint, direction of imports, circles', run: counted('scripts/lint.mjs') },
  { name: 'unit', title: 'unit tests', run: vitest('vitest.config.ts', 'unit') },
  { name: 'gate', title: 'the package as it goes to the stores', run: counted('scripts/gate.mjs'), isAlone: true },
  { name: 'browser', title: 'suites in Chromium and Firefox', run: vitest('vitest.browser.config.ts', 'browser'), isAlone: true, needsBrowsers: true },
  { name: 'bench', title: 'every measurement once, without judging its figures', run: counted('scripts/bench.mjs', ['--smoke']), isAlone: true, needsBrowsers: true },
]
