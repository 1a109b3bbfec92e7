import type { Chromium } from '@/tests/browser/harness/chromium'
import { launchChromium } from '@/tests/browser/harness/launch'
import { until } from '@/tests/browser/harness/until'
import { privateMiB } from './extension-memory'
import type { Report } from './report'

const typed = ['xuexi', 'zhong1guo2', "xi'an", 'nv3', 'library', 'to study', 'long', '学习', '?学', '北京大学', 'good morning', 'ni hao']

interface Opening {
  readonly firstMs: number
  readonly longestMs: number
  readonly readyMs: number
  readonly answeredMs: number
}

/** The toolbar's popup, and the search of the dictionary in it. */
export async function bench(report: Report): Promise<void> {
  report.describe('Searching the dictionary', 'Chromium; the toolbar’s popup in a tab of its own. Typing is answered by a worker, drawing included.')
  const browser = await launchChromium()
  try {
    const rounds = report.isSmoke ? 1 : 12
    const openings: Opening[] = []
    for (let round = 0; round < rounds; round++) openings.push(await open(browser))
    const of = (name: keyof Opening) => openings.map((opening) => opening[name])
    report.row('toolbar’s popup: open → box drawn and focused', of('firstMs'), 'ms')
    report.row('open → answer to a word that was typed at once', of('answeredMs'), 'ms')
    report.row('open → every kind of question answered at once', of('readyMs'), 'ms')
    report.row('longest task of the window while opening', of('longestMs'), 'ms', '≤ 50')
    if (process.platform === 'linux') report.row('memory of the extension’s processes, dictionary open', await privateMiB(browser), 'MiB')
    const keys = await typeAll(browser, report.isSmoke ? typed.slice(0, 2) : typed)
    report.row('a key → first results drawn', keys.map(({ drawnMs }) => drawnMs), 'ms', '≤ 50')
    report.row('longest task of the window while typing', Math.max(...keys.map(({ longestMs }) => longestMs)), 'ms', '≤ 50')
    await browser.tab.open('about:blank')
    if (process.platform === 'linux') report.row('memory of the extension’s processes, popup closed', await privateMiB(browser), 'MiB')
  } finally {
    await browser.close()
  }
}

async function open(browser: Chromium): Promise<Opening> {
  const { tab } = browser
  await tab.open('about:blank')
  await tab.page.addInitScript(() => {
    const seen = { first: 0, longest: 0, ready: 0, answered: 0 }
    Object.assign(globalThis, { tongduSeen: seen })
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration)
    }).observe({ type: 'longtask', buffered: true })
    const drawn = (name: 'first' | 'answered') => {
      if (seen[name] > 0) return
      seen[name] = -1
      const channel = new MessageChannel()
      channel.port1.onmessage = () => (seen[name] = performance.now())
      requestAnimationFrame(() => channel.port2.postMessage(null))
    }
    new MutationObserver(() => {
      const field = document.querySelector<HTMLInputElement>('#search-box')
      if (field && document.activeElement === field && seen.first === 0) {
        drawn('first')
        field.value = 'xuexi'
        field.dispatchEvent(new Event('input', { bubbles: true }))
      }
      if (document.querySelector('[data-found=xuexi] .result')) drawn('answered')
      if (document.documentElement?.dataset.search === 'ready' && seen.ready === 0) seen.ready = performance.now()
    }).observe(document, { subtree: true, childList: true, attributes: true })
  })
  await tab.open(`${browser.extensionOrigin}/popup.html`)
  const seen = await until(
    () =>
      tab.evaluate(() => {
        const { tongduSeen } = globalThis as unknown as { tongduSeen: { first: number; longest: number; ready: number; answered: number } }
        return tongduSeen.ready > 0 && tongduSeen.answered > 0 ? tongduSeen : null
      }),
    'the dictionary',
    60_000,
  )
  return { firstMs: seen.first, longestMs: seen.longest, readyMs: seen.ready, answeredMs: seen.answered }
}

interface Key {
  readonly drawnMs: number
  readonly longestMs: number
}

/** From the input event to the picture with its answer, for each beginning of each text. */
async function typeAll(browser: Chromium, texts: readonly string[]): Promise<Key[]> {
  return await browser.tab.evaluate(async (all: string[]) => {
    const field = document.querySelector<HTMLInputElement>('#search-box')!
    let longestMs = 0
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longestMs = Math.max(longestMs, duration)
    }).observe({ type: 'longtask' })
    const samples: { drawnMs: number; longestMs: number }[] = []
    const say = async (text: string) => {
      field.value = text
      longestMs = 0
      const start = performance.now()
      field.dispatchEvent(new Event('input', { bubbles: true }))
      while (document.querySelector<HTMLElement>('.search')?.dataset.found !== text) {
        await new Promise<void>((resolve) => {
          const channel = new MessageChannel()
          channel.port1.onmessage = () => resolve()
          requestAnimationFrame(() => channel.port2.postMessage(null))
        })
      }
      const drawnMs = performance.now() - start
      await new Promise((resolve) => setTimeout(resolve, 30))
      samples.push({ drawnMs, longestMs })
    }
    for (const text of all) {
      for (let end = 1; end <= text.length; end++) if (text.slice(0, end).trim() === text.slice(0, end)) await say(text.slice(0, end))
    }
    return samples
  }, [...texts])
}
