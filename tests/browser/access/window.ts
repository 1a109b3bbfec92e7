import type { Driver } from '../harness/driver'
import { Firefox } from '../harness/firefox'
import { until } from '../harness/until'

/** Firefox's window has no focus before somebody clicks into it; here nobody does. */
export async function focusWindow(browser: Driver): Promise<void> {
  if (!(browser instanceof Firefox)) return
  await browser.evaluateInChrome('void (window.focus(), gBrowser.selectedBrowser.focus())')
  await until(() => browser.tab.evaluate(() => document.hasFocus()), 'the window to have the focus')
}
