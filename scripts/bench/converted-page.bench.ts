import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CDPSession } from 'playwright-core'
import { showIn } from '@/tests/browser/conversion/switch'
import { expectedOf } from '@/tests/browser/conversion/expected'
import type { Chromium } from '@/tests/browser/harness/chromium'
import { launchChromium } from '@/tests/browser/harness/launch'
import { until } from '@/tests/browser/harness/until'
import { privateMiB } from './extension-memory'
import type { Report } from './report'

/** In the page. */
declare const watched: { readonly seenAt: number | null; readonly allAt: number | null }
declare const OpenCC: { Converter(options: { from: string; to: string }): (text: string) => string }

const paragraphs = 500
const nodesInParagraph = 4
const unitsInNode = 50
const colds = 5
const warms = 12

interface Times {
  readonly firstScreen: number
  readonly all: number
  readonly longestTask: number
}

/** From the choice in the toolbar to a page that is shown in another script. */
export async function bench(report: Report): Promise<void> {
  report.describe(
    'A page in the other script',
    `Chromium; ${paragraphs * nodesInParagraph} text nodes, ${(paragraphs * nodesInParagraph * unitsInNode).toLocaleString('en')} characters, every paragraph another, to Traditional. From the choice to the frame in which all of it (of the first screen) is converted.`,
  )
  const pieces = makePieces()
  const wanted = await convertedPieces(pieces)
  await measureOurs(report, pieces, wanted)
  await measureOpencc(report, pieces)
  report.note('New Tong Wen Tang, node by node and in one blocking go, took 138 ms the first time and 76 later on a page of this size.')
}

async function measureOurs(report: Report, pieces: readonly string[], wanted: readonly string[]): Promise<void> {
  const first: Times[] = []
  const again: Times[] = []
  const undone: Times[] = []
  const opened: Times[] = []
  await report.repeat(colds, async (round) => {
    const browser = await launchChromium()
    try {
      const path = browser.site.add(pageOf(pieces))
      await browser.tab.open(path)
      // The interface that makes the choice is there already, as the toolbar is; the background is not.
      await browser.readStorage('nothing')
      const before = round === 0 ? await heapMiB(browser) : 0
      await browser.stopBackground()
      first.push(await choose(browser, 'traditional', wanted))
      if (round > 0) return 0
      report.row('heap of the page, all converted, beyond that before', (await heapMiB(browser)) - before, 'MiB')
      if (process.platform === 'linux') report.row('private memory of the extension’s process then', await privateMiB(browser), 'MiB')
      await report.repeat(warms, async () => {
        undone.push(await choose(browser, null, pieces))
        again.push(await choose(browser, 'traditional', wanted))
        return 0
      })
      // A page that was not seen before: nothing of it is remembered.
      await report.repeat(warms, async (turn) => {
        const others = makePieces(turn + 1)
        await showIn(browser, null)
        await browser.tab.open(browser.site.add(pageOf(others)))
        opened.push(await choose(browser, 'traditional', await convertedPieces(others)))
        return 0
      })
    } finally {
      await browser.close()
    }
    return 0
  })
  const rows = (what: string, times: readonly Times[], aims: readonly [string, string, string]) => {
    report.row(`${what}: first screen`, times.map(({ firstScreen }) => firstScreen), 'ms', aims[0])
    report.row(`${what}: all`, times.map(({ all }) => all), 'ms', aims[1])
    report.row(`${what}: longest task in the page`, times.map(({ longestTask }) => longestTask), 'ms', aims[2])
  }
  rows('the first time ever, background stopped', first, ['≤ 300', '', '≤ 50'])
  rows('another page, background warm', opened, ['≤ 50', '≤ 300', '≤ 50'])
  rows('the same page again', again, ['≤ 50', '≤ 300', '≤ 50'])
  rows('back to what is written', undone, ['', '≤ 60', '≤ 50'])
}

/** opencc-js as people use it: in the page, on each text node for itself, in one go. */
async function measureOpencc(report: Report, pieces: readonly string[]): Promise<void> {
  const browser = await launchChromium({ extension: null })
  const code = readFileSync(join(import.meta.dirname, '../../node_modules/opencc-js/dist/umd/full.js'), 'utf8')
  const made: number[] = []
  const done: number[] = []
  try {
    await report.repeat(warms, async () => {
      await browser.tab.open(browser.site.add(pageOf(pieces)))
      const times = await browser.tab.evaluate((source) => {
        document.head.append(Object.assign(document.createElement('script'), { textContent: source }))
        const start = performance.now()
        const convert = OpenCC.Converter({ from: 'cn', to: 't' })
        const constructed = performance.now()
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
        for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) node.data = convert(node.data)
        return [constructed - start, performance.now() - constructed] as const
      }, code)
      made.push(times[0])
      done.push(times[1])
      return 0
    })
  } finally {
    await browser.close()
  }
  report.row('opencc-js in the page: constructed', made, 'ms')
  report.row('opencc-js in the page: each text node for itself, one task', done, 'ms')
}

