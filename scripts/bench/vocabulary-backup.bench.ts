import { browsers, launch } from '@/tests/browser/harness/launch'
import type { Chromium } from '@/tests/browser/harness/chromium'
import { openStorePage } from '@/tests/browser/vocabulary/store-page'
import { privateMiBNow } from './extension-memory'
import type { Report } from './report'

/** What it costs to save everything as one file, and to take it back. */
export async function bench(report: Report): Promise<void> {
  const [words, reviews] = report.isSmoke ? [300, 2_000] : [50_000, 500_000]
  report.describe('Backup and restore', `${words.toLocaleString('en')} words with a sentence and two cards each, ${reviews.toLocaleString('en')} reviews.`)
  for (const kind of browsers) {
    const browser = await launch(kind)
    try {
      const tab = await openStorePage(browser)
      await tab.evaluate((count, answers) => tongduStore.fillWithHistory(count, answers), words, reviews)
      for (const what of ['backUp', 'look', 'takeBack'] as const) {
        const before = await memoryOf(browser)
        const peak = watch(() => memoryOf(browser))
        const { seconds, longestMs, megabytes } = await tab.evaluate((name) => tongduStore[name](), what)
        const most = await peak()
        const label = { backUp: 'backup', look: 'checking a file, with its preview', takeBack: 'restore into an empty vocabulary' }[what]
        report.row(`${kind}: ${label}`, seconds, 's')
        if (what === 'backUp') report.row(`${kind}: size of the file`, megabytes, 'MB')
        if (longestMs !== null) report.row(`${kind}: longest task meanwhile`, longestMs, 'ms', '≤ 50')
        if (before !== null && most !== null) report.row(`${kind}: memory at its highest, beyond what it was before`, most - before, 'MiB')
      }
    } finally {
      await browser.close()
    }
  }
}

/** Chromium alone says which process is ours. */
const memoryOf = async (browser: Awaited<ReturnType<typeof launch>>): Promise<number | null> =>
  browser.kind === 'chromium' ? await privateMiBNow(browser as Chromium) : null

/** Looks ten times a second until it is asked for the most it saw. */
function watch(read: () => Promise<number | null>): () => Promise<number | null> {
  let most: number | null = null
  let isOver = false
  const watching = (async () => {
    while (!isOver) {
      const now = await read()
      if (now !== null) most = Math.max(most ?? 0, now)
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  })()
  return async () => {
    isOver = true
    await watching
    return most
  }
}
