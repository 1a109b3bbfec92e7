import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Driver } from '../harness/driver'
import { browsers, launch } from '../harness/launch'
import { enterCard } from '../harness/popup-state'
import { until } from '../harness/until'
import { startSpying, tellAll } from './attack-kit'

/**
 * Row 29: a page that tries everything learns that some popup stands there, where, and which stretch of its own text is marked.
 * What it does learn is listed here and in docs/threat-model.md; a longer list fails.
 * Planted and found: an open root; `postMessage` of an answer to the window; the frame's address in an attribute of the host.
 */
const page = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><script>(${startSpying.toString()})()</script>
  <p lang="zh" style="font-size: 30px; margin: 60px">我们在这里学习中文。</p>`

describe.each(browsers)('a spying page in %s', (kind) => {
  let browser: Driver
  /** What a reader does: look up, go into the card, select in it, press keys there, close it. */
  let learnt: Awaited<ReturnType<typeof spy>>
  beforeAll(async () => {
    browser = await launch(kind, { measured: false })
    learnt = await spy(browser)
  })
  afterAll(() => browser.close())

  it('does not find out what the card says', () => {
    expect(learnt.secrets.length).toBeGreaterThan(5)
    expect(learnt.secrets.filter((secret) => learnt.everything.includes(secret))).toEqual([])
  })

  it('does not find out where the extension lives, nor its key', () => {
    expect(learnt.everything).not.toMatch(/(chrome|moz)-extension/)
    expect(learnt.everything).not.toContain(browser.extensionOrigin.split('/').at(-1))
    expect(learnt.everything).not.toContain(learnt.key)
    expect(learnt.everything).not.toMatch(/tongdu/i)
  })

  it('does not hear what is pressed, clicked and selected in the card', () => {
    expect(learnt.inside.keys).toEqual([])
    expect(learnt.inside.clicks).toEqual([])
    expect(learnt.inside.selected).toBe('')
    expect(learnt.inside.clipboard).toEqual([])
  })

  it('does not see our scripts call anything that it patched', () => {
    expect(learnt.told.calls).toEqual([])
  })

  it('does not reach the frame: not by number, not by name, not through the root', () => {
    expect(learnt.told.frames).toEqual({ length: 0, elements: 0, named: [], roots: 0, parts: 0 })
  })

  it('learns no more than this', () => {
    expect(learnt.told.leftovers).toEqual({
      // An element without content appears below the root, in the top layer, with a style and no name.
      hosts: [{ name: 'div', attributes: ['popover', 'style'], children: 0, text: '' }],
      // The pointer is over it inside the card's rectangle, so its place and size can be measured.
      cardIsFound: true,
      // The stretch of the page's own text that is marked, under a name made up for this page, with one rule of style.
      marked: ['学习'],
      rules: 1,
      // The window loses the focus when the card is clicked.
      blurred: true,
      active: 'DIV',
      // Nothing from these.
      resources: [],
      messages: [],
      fonts: 0,
      history: 0,
      stored: 0,
      found: false,
      animations: 0,
      globals: [],
      title: '',
      errors: [],
    })
  })
})

async function spy(browser: Driver) {
  const { tab } = browser
  await tab.moveMouse(990, 790)
  await tab.open(browser.site.add({ body: page }))
  const point = await tab.pointAt('学习')
  const listen = (isListening: boolean) =>
    tab.evaluate((is: boolean) => (globalThis as unknown as { spied: { listen(is: boolean): void } }).spied.listen(is), isListening)
  await listen(true)
  await tab.moveMouse(point.x, point.y)
  await until(() => tab.evaluate(() => CSS.highlights.size > 0), 'the mark')
  await listen(false)
  const text = await tab.evaluateInPopup(() => document.body.innerText)
  const marked = await tab.evaluate(() => [...CSS.highlights.values()].flatMap((one) => [...(one as unknown as Iterable<Range>)].map(String)))
  // The card's place, found as a page would find it.
  const card = await until(
    () =>
      tab.evaluate(() => {
        const host = document.documentElement.lastElementChild as Element
        for (let y = 0; y < innerHeight; y += 6)
          for (let x = 0; x < innerWidth; x += 6) if (document.elementFromPoint(x, y) === host) return { x: x + 60, y: y + 60 }
        return null
      }),
    'the card',
  )
  const known = await tab.evaluate(() => (globalThis as unknown as { spied: { keys: unknown[]; clicks: unknown[]; clipboard: unknown[] } }).spied.keys.length)
  await enterCard(tab, card)
  await tab.click(card.x, card.y)
  // Firefox gives a frame the focus only where something in it can take it.
  if (browser.kind === 'firefox') await tab.evaluateInPopup(() => { window.focus(); document.body.tabIndex = -1; document.body.focus() })
  await until(() => tab.evaluateInPopup(() => document.hasFocus()), 'the focus in the card')
  await tab.evaluateInPopup(() => getSelection()?.selectAllChildren(document.body))
  await tab.press('Shift+ArrowRight')
  await tab.press('x')
  await tab.press('Control+c')
  const told = await tab.evaluate(tellAll, marked)
  const { key } = await browser.readStorage('key')
  return {
    key: String(key),
    /** Lines of the card that are not words of the page itself. */
    secrets: text.split('\n').map((line) => line.trim()).filter((line) => line.length > 2 && !/^[学习習學]+$/u.test(line)),
    everything: told.everything,
    inside: { keys: told.keys.slice(known), clicks: told.clicks, selected: told.selected, clipboard: told.clipboard },
    told,
  }
}
