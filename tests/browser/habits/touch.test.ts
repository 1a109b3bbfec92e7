import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cardFilled, untilDrawn } from '../harness/drawn'
import type { Driver, Tab } from '../harness/driver'
import { browsers, launch } from '../harness/launch'
import type { Place } from '../harness/text-point'
import { until } from '../harness/until'
import { staysAway, staysOpen, wish } from './wishes'

const page = `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><link rel="icon" href="data:,"><meta name="viewport" content="width=device-width">
<style>body { font: 20px/2 sans-serif; margin: 120px 40px } #own { touch-action: none }</style>
<p id="line">我们在图书馆里学习中文，老师常常鼓励我们多读报纸。</p>
<p><a href="#followed">今天的新闻</a> <button onclick="document.title = 'pressed'">天气</button> <span id="own">银行</span></p>
<p id="foreign" lang="en">Nothing Chinese here.</p><p style="height:3000px"></p>
<script>document.querySelector('#own').addEventListener('touchend', (event) => event.preventDefault())</script>`

/** As on a telephone: fingers, and nothing that hovers. */
const fingers = {
  args: ['--blink-settings=availablePointerTypes=2,primaryPointerType=2,availableHoverTypes=1,primaryHoverType=1'],
  preferences: { 'dom.w3c_touch_events.enabled': 1, 'ui.primaryPointerCapabilities': 1, 'ui.allPointerCapabilities': 1 },
}

describe.each(browsers)('cards by finger in %s', (kind) => {
  let browser: Driver
  let tab: Tab

  beforeAll(async () => {
    const { args, preferences } = fingers
    browser = await launch(kind, { viewport: { width: 500, height: 640 }, preferences, ...(kind === 'chromium' && { args }) })
    tab = browser.tab
  })
  afterAll(async () => {
    await browser?.close()
  })
  const open = async (touch: string, html = page) => {
    await wish(browser, { touch })
    await tab.open(html)
  }
  const tap = async (place: Place | string, path: string[] = []) => {
    const { x, y } = await tab.pointAt(place, path)
    await tab.tap(x, y)
  }
  /** A second tap that comes at once is half of a double tap. */
  const tapLater = async (place: string) => {
    const start = Date.now()
    await until(() => Date.now() - start > 400, 'a single tap')
    await tap(place)
  }

  it('show on the first tap of a page, move with a tap on another word, and close with a tap elsewhere or on the word itself', async () => {
    await open('tap')
    await tap('图书馆')
    await tab.popupShown('图书馆')
    await staysOpen(tab)
    await tapLater('学习')
    await tab.popupShown('学习')
    await tapLater('学习')
    await tab.popupHidden()
    await tapLater('报纸')
    await tab.popupShown('报纸')
    await tapLater('Nothing')
    await tab.popupHidden()
    await staysAway(tab)
  })

  it('leave links and buttons to the page, and close', async () => {
    await open('tap')
    await tap('图书馆')
    await tab.popupShown('图书馆')
    await tapLater('今天')
    await tab.popupHidden()
    await until(() => tab.evaluate(() => location.hash === '#followed'), 'the link to be followed')
    await tapLater('天气')
    await until(() => tab.evaluate(() => document.title === 'pressed'), 'the button to be pressed')
    await staysAway(tab)
    await tapLater('银行')
    await staysAway(tab)
  })

  it('show none for a scroll or two fingers, and go when the word scrolls away', async () => {
    await open('tap')
    const { x, y } = await tab.pointAt('学习')
    await tab.touchDown(x, y)
    for (let step = 1; step <= 5; step++) await tab.touchMove(x, y - step * 12)
    await tab.touchUp()
    await staysAway(tab)
    await tab.evaluate(() => scrollTo(0, 0))
    const [one, two] = [await tab.pointAt('图书馆'), await tab.pointAt('中文')]
    await tab.touchDown(one.x, one.y, 0)
    await tab.touchDown(two.x, two.y, 1)
    await tab.touchUp(1)
    await tab.touchUp(0)
    await staysAway(tab)
    await tapLater('图书馆')
    await tab.popupShown('图书馆')
    await tab.evaluate(() => scrollBy(0, 300))
    await tab.popupHidden()
  })

  it('on a long press show while the finger is still there, on links too, and not for a tap', async () => {
    await open('long press')
    await tap('图书馆')
    await staysAway(tab)
    for (const word of ['图书馆', '新闻']) {
      const { x, y } = await tab.pointAt(word)
      await tab.touchDown(x, y)
      await tab.popupShown(word)
      await tab.touchUp()
      await staysOpen(tab)
      await tapLater('Nothing')
      await tab.popupHidden()
    }
    // A finger that wanders means something else.
    const { x, y } = await tab.pointAt('学习')
    await tab.swipe({ x, y }, { x, y: y - 30 })
    await staysAway(tab)
    await tab.touchUp()
  })

  it('show never where the reader wants that, and the page hears every touch', async () => {
    await open('never')
    await tap('图书馆')
    await staysAway(tab)
    expect((await tab.popupState()).kind).toBe('absent')
  })

  it('have a button that closes them, large enough for a finger, and are scrolled by one', async () => {
    await tab.setViewport({ width: 500, height: 420 })
    await open('tap')
    await tap('图书馆')
    await tab.popupShown('图书馆')
    const { box } = await cardFilled(tab)
    await untilDrawn(tab)
    if (kind === 'chromium') {
      await tab.touchDown(box.x + 60, box.y + 180)
      for (let step = 1; step <= 6; step++) await tab.touchMove(box.x + 60, box.y + 180 - step * 20)
      await tab.touchUp()
      await until(() => tab.evaluateInPopup(() => Array.from(document.querySelectorAll('.layer')).some((layer) => layer.scrollTop > 20)), 'the card to scroll')
      expect(await tab.evaluate(() => scrollY)).toBe(0)
    }
    const button = await tab.evaluateInPopup(() => {
      const { x, y, width, height } = document.querySelector('.card-frame .close')!.getBoundingClientRect()
      return { x, y, width, height }
    })
    expect(Math.min(button.width, button.height)).toBeGreaterThanOrEqual(44)
    // A tap on what still rolls on only stops it.
    await until(async () => {
      await tab.tap(box.x + button.x + 22, box.y + button.y + 22)
      const start = Date.now()
      await until(async () => Date.now() - start > 500 || (await tab.popupState()).kind === 'hidden', 'the tap')
      return (await tab.popupState()).kind === 'hidden'
    }, 'the card to close')
    await tab.setViewport({ width: 500, height: 640 })
  })

  it('show in sub-frames, above the page around', async () => {
    await open('tap', `${page}<style>p { margin: 0 }</style><iframe style="position: absolute; top: 300px; left: 20px; height: 120px" srcdoc='<p lang="zh">我们喜欢音乐。</p>'></iframe>`)
    // The scripts of both frames are there before the finger is.
    await tap('图书馆')
    await tab.popupShown('图书馆')
    await tab.tap(8, 8)
    await tab.popupHidden()
    await tap('音乐', ['iframe'])
    await tab.popupShown('音乐')
    await tab.tap(8, 8)
    await tab.popupHidden()
  })

  it('leave no error behind', () => {
    expect(browser.errors).toEqual([])
  })
})