/** @param wanted what all text nodes show in the end */
async function choose(browser: Chromium, target: 'traditional' | null, wanted: readonly string[]): Promise<Times> {
  const { tab } = browser
  await tab.evaluate(watch, wanted)
  const session = await browser.cdp()
  const longest = await traceTasks(browser, session)
  const chosenAt = await showIn(browser, target)
  const { seenAt, allAt } = await until(
    async () => {
      const now = await tab.evaluate(() => ({ seenAt: watched.seenAt, allAt: watched.allAt }))
      return now.seenAt !== null && now.allAt !== null ? { seenAt: now.seenAt, allAt: now.allAt } : null
    },
    'all texts to be shown',
    60_000,
  )
  const longestTask = await longest()
  await session.detach()
  return { firstScreen: seenAt - chosenAt, all: allAt - chosenAt, longestTask }
}

/** Runs in the page: notes the end of the first frame in which the texts are the wanted ones. */
function watch(wanted: readonly string[]): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) nodes.push(node)
  const inView = nodes.filter((node) => (node.parentElement as Element).closest('p')!.getBoundingClientRect().top < innerHeight).length
  const state: { seenAt: number | null; allAt: number | null } = { seenAt: null, allAt: null }
  ;(globalThis as { watched?: typeof state }).watched = state
  const { port1, port2 } = new MessageChannel()
  let done = 0
  const look = () => {
    while (done < nodes.length && nodes[done]?.data === wanted[done]) done++
    port2.postMessage(null)
  }
  port1.onmessage = () => {
    const now = performance.timeOrigin + performance.now()
    if (done >= inView) state.seenAt ??= now
    if (done === nodes.length) state.allAt ??= now
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

interface TraceEvent {
  readonly name: string
  readonly pid: number
  readonly tid: number
  readonly dur?: number
}

/** Begins to trace; the returned function ends it and tells the longest task of the page's main thread in milliseconds. */
async function traceTasks(browser: Chromium, page: CDPSession): Promise<() => Promise<number>> {
  const { browserSession } = browser
  const events: TraceEvent[] = []
  const collect = ({ value }: { value: unknown[] }) => events.push(...(value as TraceEvent[]))
  browserSession.on('Tracing.dataCollected', collect)
  await browserSession.send('Tracing.start', { categories: 'devtools.timeline,disabled-by-default-devtools.timeline,blink.user_timing', transferMode: 'ReportEvents' })
  await page.send('Runtime.evaluate', { expression: `performance.mark('the page is here')` })
  return async () => {
    const complete = new Promise((resolve) => browserSession.once('Tracing.tracingComplete', resolve))
    await browserSession.send('Tracing.end')
    await complete
    browserSession.off('Tracing.dataCollected', collect)
    const mark = events.find(({ name }) => name === 'the page is here')
    const tasks = events.filter(({ name, pid, tid }) => name === 'RunTask' && pid === mark?.pid && tid === mark.tid)
    return Math.max(0, ...tasks.map(({ dur = 0 }) => dur / 1000))
  }
}

/** Simplified sentences of our own. */
const sources = ['tests/fixtures/articles/sample-hans.html', 'tests/fixtures/gold/tuning/everyday.txt', 'tests/fixtures/gold/tuning/news.txt', 'scripts/learn/readings-own.txt']

function makePieces(turn = 0): string[] {
  const texts = sources.map((source) => readFileSync(join(import.meta.dirname, '../..', source), 'utf8').replace(/<[^>]*>/g, ''))
  const text = [...texts.join('\n').matchAll(/[\p{Script=Han}，。、；：“”？！]+/gu)].join('')
  const doubled = text + text
  // Steps without a common divisor: no two paragraphs are the same.
  return Array.from({ length: paragraphs * nodesInParagraph }, (_, index) => {
    const at = ((turn * 7919 + index) * 37) % text.length
    return `${doubled.slice(at, at + unitsInNode - 6)}第${String(turn * 10_000 + index).padStart(4, '0').slice(-4)}号`
  })
}

function pageOf(pieces: readonly string[]): string {
  const html = Array.from({ length: paragraphs }, (_, index) => {
    const [one, two, three, four] = pieces.slice(index * nodesInParagraph)
    return `<p>${one}<a href="#">${two}</a>${three}<b>${four}</b></p>`
  })
  return `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><link rel="icon" href="data:,"><body style="font: 18px/28px sans-serif; width: 800px">${html.join('')}`
}

async function convertedPieces(pieces: readonly string[]): Promise<string[]> {
  const converted: string[] = []
  for (let at = 0; at < pieces.length; at += nodesInParagraph) {
    const paragraph = pieces.slice(at, at + nodesInParagraph)
    const text = await expectedOf(paragraph.join(''), 'traditional', 'zh-Hans')
    let start = 0
    for (const { length } of paragraph) converted.push(text.slice(start, (start += length)))
  }
  return converted
}

async function heapMiB(browser: Chromium): Promise<number> {
  const session = await browser.cdp()
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return usedSize / 2 ** 20
}
