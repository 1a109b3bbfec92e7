import { defaultWishes } from '@/platform/reading-wishes'
import type { Driver, Tab } from '@/tests/browser/harness/driver'
import { browsers, launch } from '@/tests/browser/harness/launch'
import { until } from '@/tests/browser/harness/until'
import type { Report } from './report'

const page = '/articles/sample-hans.html'
const words = ['连接', '江城', '正式', '通车', '居民', '公里', '大桥', '钢材', '总投资', '桥面', '中间', '为了', '每天', '自动']

interface Times {
  /** From the mouse move's arrival in the page to the popup's visibility, the pointer's chosen rest left out. */
  readonly visible: number
  /** From the input's time stamp to the frame after it is visible, the rest left out. */
  readonly painted: number
  /** From the making of the popup's frame to its visibility. */
  readonly sinceMade: number
}

/** From the moving mouse to the popup, in real browsers. */
export async function bench(report: Report): Promise<void> {
  report.describe('From the pointer to the popup', `The pointer’s chosen rest (${defaultWishes.restMs} ms) is not counted. Our own article, window 1000 × 800, without a display.`)
  for (const kind of browsers) {
    const browser = await launch(kind)
    try {
      await measure(report, browser)
    } finally {
      await browser.close()
    }
  }
}

async function measure(report: Report, browser: Driver): Promise<void> {
  const title = browser.kind === 'chromium' ? 'Chromium' : 'Firefox'
  const { tab } = browser
  const opened: number[] = []
  const first = await report.repeat(10, async () => {
    await tab.open(page)
    await tab.moveMouse(2, 2)
    const times = await hover(tab, '连接')
    opened.push(times.sinceMade)
    return times.visible
  })
  const warm: Times[] = []
  await report.repeat(60, async (round) => {
    warm.push(await hover(tab, words[round % words.length] as string))
    return 0
  })
  const cold = await report.repeat(15, async (round) => {
    await browser.stopBackground()
    return (await hover(tab, words[round % words.length] as string)).visible
  })
  const visible = warm.map((times) => times.visible)
  report.row(`${title}: mouse move → popup visible, warm`, visible, 'ms', '≤ 10, 95th percentile ≤ 16')
  report.row(`${title}: input time stamp → frame after it, warm`, warm.map((times) => times.painted), 'ms', '≤ 33')
  report.row(`${title}: the first again, every background stopped before`, cold, 'ms', '≤ 1.3 × warm')
  report.row(`${title}: first hover ever on a page`, first, 'ms', '≤ 120')
  report.row(`${title}: of it from nothing (no frame, no dictionary) to the first answer, rest included`, opened, 'ms')
}

/** Away from all text until the popup is gone, then onto the word in one move. */
async function hover(tab: Tab, word: string): Promise<Times> {
  await tab.moveMouse(2, 2)
  await tab.popupHidden()
  const { x, y } = await tab.pointAt({ within: 'main', text: word })
  await tab.evaluate(watch)
  await tab.moveMouse(x, y)
  const seen = await until(() => tab.evaluate(() => (globalThis as unknown as Watched).tongduSeen), `the popup for ${word}`)
  const rest = defaultWishes.restMs
  return { visible: seen.visible - seen.arrived - rest, painted: seen.frame - seen.stamp - rest, sinceMade: seen.visible - seen.made }
}

interface Watched {
  tongduSeen: { made: number; arrived: number; stamp: number; visible: number; frame: number } | null
}

// Runs in the page. Visibility is looked at whenever something of the host changes, and in every frame besides.
function watch(): void {
  const global = globalThis as unknown as Watched
  global.tongduSeen = null
  let arrived = 0
  let stamp = 0
  let visible = 0
  let made = 0
  const moved = (event: MouseEvent) => {
    arrived = performance.now()
    stamp = event.timeStamp
  }
  addEventListener('mousemove', moved, { capture: true, once: true })
  const observer = new MutationObserver(look)
  let watched: Element | null = null
  function look(): void {
    if (visible > 0) return
    const host = document.querySelector('[data-tongdu-popup]')
    const frame = host?.shadowRoot?.querySelector('iframe')
    if (host?.shadowRoot && host !== watched) {
      watched = host
      made = performance.now()
      observer.observe(host, { attributes: true })
      observer.observe(host.shadowRoot, { attributes: true, childList: true, subtree: true })
    }
    if (!arrived || !frame?.checkVisibility({ visibilityProperty: true }) || frame.getBoundingClientRect().width === 0) return
    visible = performance.now()
    observer.disconnect()
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        global.tongduSeen = { made, arrived, stamp, visible, frame: performance.now() }
      }
      port2.postMessage(null)
    })
  }
  observer.observe(document.documentElement, { childList: true })
  const everyFrame = () => {
    look()
    if (visible === 0) requestAnimationFrame(everyFrame)
  }
  everyFrame()
}
