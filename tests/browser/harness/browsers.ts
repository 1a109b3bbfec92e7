import { accessSync, constants, globSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

export type BrowserKind = 'chromium' | 'firefox'

// Branded Chrome 137 and newer ignores --load-extension, so it is not in the list: Chromium and Chrome for Testing take it.
const names: Record<BrowserKind, readonly string[]> = {
  chromium: ['chromium', 'chromium-browser', 'chrome-for-testing'],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition', 'firefox-nightly'],
}
const usualPlaces: Record<BrowserKind, readonly string[]> = {
  chromium: ['/Applications/Chromium.app/Contents/MacOS/Chromium', '/usr/lib/chromium/chromium'],
  firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
}

/** The variable that names a browser by hand. */
export const overrideOf: Record<BrowserKind, string> = { chromium: 'TONGDU_CHROMIUM', firefox: 'TONGDU_FIREFOX' }

/**
 * Path of an installed browser that can load an unpacked extension, or null when there is none.
 * @throws Error when the override names a file that cannot be run
 */
export function findBrowser(kind: BrowserKind, environment: NodeJS.ProcessEnv = process.env): string | null {
  const override = environment[overrideOf[kind]]
  if (override) {
    if (!isExecutable(override)) throw new Error(`${overrideOf[kind]} is ${override}, which cannot be run.`)
    return override
  }
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const candidates = [...folders.flatMap((folder) => names[kind].map((name) => join(folder, name))), ...usualPlaces[kind]]
  return candidates.find(isExecutable) ?? (kind === 'chromium' ? downloadedChromium() : null)
}

// Where Puppeteer and Playwright put a Chrome for Testing or Chromium.
function downloadedChromium(): string | null {
  const cache = join(homedir(), '.cache')
  const found = globSync(['puppeteer/chrome/*/chrome-linux64/chrome', 'ms-playwright/chromium-*/chrome-linux*/chrome'], { cwd: cache })
  return found.map((path) => join(cache, path)).toSorted().findLast(isExecutable) ?? null
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
