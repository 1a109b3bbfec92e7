import type { CDPSession, ElementHandle, Frame, Page } from 'playwright-core'
import type { browser as extensionApi } from 'wxt/browser'
import type { Chromium } from './chromium'
import type { FramePath, InPage, PopupState, ShownPopup, Size, Tab } from './driver'
import { call } from './in-page'
import { untilDrawn } from './drawn'
import { boxOf, stateFrom, waitUntilHidden, waitUntilShown } from './popup-state'
import { characterPoint, type Place, type Point } from './text-point'
import { until } from './until'

// Inside extension pages.
declare const chrome: typeof extensionApi

/** A tab of Chromium, through Playwright. */
export class ChromiumTab implements Tab {
  readonly browser: Chromium
  readonly page: Page
  readonly #fingers = new Map<number, Point>()
  #pointer: Point = { x: 0, y: 0 }
  #session: Promise<CDPSession> | null = null

  constructor(browser: Chromium, page: Page) {
    this.browser = browser
    this.page = page
  }

  async open(address: string): Promise<void> {
    await this.page.goto(this.browser.site.resolve(address))
  }
  async reload(): Promise<void> {
    await this.page.reload()
  }
  goBack(): Promise<void> {
    return this.#travel('back')
  }
  goForward(): Promise<void> {
    return this.#travel('forward')
  }
  activate(): Promise<void> {
    return this.page.bringToFront()
  }
  close(): Promise<void> {
    return this.page.close()
  }

  moveMouse(x: number, y: number): Promise<void> {
    this.#pointer = { x, y }
    return this.page.mouse.move(x, y)
  }
  async sweepMouse(x: number, y: number, steps: number): Promise<void> {
    const from = this.#pointer
    const at = (share: number) => this.moveMouse(from.x + (x - from.x) * share, from.y + (y - from.y) * share)
    // No step waits for the page: a hand does not.
    await Promise.all(Array.from({ length: steps }, (_, step) => at((step + 1) / steps)))
  }
  pressMouse(): Promise<void> {
    return this.page.mouse.down()
  }
  releaseMouse(): Promise<void> {
    return this.page.mouse.up()
  }
  click(x: number, y: number): Promise<void> {
    this.#pointer = { x, y }
    return this.page.mouse.click(x, y)
  }
  async wheel(x: number, y: number, deltaY: number): Promise<void> {
    await this.moveMouse(x, y)
    await this.page.mouse.wheel(0, deltaY)
  }
  press(key: string): Promise<void> {
    return this.page.keyboard.press(key)
  }
  type(text: string): Promise<void> {
    return this.page.keyboard.type(text)
  }
  holdKey(key: string): Promise<void> {
    return this.page.keyboard.down(key)
  }
  letGoKey(key: string): Promise<void> {
    return this.page.keyboard.up(key)
  }
  touchDown(x: number, y: number, finger = 0): Promise<void> {
    this.#fingers.set(finger, { x, y })
    return this.#touch('touchStart')
  }
  touchMove(x: number, y: number, finger = 0): Promise<void> {
    this.#fingers.set(finger, { x, y })
    return this.#touch('touchMove')
  }
  touchUp(finger = 0): Promise<void> {
    this.#fingers.delete(finger)
    return this.#touch('touchEnd')
  }
  async tap(x: number, y: number): Promise<void> {
    await Promise.all([this.touchDown(x, y), this.touchUp()])
  }
  async swipe(from: Point, to: Point): Promise<void> {
    await Promise.all([this.touchDown(from.x, from.y), this.touchMove(to.x, to.y)])
  }

  async pointAt(place: Place | string, path: FramePath = []): Promise<Point> {
    const wanted = typeof place === 'string' ? { text: place } : place
    const inside = await this.evaluateInFrame(path, characterPoint, wanted)
    let { x, y } = inside
    for (const element of await this.#elements(path)) {
      const corner = await element.evaluate((frame) => {
        const box = (frame as HTMLElement).getBoundingClientRect()
        return { x: box.x + (frame as HTMLElement).clientLeft, y: box.y + (frame as HTMLElement).clientTop }
      })
      x += corner.x
      y += corner.y
    }
    return { x, y }
  }

