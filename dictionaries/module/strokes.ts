import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { defineWxtModule } from 'wxt/modules'

/** Puts how characters are written into the package's `strokes/`, with the licence beside it. As for the dictionary, a process of its own makes the files. */
export default defineWxtModule({
  name: 'strokes',
  setup(wxt) {
    const { root } = wxt.config
    let names: string[] = []
    wxt.hook('prepare:publicPaths', (_, paths) => {
      paths.push('strokes/characters.txt', 'strokes/ARPHICPL.TXT')
    })
    wxt.hook('build:before', () => {
      const { status, stdout } = spawnSync(process.execPath, [resolve(root, 'scripts/strokes.mjs')], {
        cwd: root,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      if (status !== 0) throw new Error('The strokes of characters could not be packed: see above.')
      names = stdout.trim().split('\n')
    })
    wxt.hook('build:publicAssets', (_, assets) => {
      for (const name of names) assets.push({ absoluteSrc: resolve(root, '.cache/strokes', name), relativeDest: `strokes/${name}` })
    })
  },
})
