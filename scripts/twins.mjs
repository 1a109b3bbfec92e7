// The long run of what `npm test` samples: generated Chinese pages are shown in another script and set back, each beside the same page
// in a browser without the extension. `npm run twins -- 500` says how many; TONGDU_BROWSERS=chromium takes one browser.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const [count = '500'] = process.argv.slice(2)
const args = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'vitest.browser.config.ts', 'tests/browser/conversion/off-means-off.test.ts']
const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, TONGDU_TWIN_PAGES: count } })
process.exitCode = status ?? 1
