import { join } from 'node:path'
import { build, type Rollup } from 'vite'
import type { Tab } from '../harness/driver'
import type * as inPage from './in-page'

/** The name under which pages find the bundle. */
declare global {
  var tongduPage: typeof inPage
}

const bundled = new Map<string, Promise<string>>()

/** `in-page.ts` (or another file) and all it needs as one script, which pages find under `name`. */
export function pageScript(entry = join(import.meta.dirname, 'in-page.ts'), name = 'tongduPage'): Promise<string> {
  let script = bundled.get(entry)
  if (!script) bundled.set(entry, (script = bundle(entry, name)))
  return script
}

async function bundle(entry: string, name: string): Promise<string> {
  const root = join(import.meta.dirname, '../../..')
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    // What is not a page's own asks the extension's page that it runs in.
    resolve: { alias: { '@': root, '#imports': join(import.meta.dirname, 'extension-api.ts') } },
    build: {
      write: false,
      minify: false,
      target: 'es2024',
      lib: { entry, formats: ['iife'], name },
    },
  })
  const [{ output }] = built as unknown as [Rollup.RollupOutput]
  return `${output[0].code}; globalThis.${name} = ${name}`
}

/** Open a page and put the script into it. */
export async function openWithScript(tab: Tab, address: string, script = pageScript()): Promise<void> {
  await tab.open(address)
  await tab.evaluate((code) => {
    const script = document.createElementNS('http://www.w3.org/1999/xhtml', 'script')
    script.textContent = code
    document.documentElement.append(script)
    script.remove()
  }, await script)
}
