import { chromium, type BrowserContext, type CDPSession, type ElementHandle, type Frame, type Page } from 'playwright-core'
import type { browser as extensionApi } from 'wxt/browser'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Driver, FramePath, InPage, LaunchOptions, PopupState, ShownPopup, Size, Tab } from './driver'
import { call } from './in-page'
import { boxOf, stateFrom, waitUntilHidden, waitUntilShown } from './popup-state'
import { makeProfile, removeProfile } from './profile'
import { Site } from './site'
import { characterPoint, type Place, type Point } from './text-point'
import { until } from './until'

// Inside extension pages.
declare const chrome: typeof extensionApi

const quiet = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

interface Parts {
  readonly context: BrowserContext
  readonly browserSession: CDPSession
  readonly version: string
  readonly extensionOrigin: string
  readonly profile: string
  readonly processId: number
  readonly site: Site
  readonly isProfileOurs: boolean
}

/** Chromium through Playwright. */
export class Chromium implements Driver {
  readonly kind = 'chromium'
  readonly errors: string[] = []
  readonly tab: ChromiumTab
  /** Playwright's own handle on everything. */
  readonly context: BrowserContext
  /** A DevTools session with the whole browser. */
  readonly browserSession: CDPSession
  readonly version: string
  readonly extensionOrigin: string
  readonly profile: string
  readonly processId: number
  readonly site: Site
  readonly #isProfileOurs: boolean
  #helper: Page | null = null

