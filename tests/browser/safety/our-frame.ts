import type { browser as extensionApi } from 'wxt/browser'
import type { Driver } from '../harness/driver'
import { until } from '../harness/until'

declare const chrome: typeof extensionApi

interface OurFrame {
  ask(look: { text: string; offset: number; language: string }): Promise<unknown>
}

/** The address of the popup's frame as a content script gets it: in Chromium another one each time, which no page can guess. */
export function frameAddress(browser: Driver): Promise<string> {
  return until(
    () =>
      browser.evaluateInExtension(async (origin: string) => {
        const tab = (await chrome.tabs.query({})).find((one) => one.url?.startsWith(origin))
        const [result] = await chrome.scripting.executeScript({ target: { tabId: tab?.id ?? -1 }, func: () => chrome.runtime.getURL('/lookup.html') })
        return result?.result
      }, browser.site.origin),
    'the address of the frame',
  )
}

/** The secret between our scripts, which the background makes when it starts. */
export async function keyOf(browser: Driver): Promise<string> {
  return String(await until(async () => (await browser.readStorage('key')).key, 'the key'))
}

/** A page that holds the popup's own frame, found by `#ours`, and speaks to it with the right key, so that cards can be drawn by the hundred. */
export async function openOurFrame(browser: Driver): Promise<void> {
  await browser.tab.open('<p>页</p>')
  const key = await keyOf(browser)
  await browser.tab.evaluate(
    async (url: string, secret: string) => {
      const frame = document.createElement('iframe')
      frame.id = 'ours'
      frame.setAttribute('credentialless', '')
      frame.src = url
      frame.width = frame.height = '420'
      const loaded = new Promise((resolve) => (frame.onload = resolve))
      document.body.append(frame)
      await loaded
      const { port1, port2 } = new MessageChannel()
      let last = 0
      const waiting = new Map<number, (found: unknown) => void>()
      port1.onmessage = ({ data }: MessageEvent<{ kind: string; request: number }>) => {
        const { kind, request } = data
        if (kind === 'rendered') {
          port1.postMessage({ kind: 'shown', request })
          // A port keeps its order: once a paragraph that was never sent is missed, the card before it is in front.
          const paragraph = { id: -1, language: '' }
          port1.postMessage({ kind: 'look up', request, paragraph, offset: 0, step: 0, width: 400, maxHeight: 400 })
        } else if (kind === 'forgotten') waiting.get(request)?.(null)
      }
      const ready = new Promise((resolve) => port1.addEventListener('message', resolve, { once: true }))
      frame.contentWindow?.postMessage({ key: secret }, '*', [port2])
      await ready
      const ours: OurFrame = {
        ask({ text, offset, language }) {
          const request = ++last
          const answer = new Promise((resolve) => waiting.set(request, resolve))
          const paragraph = { id: request, text, language }
          port1.postMessage({ kind: 'look up', request, paragraph, offset, step: 0, width: 400, maxHeight: 400 })
          return answer
        },
      }
      Object.assign(globalThis, { ours })
    },
    await frameAddress(browser),
    key,
  )
}

/** Draws a card in that frame and tells what came of it. */
export async function render(browser: Driver, look: { text: string; offset: number; language: string }) {
  await browser.tab.evaluate((given: typeof look) => (globalThis as unknown as { ours: OurFrame }).ours.ask(given), look)
  return await browser.tab.evaluateInFrame(['#ours'], () => {
    const shown = [...document.body.children].find((layer) => getComputedStyle(layer).visibility === 'visible' && layer.textContent) ?? document.body
    const all = [...shown.querySelectorAll('*:not(:is(.star, .tool) svg, :is(.star, .tool) svg *)')]
    return {
      text: shown.textContent ?? '',
      elements: [...new Set(all.map((element) => element.localName))],
      attributes: [...new Set(all.flatMap((element) => element.getAttributeNames()))],
      links: [...shown.querySelectorAll('[href]')].map((link) => link.getAttribute('href')),
      ran: 'ran' in globalThis,
      styles: all.map((element) => element.getAttribute('style') ?? '').join(),
      loaded: performance.getEntriesByType('resource').filter((entry) => !/^(chrome|moz)-extension:/.test(entry.name)).length,
    }
  })
}