  async hover(place: Place | string, path: FramePath = []): Promise<Point> {
    const point = await this.pointAt(place, path)
    await this.moveMouse(point.x, point.y)
    return point
  }

  evaluate<Args extends unknown[], Value>(run: InPage<Args, Value>, ...args: Args): Promise<Value> {
    return this.page.evaluate<Value>(call(run, args))
  }

  async evaluateInFrame<Args extends unknown[], Value>(path: FramePath, run: InPage<Args, Value>, ...args: Args): Promise<Value> {
    const last = (await this.#elements(path)).at(-1)
    const frame = last ? await last.contentFrame() : this.page.mainFrame()
    if (!frame) throw new Error(`${path.join(' > ')} is no frame`)
    return await frame.evaluate<Value>(call(run, args))
  }

  async evaluateInPopup<Args extends unknown[], Value>(run: InPage<Args, Value>, ...args: Args): Promise<Value> {
    const frame = this.#popup()
    if (!frame) throw new Error('the page has no popup')
    return await frame.evaluate<Value>(call(run, args))
  }

  async popupState(): Promise<PopupState> {
    const frame = this.#popup()
    if (!frame) return { kind: 'absent' }
    try {
      return await stateFrom(async () => (await frame.frameElement()).evaluate(boxOf), this)
    } catch (error) {
      if (!frame.isDetached()) throw error
      return { kind: 'absent' }
    }
  }
  popupShown(text?: string): Promise<ShownPopup> {
    return waitUntilShown(this, text)
  }
  popupHidden(): Promise<void> {
    return waitUntilHidden(this)
  }

  async screenshot(file: string): Promise<void> {
    await this.page.screenshot({ path: file })
  }
  setViewport(size: Size): Promise<void> {
    return this.page.setViewportSize(size)
  }
  setColorScheme(colorScheme: 'light' | 'dark'): Promise<void> {
    return this.page.emulateMedia({ colorScheme })
  }

  async zoom(factor: number): Promise<void> {
    await this.activate()
    const before = await this.evaluate(() => devicePixelRatio)
    const old = await this.browser.evaluateInExtension(
      async (url: string, wanted: number) => {
        const tab = (await chrome.tabs.query({ active: true })).find((one) => one.url === url)
        const current = await chrome.tabs.getZoom(tab?.id)
        await chrome.tabs.setZoom(tab?.id, wanted)
        return current
      },
      this.page.url(),
      factor,
    )
    if (old === factor) return
    await until(() => this.evaluate((was) => devicePixelRatio !== was, before), `${factor * 100} % zoom`)
    // The page is told that it was resized before its next picture.
    await untilDrawn(this)
  }

  async #touch(type: 'touchStart' | 'touchMove' | 'touchEnd'): Promise<void> {
    this.#session ??= this.browser.cdp(this)
    const touchPoints = Array.from(this.#fingers, ([id, { x, y }]) => ({ id, x, y }))
    await (await this.#session).send('Input.dispatchTouchEvent', { type, touchPoints })
  }

  /** The popup's frame, for what the common interface lacks. */
  #popup(): Frame | undefined {
    return this.page.mainFrame().childFrames().find((frame) => frame.url().startsWith('chrome-extension:'))
  }

  // Playwright's own goBack waits in vain for a page that comes out of the back/forward cache.
  async #travel(direction: 'back' | 'forward'): Promise<void> {
    const from = this.page.url()
    await this.page.evaluate(`void setTimeout(() => history.${direction}(), 0)`)
    await until(() => this.page.url() !== from, 'the other page')
    await until(() => this.page.evaluate(() => document.readyState === 'complete'), 'the other page to load')
  }

  async #elements(path: FramePath): Promise<ElementHandle[]> {
    const elements: ElementHandle[] = []
    let frame = this.page.mainFrame()
    for (const selector of path) {
      const element = await frame.waitForSelector(selector, { state: 'attached' })
      const next = await element.contentFrame()
      if (!next) throw new Error(`${selector} is no frame`)
      elements.push(element)
      frame = next
    }
    return elements
  }
}
