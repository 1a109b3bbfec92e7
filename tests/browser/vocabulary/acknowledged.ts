import { Chromium } from '../harness/chromium'
import type { Driver } from '../harness/driver'
import { Firefox } from '../harness/firefox'

const sign = 'acknowledged '

/** Everything that pages have said to be on the disk, as they said it: 'save ID', 'grade ID', 'import TAG'. Grows. */
export function hearAcknowledged(browser: Driver): string[] {
  const heard: string[] = []
  const hear = (text: string) => void (text.startsWith(sign) && heard.push(text.slice(sign.length)))
  if (browser instanceof Chromium) browser.context.on('console', (message) => hear(message.text()))
  else if (browser instanceof Firefox) browser.bidi.on('log.entryAdded', ({ text }) => hear(String(text)))
  return heard
}
