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
    const readings = readingsOf(page, site)
    return isHeadless ? await readAll(kind, readings) : await showWindow(kind, readings.map(({ address }) => address))
  } finally {
    await site.stop()
  }
}

// What to open, and the word to point at; null for the page's first Chinese.
function readingsOf(page, site) {
  if (page?.kind === 'url') return [{ address: page.url, word: null }]
  if (page?.kind === 'file') return [{ address: `${site.origin}/${encodeURIComponent(basename(page.path))}`, word: null }]
  return [
    { address: `${site.origin}/articles/sample-hans.html`, word: '公共汽车' },
    { address: `${site.origin}/articles/sample-hant.html`, word: '圖書館' },
  ]
}

async function readAll(kind, readings) {
  console.log('Reading without a window.')
  const pictures = join(root, '.output/start')
  for (const [index, { address, word }] of readings.entries()) {
    const isRead = await readOnePage(kind, address, index % 2 === 0 ? 'light' : 'dark', pictures, word)
    if (!isRead) return 1
  }
  return 0
}

function otherBrowser(kind) {
  const other = kind === 'chromium' ? 'firefox' : 'chromium'
  if (!isThere(other)) return adviceFor(other)
  return other === 'firefox' ? 'Firefox is here: npm start -- --firefox.' : 'Chromium is here: npm start.'
}
