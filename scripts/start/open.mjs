import { spawnSync } from 'node:child_process'
import { basename, dirname, join, resolve } from 'node:path'
import '../typescript.mjs'
import { adviceFor, ensureBrowsers, isThere } from '../setup/browsers.mjs'
import { readOnePage } from './read-headless.mjs'
import { showWindow } from './show-window.mjs'

const { startOptions } = await import('./options')
const { Site } = await import('@/tests/browser/harness/site')
const root = join(import.meta.dirname, '../..')

try {
  process.exitCode = await start(startOptions(process.argv.slice(2)))
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
}

async function start({ kind, isHeadless, page }) {
  console.log('Building the dictionary and the extension …')
  const build = spawnSync(process.execPath, [join(root, 'scripts/wxt.mjs'), 'build', ...(kind === 'firefox' ? ['-b', 'firefox'] : [])], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, TONGDU_MEASURE: '', TONGDU_OUT: '.output' },
  })
  if (build.status !== 0) throw new Error('The build failed, see above.')
  for (const sentence of ensureBrowsers([kind])) console.error(sentence)
  if (!isThere(kind)) throw new Error(`Without it there is nothing to open. ${otherBrowser(kind)}`)

  // Pages come from a local server: extensions may not read file: addresses without being asked.
  const site = await Site.start(page?.kind === 'file' ? dirname(resolve(page.path)) : undefined)
  try {
    const addresses = addressesOf(page, site)
    return isHeadless ? await readAll(kind, addresses) : await showWindow(kind, addresses)
  } finally {
    await site.stop()
  }
}

function addressesOf(page, site) {
  if (page?.kind === 'url') return [page.url]
  if (page?.kind === 'file') return [`${site.origin}/${encodeURIComponent(basename(page.path))}`]
  return ['hans', 'hant'].map((script) => `${site.origin}/articles/sample-${script}.html`)
}

async function readAll(kind, addresses) {
  console.log('There is no display: reading without a window.')
  const pictures = join(root, '.output/start')
  for (const [index, address] of addresses.entries()) {
    const isRead = await readOnePage(kind, address, index % 2 === 0 ? 'light' : 'dark', pictures)
    if (!isRead) return 1
  }
  return 0
}

function otherBrowser(kind) {
  const other = kind === 'chromium' ? 'firefox' : 'chromium'
  if (!isThere(other)) return adviceFor(other)
  return other === 'firefox' ? 'Firefox is here: npm start -- --firefox.' : 'Chromium is here: npm start.'
}
