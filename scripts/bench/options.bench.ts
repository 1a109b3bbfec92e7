import { launchChromium } from '@/tests/browser/harness/launch'
import type { Chromium } from '@/tests/browser/harness/chromium'
import { until } from '@/tests/browser/harness/until'
import type { Report } from './report'

/** The options page, from its opening to where it can be used, and to the card in its preview. */
export async function bench(report: Report): Promise<void> {
  report.describe('The options page', 'Chromium, 1400 × 900, the card beside the options; from the start of the navigation.')
  const browser = await launchChromium({ viewport: { width: 1400, height: 900 } })
  try {
    await browser.tab.activate()
    const openings: Opening[] = []
    for (let round = 0; round < (report.isSmoke ? 1 : 15); round++) openings.push(await openOptions(browser))
    report.row('open → all options usable', openings.map(({ usableMs }) => usableMs), 'ms')
    report.row('open → card in the preview', openings.map(({ cardMs }) => cardMs), 'ms')
  } finally {
    await browser.close()
  }
}

interface Opening {
  readonly usableMs: number
  readonly cardMs: number
}

async function openOptions({ context, extensionOrigin }: Chromium): Promise<Opening> {
  const page = await context.newPage()
  try {
    await page.addInitScript(() => {
      const marks = globalThis as unknown as { usableMs?: number; cardMs?: number }
      const look = () => {
        if (document.querySelector('#pronunciation')) marks.usableMs ??= performance.now()
        if (document.querySelector('.preview iframe[data-stands]')) marks.cardMs ??= performance.now()
        if (marks.cardMs === undefined) requestAnimationFrame(look)
      }
      look()
    })
    await page.goto(`${extensionOrigin}/options.html`)
    await until(() => page.evaluate(() => (globalThis as unknown as { cardMs?: number }).cardMs !== undefined), 'the card in the preview')
    return await page.evaluate(() => {
      const { usableMs = NaN, cardMs = NaN } = globalThis as unknown as { usableMs?: number; cardMs?: number }
      return { usableMs, cardMs }
    })
  } finally {
    await page.close()
  }
}
