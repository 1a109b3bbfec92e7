// `wxt` with the Node that the lockfile brings, since the machine's own may be too old for it.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const wxt = fileURLToPath(new URL('../node_modules/wxt/bin/wxt.mjs', import.meta.url))
const { status } = spawnSync(process.execPath, [wxt, ...process.argv.slice(2)], { stdio: 'inherit' })
process.exit(status ?? 1)
