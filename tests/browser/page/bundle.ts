import { join } from 'node:path'
import { build, type Rollup } from 'vite'
import type { Tab } from '../harness/driver'
import type * as inPage from './in-page'

/** The name under which pages find the bundle. */
declare global {
  var tongduPage: typeof inPage
}

let bundled: Promise<string> | undefined

/** `in-page.ts` and all it needs as one script. */
export function pageScript(): Promise<string> {
  bundled ??= bundle()
  return bundled
}

async function bundle(): Promise<string> {
  const root = join(import.meta.dirname, '../../..')
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': root } },
    build: {
      write: false,
      minify: false,
      target: 'es2024',
      lib: { entry: join(import.meta.dirname, 'in-page.ts'), formats: ['iife'], name: 'tongduPage' },
    },
  })
  const [{ output }] = built as unknown as [Rollup.RollupOutput]
  return `${output[0].code}; globalThis.tongduPage = tongduPage`
}

/** Open a page and put the script into it. */
export async function openWithScript(tab: Tab, address: string): Promise<void> {
  await tab.open(address)
  await tab.evaluate((code) => {
    const script = document.createElementNS('http://www.w3.org/1999/xhtml', 'script')
    script.textContent = code
    document.documentElement.append(script)
    script.remove()
  }, await pageScript())
}
