import { pressKey } from '../conversion/commands'
import type { Driver } from '../harness/driver'
import { Firefox } from '../harness/firefox'

/** How Firefox's window knows our keys. */
const keys = { 'look-up': '[key="L"]', 'next-word': '[keycode="VK_PERIOD"]', 'previous-word': '[keycode="VK_COMMA"]' } as const
export type Command = keyof typeof keys

/** Alt+L and its companions, which no driver can press: see `pressKey`. */
export async function pressCommand(browser: Driver, command: Command): Promise<void> {
  if (browser instanceof Firefox) await browser.evaluateInChrome(`void document.querySelector('keyset[id^="ext-keyset"] key[modifiers="alt"]${keys[command]}').doCommand()`)
  else await pressKey(browser, '', command)
}
