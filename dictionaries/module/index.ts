import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { defineWxtModule } from 'wxt/modules'

/** What goes into the package's `dictionary/`, and where it comes from. The licences stand beside the files that they are about. */
const files = new Map([
  ...['core.bin', 'glosses.bin', 'conversion.bin', 'LICENSE.txt'].map((name) => [name, `.cache/dictionary/${name}`] as const),
  ['LICENSE-OpenCC.txt', 'node_modules/opencc-js/LICENSES/Apache-2.0.txt'],
])

/**
 * Puts the dictionary into the package, building it first when it is not there or older than what it is made from.
 * The builder runs as a process of its own: the extension's TypeScript is resolved there as in all other scripts.
 * `.bin`, because Firefox's store refuses `.js` and `.json` files of more than 5 MiB.
 */
export default defineWxtModule({
  name: 'dictionary',
  setup(wxt) {
    const { root } = wxt.config
    wxt.hook('prepare:publicPaths', (_, paths) => {
      paths.push(...Array.from(files.keys(), (name) => `dictionary/${name}`))
    })
    wxt.hook('build:before', () => {
      const { status } = spawnSync(process.execPath, [resolve(root, 'scripts/dictionary.mjs')], { cwd: root, stdio: 'inherit' })
      if (status !== 0) throw new Error('The dictionary could not be built: see above.')
    })
    wxt.hook('build:publicAssets', (_, assets) => {
      for (const [name, path] of files) {
        assets.push({ absoluteSrc: resolve(root, path), relativeDest: `dictionary/${name}` })
      }
    })
  },
})
