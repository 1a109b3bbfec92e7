import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import '../typescript.mjs'

const { findBrowser, overrideOf } = await import('@/tests/browser/harness/browsers')

// Debian's name first, then Ubuntu's.
const debianPackages = {
  chromium: ['chromium', 'chromium-browser'],
  firefox: ['firefox-esr', 'firefox'],
  font: ['fonts-noto-cjk'],
}
const titles = { chromium: 'Chromium', firefox: 'Firefox', font: 'A font with Chinese characters' }

/**
 * Make sure that the browsers and a Chinese font are there; on Debian and Ubuntu, as root, install what is missing.
 *
 * @param {readonly ('chromium' | 'firefox')[]} kinds
 * @returns {string[]} what is still missing, each as a sentence that says how to get it
 */
export function ensureBrowsers(kinds) {
  const wanted = [...kinds, 'font']
  const missing = wanted.filter((what) => !isThere(what))
  if (missing.length > 0 && canInstall()) install(missing)
  return missing.filter((what) => !isThere(what)).map(adviceFor)
}

export function isThere(what) {
  return what === 'font' ? hasChineseFont() : findBrowser(what) !== null
}

function hasChineseFont() {
  if (process.platform !== 'linux') return true
  const { status, stdout } = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' })
  if (status === 0) return stdout.trim() !== ''
  const folders = ['/usr/share/fonts', '/usr/local/share/fonts'].filter((folder) => existsSync(folder))
  return folders.some((folder) => readdirSync(folder, { recursive: true }).some((file) => /cjk|wqy|fallback|ukai|uming/i.test(String(file))))
}

function canInstall() {
  return process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0
}

function install(missing) {
  apt('update', '-qq')
  for (const what of missing) {
    const name = debianPackages[what].find((candidate) => spawnSync('apt-cache', ['show', candidate]).status === 0)
    if (!name) continue
    console.log(`Installing ${name} with apt-get …`)
    apt('install', '-y', '-qq', '--no-install-recommends', name)
  }
}

function apt(...args) {
  const { status } = spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  if (status !== 0) console.error(`apt-get ${args[0]} failed.`)
}

export function adviceFor(what) {
  const debian = `on Debian or Ubuntu: sudo apt-get install ${debianPackages[what][0]}`
  if (what === 'font') return `${titles.font} is missing; ${debian}.`
  const other =
    what === 'chromium'
      ? 'elsewhere: Chromium, or Chrome for Testing (npx @puppeteer/browsers install chrome@stable); ordinary Chrome does not load unpacked extensions from the command line'
      : 'elsewhere: https://www.mozilla.org/firefox'
  return `${titles[what]} is missing. Install it, ${debian}; ${other}. Or name an installed one: ${overrideOf[what]}=/path/to/it.`
}