  private constructor(parts: Parts) {
    const { context } = parts
    this.context = context
    this.browserSession = parts.browserSession
    this.version = parts.version
    this.extensionOrigin = parts.extensionOrigin
    this.profile = parts.profile
    this.processId = parts.processId
    this.site = parts.site
    this.#isProfileOurs = parts.isProfileOurs
    this.tab = new ChromiumTab(this, context.pages()[0] as Page)
    context.on('weberror', (error) => this.errors.push(String(error.error())))
    context.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(`${message.text()} (${message.location().url})`)
    })
  }

  static async start(executablePath: string, extension: string | null, options: LaunchOptions): Promise<Chromium> {
    const profile = options.profile ?? makeProfile()
    const context = await chromium.launchPersistentContext(profile, {
      executablePath,
      headless: options.headless ?? true,
      viewport: options.viewport === undefined ? { width: 1000, height: 800 } : options.viewport,
      ...(options.backForwardCache && { ignoreDefaultArgs: ['--disable-back-forward-cache'] }),
      args: [
        ...quiet,
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        ...(options.debuggingPort ? ['--remote-debugging-port=0'] : []),
        // Chromium never sends requests to this machine through a proxy unless told to.
        ...(options.proxy ? [`--proxy-server=http://127.0.0.1:${options.proxy.port}`, '--proxy-bypass-list=<-loopback>'] : []),
        ...(extension === null ? [] : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]),
        ...(options.args ?? []),
      ],
    })
    const browser = context.browser()
    if (!browser) throw new Error('Playwright gave no browser for the context')
    const session = await browser.newBrowserCDPSession()
    const { processInfo } = await session.send('SystemInfo.getProcessInfo')
    const processId = processInfo.find((process) => process.type === 'browser')?.id ?? 0
    const worker = extension === null ? null : (context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker')))
    const origin = worker === null ? '' : new URL(worker.url()).href.split('/').slice(0, 3).join('/')
    return new Chromium({
      context,
      browserSession: session,
      version: browser.version(),
      extensionOrigin: origin,
      profile,
      processId,
      site: await Site.start(),
      isProfileOurs: !options.profile,
    })
  }

  /** A DevTools session with one tab. */
  cdp(tab: Tab = this.tab): Promise<CDPSession> {
    return this.context.newCDPSession((tab as ChromiumTab).page)
  }

  /** For measuring without Playwright: a browser started with `debuggingPort`. */
  async debuggingUrl(): Promise<string> {
    const file = join(this.profile, 'DevToolsActivePort')
    const [port, path] = (await until(() => readFile(file, 'utf8'), 'DevToolsActivePort')).split('\n')
    return `ws://127.0.0.1:${port}${path}`
  }

  async newTab(): Promise<ChromiumTab> {
    return new ChromiumTab(this, await this.context.newPage())
  }

  async evaluateInExtension<Args extends unknown[], Value>(run: InPage<Args, Value>, ...args: Args): Promise<Value> {
    this.#helper ??= await this.#openHelper()
    return await this.#helper.evaluate<Value>(call(run, args))
  }

  readStorage(...keys: string[]): Promise<Record<string, unknown>> {
    return this.evaluateInExtension((names: string[]) => chrome.storage.local.get(names.length > 0 ? names : null), keys)
  }

  writeStorage(values: Record<string, unknown>): Promise<void> {
    return this.evaluateInExtension((given: Record<string, unknown>) => chrome.storage.local.set(given), values)
  }

  async isBackgroundRunning(): Promise<boolean> {
    return (await this.#workers()).length > 0
  }

  // A worker that is only just starting does not hear the first request to stop.
  async stopBackground(): Promise<void> {
    await until(async () => {
      const workers = await this.#workers()
      for (const { targetId } of workers) await this.browserSession.send('Target.closeTarget', { targetId }).catch(() => null)
      return workers.length === 0
    }, 'the background worker to stop')
  }

  async reloadExtension(): Promise<void> {
    await this.#helper?.close()
    await this.inExtensionsPage(async (id: string) => {
      const { developerPrivate } = chrome as unknown as ExtensionsPage
      // An unpacked extension that reloads itself stays disabled unless the profile is a developer's.
      await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })
      await developerPrivate.reload(id, { failQuietly: true })
    }, this.extensionOrigin.split('/').at(-1) as string)
    this.#helper = await until(async () => {
      const page = await this.#openHelper()
      if (await page.evaluate(() => typeof chrome.storage === 'object')) return page
      await page.close()
      return null
    }, 'the extension to come back')
  }

  /** In chrome://extensions, where `chrome.developerPrivate` enables, disables and configures extensions. */
  async inExtensionsPage<Args extends unknown[], Value>(run: InPage<Args, Value>, ...args: Args): Promise<Value> {
    const page = await this.#openBehind('chrome://extensions')
    try {
      return await page.evaluate<Value>(call(run, args))
    } finally {
      await page.close()
    }
  }

  async close({ keepProfile = false } = {}): Promise<void> {
    await this.context.close()
    await this.site.stop()
    if (this.#isProfileOurs && !keepProfile) removeProfile(this.profile)
  }

  async kill(): Promise<void> {
    const closed = new Promise((resolve) => this.context.on('close', resolve))
    process.kill(this.processId, 'SIGKILL')
    await closed
    await this.site.stop()
  }

  async #workers(): Promise<{ targetId: string }[]> {
    const { targetInfos } = await this.browserSession.send('Target.getTargets')
    return targetInfos.filter(({ type, url }) => type === 'service_worker' && url.startsWith(this.extensionOrigin))
  }

  async #openHelper(): Promise<Page> {
    const page = await this.#openBehind(`${this.extensionOrigin}/manifest.json`)
    page.on('close', () => (this.#helper = null))
    return page
  }

  async #openBehind(url: string): Promise<Page> {
    const opened = this.context.waitForEvent('page')
    await this.browserSession.send('Target.createTarget', { url, background: true })
    const page = await opened
    await page.waitForLoadState()
    return page
  }
}

interface ExtensionsPage {
  readonly developerPrivate: {
    updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>
    reload(id: string, options: { failQuietly: boolean }): Promise<void>
  }
}

class ChromiumTab implements Tab {
  readonly browser: Chromium
  readonly page: Page

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
    return this.page.mouse.move(x, y)
  }
  pressMouse(): Promise<void> {
    return this.page.mouse.down()
  }
  releaseMouse(): Promise<void> {
    return this.page.mouse.up()
  }
  click(x: number, y: number): Promise<void> {
    return this.page.mouse.click(x, y)
  }
  async wheel(x: number, y: number, deltaY: number): Promise<void> {
    await this.page.mouse.move(x, y)
    await this.page.mouse.wheel(0, deltaY)
  }
  press(key: string): Promise<void> {
    return this.page.keyboard.press(key)
  }
  type(text: string): Promise<void> {
    return this.page.keyboard.type(text)
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
    return await stateFrom(await (await frame.frameElement()).evaluate(boxOf), this)
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
    if (old !== factor) await until(() => this.evaluate((was) => devicePixelRatio !== was, before), `${factor * 100} % zoom`)
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
