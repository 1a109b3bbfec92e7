import { writeFileSync } from 'node:fs'
import { BidiError } from './bidi'
import type { Tree } from './bidi-contexts'
import type { FramePath, InPage, PopupState, ShownPopup, Size, Tab } from './driver'
import type { Firefox } from './firefox'
import { codeOf } from './firefox-keys'
import { call } from './in-page'
import { untilDrawn } from './drawn'
import { boxInOpenRoot, stateFrom, waitUntilHidden, waitUntilShown } from './popup-state'
import { characterPoint, type Place, type Point } from './text-point'
import { until } from './until'

/** A tab of Firefox, over WebDriver BiDi. */
export class FirefoxTab implements Tab {
  /** As set by `setViewport`. */
  size: Size | null = null
  #pointer: Point = { x: 0, y: 0 }

  readonly browser: Firefox
  readonly context: string

  constructor(browser: Firefox, context: string) {
    this.browser = browser
    this.context = context
  }

  async open(address: string): Promise<void> {
    const url = this.browser.site.resolve(address)
    try {
      await this.#send('browsingContext.navigate', { url, wait: 'complete' })
    } catch (error) {
      // A frame of the page before that was still loading: Firefox 153 takes its end for that of the navigation, which goes on.
      if (!(error instanceof BidiError && error.message.includes('NS_BINDING_ABORTED'))) throw error
      const isThere = () => this.evaluate((wanted) => location.href === wanted && document.readyState === 'complete', new URL(url).href)
      await until(isThere, `${url} to be loaded`)
    }
  }
  async reload(): Promise<void> {
    await this.#send('browsingContext.reload', { wait: 'complete' })
  }
  goBack(): Promise<void> {
    return this.#travel(-1)
  }
  goForward(): Promise<void> {
    return this.#travel(1)
  }
  async activate(): Promise<void> {
    await this.#send('browsingContext.activate')
  }
  async close(): Promise<void> {
    await this.#send('browsingContext.close')
  }

  async moveMouse(x: number, y: number): Promise<void> {
    await this.#point([this.#moveTo(x, y)])
  }
  async sweepMouse(x: number, y: number, steps: number): Promise<void> {
    const from = this.#pointer
    await this.#point(Array.from({ length: steps }, (_, step) => this.#moveTo(from.x + ((x - from.x) * (step + 1)) / steps, from.y + ((y - from.y) * (step + 1)) / steps)))
  }
  async pressMouse(): Promise<void> {
    await this.#point([{ type: 'pointerDown', button: 0 }])
  }
  async releaseMouse(): Promise<void> {
    await this.#point([{ type: 'pointerUp', button: 0 }])
  }
  async click(x: number, y: number): Promise<void> {
    await this.#point([this.#moveTo(x, y), { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }])
  }
  async wheel(x: number, y: number, deltaY: number): Promise<void> {
    await this.moveMouse(x, y)
    const { x: atX, y: atY } = this.#pointer
    const scroll = { type: 'scroll', x: atX, y: atY, deltaX: 0, deltaY }
    await this.#send('input.performActions', { actions: [{ type: 'wheel', id: 'wheel', actions: [scroll] }] })
  }
  async press(key: string): Promise<void> {
    const values = key.split('+').map(codeOf)
    const down = values.map((value) => ({ type: 'keyDown', value }))
    const up = values.toReversed().map((value) => ({ type: 'keyUp', value }))
    await this.#keys([...down, ...up])
  }
  async type(text: string): Promise<void> {
    await this.#keys([...text].flatMap((value) => [{ type: 'keyDown', value }, { type: 'keyUp', value }]))
  }
  async holdKey(key: string): Promise<void> {
    await this.#keys([{ type: 'keyDown', value: codeOf(key) }])
  }
  async letGoKey(key: string): Promise<void> {
    await this.#keys([{ type: 'keyUp', value: codeOf(key) }])
  }
  async touchDown(x: number, y: number, finger = 0): Promise<void> {
    await this.#finger(finger, [{ type: 'pointerMove', x: Math.floor(x), y: Math.floor(y) }, { type: 'pointerDown', button: 0 }])
  }
  async touchMove(x: number, y: number, finger = 0): Promise<void> {
    await this.#finger(finger, [{ type: 'pointerMove', x: Math.floor(x), y: Math.floor(y) }])
  }
  async touchUp(finger = 0): Promise<void> {
    await this.#finger(finger, [{ type: 'pointerUp', button: 0 }])
  }
  async tap(x: number, y: number): Promise<void> {
    await this.#finger(0, [{ type: 'pointerMove', x: Math.floor(x), y: Math.floor(y) }, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }])
  }
  async swipe(from: Point, to: Point): Promise<void> {
    const move = ({ x, y }: Point) => ({ type: 'pointerMove', x: Math.floor(x), y: Math.floor(y) })
    await this.#finger(0, [move(from), { type: 'pointerDown', button: 0 }, move(to)])
  }

