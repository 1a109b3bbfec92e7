import { statSync } from 'node:fs'
import { join } from 'node:path'
import { builtExtension } from '@/tests/browser/harness/build'
import type { Chromium } from '@/tests/browser/harness/chromium'
import { launchChromium } from '@/tests/browser/harness/launch'
import { privateMiB } from './extension-memory'
import type { Report } from './report'

const characters = 40

/** Private memory of the extension's process while someone reads one article after another. */
export async function bench(report: Report): Promise<void> {
  report.describe('Memory', `Chromium on Linux; ${characters} hovers on each article, five articles after each other in one tab.`)
  if (process.platform !== 'linux') {
    report.note('Not measured: only Linux tells the private memory of a process.')
    return
  }
  const browser = await launchChromium()
  try {
    const { tab } = browser
    const before = await privateMiB(browser)
    report.row('extension’s process with nothing but the background worker', before, 'MiB')
    const blank = await browser.newTab()
    await blank.open(`${browser.extensionOrigin}/LICENSE.txt`)
    report.row('the same with an empty page of the extension', await privateMiB(browser), 'MiB', 'what no popup in a frame can be below')
    await blank.close()
    report.row('the two files of the dictionary, as they lie in memory', await dictionaryMiB(), 'MiB', 'in every popup, beside that')
    for (let article = 1; article <= (report.isSmoke ? 1 : 5); article++) {
      await tab.open(`/articles/sample-${article % 2 === 1 ? 'hans' : 'hant'}.html`)
      const text = await tab.evaluate(() => [...document.querySelectorAll('main > p')].map((one) => one.textContent.trim()).toSorted((a, b) => b.length - a.length)[0] ?? '')
      for (let index = 0; index < characters; index++) {
        await tab.hover({ within: 'main', text, character: Math.floor((index * text.length) / characters) })
        // Punctuation and digits show nothing: then the popup of before may stay or go.
        await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 60)))
      }
      await tab.popupState()
      // As after half a minute of reading: under a debugger the worker never goes to sleep by itself.
      await browser.stopBackground()
      report.row(`extension's process after article ${article}`, await privateMiB(browser), 'MiB', article === 1 ? '≤ 20' : 'as after the first')
      if (article === 1) report.row('heap of the page with the popup', await pageHeapMiB(browser), 'MiB')
    }
  } finally {
    await browser.close()
  }
}

async function dictionaryMiB(): Promise<number> {
  const folder = join(await builtExtension('chromium'), 'dictionary')
  return ['core.bin', 'glosses.bin'].reduce((sum, name) => sum + statSync(join(folder, name)).size, 0) / 2 ** 20
}

async function pageHeapMiB(browser: Chromium): Promise<number> {
  const session = await browser.cdp()
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return usedSize / 2 ** 20
}
