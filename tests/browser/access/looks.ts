import type { Chromium } from '../harness/chromium'
import type { ChromiumTab } from '../harness/chromium-tab'
import type { Driver, Tab } from '../harness/driver'
import type { Firefox } from '../harness/firefox'
import { until } from '../harness/until'

/** What a reader may have asked the system for. */
export type Look = 'light' | 'dark' | 'forced colours'

/** Of the tab in front. */
export async function setLook(browser: Driver, tab: Tab, look: Look): Promise<void> {
  const isForced = look === 'forced colours'
  const scheme = look === 'dark' ? 'dark' : 'light'
  if (isChromium(browser)) await (tab as ChromiumTab).page.emulateMedia({ forcedColors: isForced ? 'active' : 'none', colorScheme: scheme })
  else {
    await tab.activate()
    await (browser as Firefox).evaluateInChrome(`(() => {
      const { browsingContext } = gBrowser.selectedBrowser
      browsingContext.forcedColorsOverride = '${isForced ? 'active' : 'none'}'
      browsingContext.prefersColorSchemeOverride = '${scheme}'
    })()`)
  }
  await until(() => tab.evaluate((forced) => matchMedia('(forced-colors: active)').matches === forced, isForced), look)
}

/** Nobody minds motion, or somebody does. */
export async function reduceMotion(browser: Driver, tab: Tab, isReduced: boolean): Promise<void> {
  if (isChromium(browser)) await (tab as ChromiumTab).page.emulateMedia({ reducedMotion: isReduced ? 'reduce' : 'no-preference' })
  else await (browser as Firefox).evaluateInChrome(`void Services.prefs.setIntPref('ui.prefersReducedMotion', ${isReduced ? 1 : 0})`)
  await until(() => tab.evaluate((reduced) => matchMedia('(prefers-reduced-motion: reduce)').matches === reduced, isReduced), 'the wish about motion')
}

export const isChromium = (browser: Driver): browser is Chromium => browser.kind === 'chromium'
