/**
 * Real browsers with the extension in them, for the browser tests, the bench and the pictures.
 *
 *   const browser = await launch('chromium')             // or 'firefox'; see LaunchOptions in ./driver
 *   const { tab } = browser
 *   await tab.open('<p lang="zh">我们在这里学习中文。</p>')   // or a URL, or a path below tests/fixtures: '/articles/sample-hans.html'
 *   await tab.hover('学习')                              // real mouse, middle of 学; hover({ text: '学习', character: 1 }) for 习
 *   const popup = await tab.popupShown('xué xí')
 *   await tab.evaluateInPopup(() => document.querySelectorAll('.entry').length)
 *   await tab.screenshot('popup.png')
 *   await browser.close()
 *
 * - In vitest write `describe.each(browsers)('…', (kind) => { … })` and launch once in `beforeAll`: a start costs 1 to 2 seconds.
 * - `browser.site` serves pages with headers of your choice on three origins: `site.add({ body, headers }, '/path')`,
 *   then `site.origin`, `site.sibling` (same site, other origin) and `site.stranger` (other site).
 * - What runs in a page travels as source text: it must not use anything from around it; give arguments instead.
 * - Wait with `until(ask, what)` of ./until, never with a pause.
 * - The extension is built when its sources changed and kept in .cache/builds; `measured: false` takes the build that people get,
 *   whose shadow root is closed (`popupState` then works in Chromium only).
 * - `Chromium` and `Firefox` have what only one of them has: `context`, `cdp()`, `debuggingUrl()`; `bidi`, `evaluateInChrome()`.
 * - `RecordingProxy` of ./recording-proxy, given as `proxy`, sees every request of the browser.
 * - TONGDU_CHROMIUM and TONGDU_FIREFOX name other browsers; TONGDU_BROWSERS=chromium runs the suites in one of them only.
 */
import { findBrowser, overrideOf, type BrowserKind } from './browsers'
import { builtExtension } from './build'
import { Chromium } from './chromium'
import type { Driver, LaunchOptions } from './driver'
import { Firefox } from './firefox'

/** The browsers that the suites run in. */
export const browsers: readonly BrowserKind[] = (['chromium', 'firefox'] as const).filter(
  (kind) => !process.env.TONGDU_BROWSERS || process.env.TONGDU_BROWSERS.split(',').includes(kind),
)

/** @throws Error when the browser is not installed or the extension cannot be built */
export async function launch(kind: BrowserKind, options: LaunchOptions = {}): Promise<Driver> {
  return kind === 'chromium' ? await launchChromium(options) : await launchFirefox(options)
}

export async function launchChromium(options: LaunchOptions = {}): Promise<Chromium> {
  return await Chromium.start(pathOf('chromium'), await extensionFor('chromium', options), options)
}

export async function launchFirefox(options: LaunchOptions = {}): Promise<Firefox> {
  return await Firefox.start(pathOf('firefox'), await extensionFor('firefox', options), options)
}

async function extensionFor(kind: BrowserKind, options: LaunchOptions): Promise<string | null> {
  return options.extension === undefined ? await builtExtension(kind, options.measured) : options.extension
}

function pathOf(kind: BrowserKind): string {
  const path = findBrowser(kind)
  if (path === null) throw new Error(`No ${kind} was found: install it, or name it in ${overrideOf[kind]}.`)
  return path
}
