import { browsers, launch, launchChromium } from '@/tests/browser/harness/launch'
import type { Driver } from '@/tests/browser/harness/driver'
import { openStorePage } from '@/tests/browser/vocabulary/store-page'
import { privateMiB } from './extension-memory'
import type { Report } from './report'

const tabCount = 20

/** What it costs to keep words, and to read many. */
export async function bench(report: Report): Promise<void> {
  report.describe('Keeping words', 'Pages of the extension with the store’s own functions, committed to the disk (durability: strict).')
  const saves = report.isSmoke ? 5 : 200
  const eachTab = report.isSmoke ? 3 : 500
  const many = report.isSmoke ? 200 : 50_000
  for (const kind of browsers) {
    await inBrowser(kind, async (browser) => {
      await openStorePage(browser)
      report.row(`${kind}: save → committed, empty list`, await browser.tab.evaluate((count) => tongduStore.saveMany('first', count), saves), 'ms', '≤ 30')
      const { times, ms, present } = await fromManyTabs(browser, eachTab)
      report.row(`${kind}: ${tabCount} tabs × ${eachTab} saves at once, words present`, present, 'words', String(tabCount * eachTab))
      report.row(`${kind}: a save among them`, times, 'ms')
      report.row(`${kind}: all of them`, ms / 1000, 's')
    })
    await inBrowser(kind, async (browser) => {
      await openStorePage(browser)
      report.row(`${kind}: ${many} words with their sentences in one transaction`, await browser.tab.evaluate((count) => tongduStore.importMany('list', count), many), 'ms', '≤ 10000')
      report.row(`${kind}: save → committed, ${many} words there`, await browser.tab.evaluate((count) => tongduStore.saveMany('later', count), saves), 'ms', '≤ 30')
      for (const [what, samples] of Object.entries(await timeReading(browser, report.isSmoke ? 1 : 10))) report.row(`${kind}: ${what}`, samples, 'ms', aims[what])
    })
  }
  await memory(report, many)
}

const aims: Readonly<Record<string, string>> = { 'database opened and first 60 words read': '≤ 200' }

async function inBrowser(kind: Driver['kind'], measure: (browser: Driver) => Promise<void>): Promise<void> {
  const browser = await launch(kind)
  try {
    await measure(browser)
  } finally {
    await browser.close()
  }
}

async function fromManyTabs(browser: Driver, eachTab: number): Promise<{ times: number[]; ms: number; present: number }> {
  const tabs = [browser.tab]
  while (tabs.length < tabCount) tabs.push(await openStorePage(browser, await browser.newTab()))
  const before = await browser.tab.evaluate(async () => await tongduStore.countWords(await tongduStore.db()))
  const start = performance.now()
  const times = await Promise.all(
    tabs.map((tab, number) => tab.evaluate((prefix, count) => tongduStore.saveMany(prefix, count), `tab${number}`, eachTab)),
  )
  const ms = performance.now() - start
  const after = await browser.tab.evaluate(async () => await tongduStore.countWords(await tongduStore.db()))
  return { times: times.flat(), ms, present: after - before }
}

async function timeReading(browser: Driver, rounds: number): Promise<Record<string, number[]>> {
  const found: Record<string, number[]> = {}
  for (let round = 0; round < rounds; round++) {
    // A page that was just opened: nothing is in memory yet.
    await openStorePage(browser)
    const times = await browser.tab.evaluate(async () => {
      const timed = async (work: () => Promise<unknown>) => {
        const start = performance.now()
        await work()
        return performance.now() - start
      }
      return {
        'database opened and first 60 words read': await timed(async () => await tongduStore.firstWords(await tongduStore.db(), 60)),
        'its health asked': await timed(() => tongduStore.health()),
        'all words read': await timed(async () => await tongduStore.allWords(await tongduStore.db())),
        'meetings of all words counted': await timed(async () => await tongduStore.meetingCounts(await tongduStore.db())),
        'one word asked about': await timed(async () => await tongduStore.askWord(await tongduStore.db(), '詞list-7|词list-7|ci2')),
      }
    })
    for (const [what, ms] of Object.entries(times)) (found[what] ??= []).push(ms)
  }
  return found
}

async function memory(report: Report, many: number): Promise<void> {
  if (process.platform !== 'linux' || !browsers.includes('chromium')) return
  const browser = await launchChromium()
  try {
    await openStorePage(browser)
    await browser.tab.evaluate((count) => tongduStore.importMany('list', count), many)
    await openStorePage(browser)
    const before = await privateMiB(browser)
    await browser.tab.evaluate(() => tongduStore.saveMany('later', 50))
    report.row(`chromium: memory of the extension’s processes, more after 50 saves into ${many} words`, (await privateMiB(browser)) - before, 'MiB')
    await browser.tab.evaluate(async () => {
      for await (const batch of tongduStore.eachWord(await tongduStore.db())) void batch
    })
    report.row('chromium: more after going through all words in batches', (await privateMiB(browser)) - before, 'MiB')
    await browser.tab.evaluate(async () => void Object.assign(globalThis, { all: await tongduStore.allWords(await tongduStore.db()) }))
    report.row('chromium: more with all words in memory', (await privateMiB(browser)) - before, 'MiB')
  } finally {
    await browser.close()
  }
}
