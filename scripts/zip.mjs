// Both browsers' packages, and the sources that Mozilla's reviewers ask for: they can build the very package from them.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

if (process.env.TONGDU_MEASURE) {
  console.error('TONGDU_MEASURE is set: such a build opens the popup to outside tools and is never packed. Unset it.')
  process.exit(1)
}
for (const args of [[], ['-b', 'firefox', '--sources']]) {
  const { status } = spawnSync(process.execPath, [join(root, 'scripts/wxt.mjs'), 'zip', ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
  })
  if (status !== 0) process.exit(status ?? 1)
}
