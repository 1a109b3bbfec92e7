import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Driver, Tab } from '../harness/driver'
import { browsers, launch } from '../harness/launch'
import { enterCard } from '../harness/popup-state'
import { until } from '../harness/until'

const page = `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><link rel="icon" href="data:,">
<style>body { font: 18px/1.8 sans-serif } dialog, [popover] { width: 600px; height: 500px } #cover { position: fixed; inset: 0; z-index: 2147483647; background: #fff }</style>
<p>外面有图书馆。</p>
<dialog id="dialog"><p>对话框里有打字机。打。</p><button id="inside">ok</button></dialog>
<div id="pop" popover>弹出框里有报纸。</div>
<div id="full" style="background:#eee">全屏里有新闻。<button id="enter">enter</button></div>`

describe.each(browsers)('the popup above the page’s own layers in %s', (kind) => {
  let browser: Driver
  let tab: Tab

  beforeAll(async () => {
    browser = await launch(kind, { viewport: { width: 1000, height: 640 }, preferences: { 'full-screen-api.allow-trusted-requests-only': false } })
    tab = browser.tab
  })
  afterAll(async () => {
    await browser?.close()
  })

  /** What lies in the middle of the card is the card: nothing covers it and it is not inert. */
  const expectOperable = async (box: { x: number; y: number; width: number; height: number }) => {
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    const isOnTop = await tab.evaluate((x, y) => document.elementFromPoint(x, y)?.hasAttribute('data-tongdu-popup') ?? false, middle.x, middle.y)
    expect(isOnTop).toBe(true)
    await enterCard(tab, middle)
    await tab.evaluateInPopup(() => addEventListener('mousedown', () => Object.assign(globalThis, { isPressed: true }), true))
    await tab.click(middle.x, middle.y)
    await until(() => tab.evaluateInPopup(() => 'isPressed' in globalThis), 'the card to be pressed')
    expect((await tab.popupState()).kind).toBe('shown')
    await tab.press('Escape')
    await tab.popupHidden()
  }

  it('in a modal dialog, opened before or after the first look-up, whose own Escape still works', async () => {
    for (const isLookedUpBefore of [false, true]) {
      await tab.open(page)
      await tab.moveMouse(990, 630)
      if (isLookedUpBefore) {
        await tab.hover('图书馆')
        await tab.popupShown('library')
      }
      await tab.evaluate(() => document.querySelector<HTMLDialogElement>('#dialog')!.showModal())
      await tab.hover('打字机')
      const { box } = await tab.popupShown('typewriter')
      await expectOperable(box)
      expect(await tab.evaluate(() => document.querySelector<HTMLDialogElement>('#dialog')!.open)).toBe(true)
      await tab.evaluate(() => document.querySelector<HTMLButtonElement>('#inside')!.focus())
      await tab.press('Escape')
      expect(await tab.evaluate(() => document.querySelector<HTMLDialogElement>('#dialog')!.open)).toBe(false)
      await tab.hover('图书馆')
      await tab.popupShown('library')
    }
  })

  it('over a popover, which stays open', async () => {
    await tab.open(page)
    await tab.evaluate(() => document.querySelector<HTMLElement>('#pop')!.showPopover())
    await tab.hover('报纸')
    const { box } = await tab.popupShown('newspaper')
    await expectOperable(box)
    expect(await tab.evaluate(() => document.querySelector('#pop')!.matches(':popover-open'))).toBe(true)
  })

  it('over the highest z-index', async () => {
    await tab.open(page.replace('<p>', '<div id="cover"><p>') + '</div>')
    await tab.hover('图书馆')
    await expectOperable((await tab.popupShown('library')).box)
  })

  it('over a full-screen element', async () => {
    await tab.open(page)
    const button = await tab.evaluate(() => {
      document.querySelector('#enter')!.addEventListener('click', () => void document.querySelector('#full')!.requestFullscreen())
      const box = document.querySelector('#enter')!.getBoundingClientRect()
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    })
    await tab.click(button.x, button.y)
    await until(() => tab.evaluate(() => document.fullscreenElement !== null && document.fullscreenElement.clientHeight === innerHeight), 'full screen')
    await tab.hover('新闻')
    const { box } = await tab.popupShown('news')
    const isOver = await tab.evaluate(
      (x, y) => document.elementFromPoint(x, y)?.hasAttribute('data-tongdu-popup') ?? false,
      box.x + 20,
      box.y + 20,
    )
    expect(isOver).toBe(true)
  })
})