  async pointAt(place: Place | string, path: FramePath = []): Promise<Point> {
    const wanted = typeof place === 'string' ? { text: place } : place
    let { x, y } = await this.evaluateInFrame(path, characterPoint, wanted)
    for (let depth = 0; depth < path.length; depth++) {
      const corner = await this.evaluateInFrame(path.slice(0, depth), (selector: string) => {
        const frame = document.querySelector(selector) as HTMLElement
        const box = frame.getBoundingClientRect()
        return { x: box.x + frame.clientLeft, y: box.y + frame.clientTop }
      }, path[depth] as string)
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
    return this.browser.bidi.evaluate<Value>(this.context, call(run, args))
  }

  async evaluateInFrame<Args extends unknown[], Value>(path: FramePath, run: InPage<Args, Value>, ...args: Args): Promise<Value> {
    let context = this.context
    for (const selector of path) context = await this.#frameContext(context, selector)
    return await this.browser.bidi.evaluate<Value>(context, call(run, args))
  }

  async evaluateInPopup<Args extends unknown[], Value>(run: InPage<Args, Value>, ...args: Args): Promise<Value> {
    const context = await this.#popupContext()
    if (context === null) throw new Error('the page has no popup')
    return await this.browser.bidi.evaluate<Value>(context, call(run, args))
  }

  async popupState(): Promise<PopupState> {
    const context = await this.#popupContext()
    if (context === null) return { kind: 'absent' }
    try {
      return await stateFrom(() => this.evaluate(boxInOpenRoot), this)
    } catch (error) {
      if ((await this.#popupContext()) === context) throw error
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
    const { data } = await this.#send<{ data: string }>('browsingContext.captureScreenshot')
    writeFileSync(file, data, 'base64')
  }

  // Firefox 153 never answers when a zoomed tab is given a new size.
  async setViewport(size: Size): Promise<void> {
    await this.zoom(1)
    await this.#send('browsingContext.setViewport', { viewport: size })
    this.size = size
  }

  async setColorScheme(scheme: 'light' | 'dark'): Promise<void> {
    await this.activate()
    await this.browser.evaluateInChrome(`void (gBrowser.selectedBrowser.browsingContext.prefersColorSchemeOverride = '${scheme}')`)
    const isDark = scheme === 'dark'
    await until(() => this.evaluate((dark) => matchMedia('(prefers-color-scheme: dark)').matches === dark, isDark), `${scheme} mode`)
  }

  async zoom(factor: number): Promise<void> {
    await this.activate()
    const before = await this.evaluate(() => devicePixelRatio)
    const old = await this.browser.evaluateInChrome<number>(`(() => {
      const { fullZoom } = gBrowser.selectedBrowser
      gBrowser.selectedBrowser.fullZoom = ${factor}
      return fullZoom
    })()`)
    if (old === factor) return
    await until(() => this.evaluate((was) => devicePixelRatio !== was, before), `${factor * 100} % zoom`)
    // The page is told that it was resized before its next picture.
    await untilDrawn(this)
  }

  // BiDi takes whole pixels only.
  #moveTo(x: number, y: number): Record<string, unknown> {
    this.#pointer = { x: Math.floor(x), y: Math.floor(y) }
    return { type: 'pointerMove', ...this.#pointer }
  }

  async #point(actions: Record<string, unknown>[]): Promise<void> {
    const pointer = { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }
    await this.#send('input.performActions', { actions: [pointer] })
  }

  async #finger(finger: number, actions: Record<string, unknown>[]): Promise<void> {
    const pointer = { type: 'pointer', id: `finger ${finger}`, parameters: { pointerType: 'touch' }, actions }
    await this.#send('input.performActions', { actions: [pointer] })
  }

  async #keys(actions: Record<string, unknown>[]): Promise<void> {
    const context = await this.#focusedContext()
    await this.#send('input.performActions', { context, actions: [{ type: 'key', id: 'keyboard', actions }] })
  }

  // Keys are given to the process of the context that is named, which must be the one that has the focus.
  async #focusedContext(): Promise<string> {
    const { contexts } = await this.browser.bidi.send<Tree>('browsingContext.getTree', { root: this.context })
    let focused = this.context
    let inside = contexts[0]?.children ?? []
    for (;;) {
      const answers = await Promise.all(inside.map(({ context }) => this.#hasFocus(context)))
      const next = inside[answers.indexOf(true)]
      if (!next) return focused
      focused = next.context
      inside = next.children ?? []
    }
  }

  #hasFocus(context: string): Promise<boolean> {
    return this.browser.bidi.evaluate<boolean>(context, 'document.hasFocus()').catch(() => false)
  }

  async #travel(delta: number): Promise<void> {
    const from = await this.evaluate(() => location.href)
    await this.#send('browsingContext.traverseHistory', { delta })
    await until(() => this.evaluate((was) => location.href !== was && document.readyState === 'complete', from), 'the other page')
  }

  async #popupContext(): Promise<string | null> {
    const { contexts } = await this.browser.bidi.send<Tree>('browsingContext.getTree', { root: this.context, maxDepth: 1 })
    return contexts[0]?.children?.find(({ url }) => url.startsWith('moz-extension:'))?.context ?? null
  }

  async #frameContext(parent: string, selector: string): Promise<string> {
    const expression = `document.querySelector(${JSON.stringify(selector)}).contentWindow`
    const params = { expression, target: { context: parent }, awaitPromise: false }
    const { result } = await this.browser.bidi.send<{ result?: { value?: { context?: string } } }>('script.evaluate', params)
    if (!result?.value?.context) throw new Error(`${selector} is no frame`)
    return result.value.context
  }

  #send<Result>(method: string, params: Record<string, unknown> = {}): Promise<Result> {
    return this.browser.bidi.send<Result>(method, { context: this.context, ...params })
  }
}
