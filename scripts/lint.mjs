// ESLint, then the direction of imports between folders and circles. Each counts as one check.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const rooms = ['chinese', 'components', 'dictionaries', 'entrypoints', 'page', 'platform', 'vocabulary']
const there = rooms.filter((room) => existsSync(join(root, room)))
if (!existsSync(join(root, '.wxt/tsconfig.json'))) run('scripts/wxt.mjs', 'prepare')

const results = [
  run('node_modules/eslint/bin/eslint.js', '--max-warnings=0', ...process.argv.slice(2), '.'),
  run('node_modules/dependency-cruiser/bin/dependency-cruiser.mjs', '--config', '.dependency-cruiser.mjs', ...there),
]
const failed = results.filter((isGood) => !isGood).length
console.log(`${results.length - failed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

function run(script, ...args) {
  return spawnSync(process.execPath, [join(root, script), ...args], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0
}
