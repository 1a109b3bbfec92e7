import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import '../typescript.mjs'

const { findBrowser } = await import('@/tests/browser/harness/browsers')
const { launchFirefox } = await import('@/tests/browser/harness/launch')
const root = join(import.meta.dirname, '../..')

/** Open a window with the extension and stay until it is closed. The profile is kept, so settings last. */
export async function showWindow(kind, addresses) {
  console.log('Point at any word. Close the window to end.')
  const profile = join(root, '.cache/profiles', kind)
  mkdirSync(profile, { recursive: true })
  return kind === 'firefox' ? await showFirefox(profile, addresses) : await showChromium(profile, addresses)
}

// Started plainly, not through an automation tool, so that it behaves as at home.
function showChromium(profile, addresses) {
  const extension = join(root, '.output/chrome-mv3')
  const isRoot = process.getuid?.() === 0
  const args = [
    `--user-data-dir=${profile}`,
    `--disable-extensions-except=${extension}`,
    `--load-extension=${extension}`,
    '--no-first-run',
    '--no-default-browser-check',
    ...(isRoot ? ['--no-sandbox'] : []),
    ...addresses,
  ]
  const { promise, resolve, reject } = Promise.withResolvers()
  const child = spawn(findBrowser('chromium'), args, { stdio: 'ignore' })
  child.on('error', reject)
  child.on('exit', (code) => resolve(code ?? 0))
  return promise
}

async function showFirefox(profile, addresses) {
  const extension = join(root, '.output/firefox-mv3')
  const browser = await launchFirefox({ extension, profile, headless: false, viewport: null })
  const [first, ...others] = addresses
  await browser.tab.open(first)
  for (const address of others) await (await browser.newTab()).open(address)
  await browser.tab.activate()
  await browser.ended
  return 0
}
