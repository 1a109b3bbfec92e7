import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { browser as extensionApi } from 'wxt/browser'
import { Bidi } from './bidi'
import type { Driver, FramePath, InPage, LaunchOptions, PopupState, ShownPopup, Size, Tab } from './driver'
import { codeOf } from './firefox-keys'
import { call } from './in-page'
import { boxInOpenRoot, stateFrom, waitUntilHidden, waitUntilShown } from './popup-state'
import { makeProfile, removeProfile } from './profile'
import { Site } from './site'
import { characterPoint, type Place, type Point } from './text-point'
import { until } from './until'

// Inside extension pages.
declare const browser: typeof extensionApi

const uuid = '7c0a1d7e-3f52-4f0c-9a57-0f3e5b1c2d64'

const defaultSize: Size = { width: 1000, height: 800 }

const preferences: Record<string, string | number | boolean> = {
  // The manifest opened in a tab is then a plain document with the extension's rights, where tests can call its API.
  'devtools.jsonview.enabled': false,
  // Mouse and wheel then come from the window like a hand's. Without it Firefox 153 keeps them from frames in other processes.
  'remote.events.async.mouse.enabled': true,
  'remote.events.async.wheel.enabled': true,
  'privacy.reduceTimerPrecision': false,
  'app.update.auto': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'browser.newtabpage.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
}

interface Parts {
  readonly bidi: Bidi
  readonly version: string
  readonly extensionId: string
  readonly profile: string
  readonly processId: number
  readonly site: Site
  readonly child: ChildProcess
  readonly isProfileOurs: boolean
  readonly firstContext: string
}

/** Firefox over WebDriver BiDi. */
export class Firefox implements Driver {
  readonly kind = 'firefox'
  readonly errors: string[] = []
  readonly tab: FirefoxTab
  readonly bidi: Bidi
  readonly version: string
  readonly extensionId: string
  readonly extensionOrigin = `moz-extension://${uuid}`
  readonly profile: string
  readonly processId: number
  readonly site: Site
  readonly #child: ChildProcess
  readonly #isProfileOurs: boolean
  #helper: string | null = null

  private constructor(parts: Parts) {
    this.bidi = parts.bidi
    this.version = parts.version
    this.extensionId = parts.extensionId
    this.profile = parts.profile
    this.processId = parts.processId
    this.site = parts.site
    this.#child = parts.child
    this.#isProfileOurs = parts.isProfileOurs
    this.tab = new FirefoxTab(this, parts.firstContext)
    this.bidi.on('log.entryAdded', (entry) => {
      if (entry.level === 'error') this.errors.push(String(entry.text))
    })
  }

  static async start(path: string, extension: string | null, options: LaunchOptions): Promise<Firefox> {
    const profile = options.profile ?? makeProfile()
    const manifest = extension === null ? null : (JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8')) as Manifest)
    const id = manifest?.browser_specific_settings.gecko.id ?? ''
    const uuids = { 'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }) }
    const all = { ...preferences, ...uuids, ...proxyPreferences(options.proxy?.port), ...options.preferences }
    writeFileSync(join(profile, 'user.js'), Object.entries(all).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});\n`).join(''))
    const headless = (options.headless ?? true) ? ['--headless'] : []
    const remote = ['--remote-debugging-port=0', '--remote-allow-system-access']
    const child = spawn(path, [...headless, '--no-remote', '--profile', profile, ...remote, ...(options.args ?? [])], {
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    const bidi = await Bidi.connect(`${await listeningAddress(child)}/session`)
    const { capabilities } = await bidi.send<Session>('session.new', { capabilities: {} })
    await bidi.send('session.subscribe', { events: ['log.entryAdded', 'browsingContext.load'] })
    if (extension !== null) await bidi.send('webExtension.install', { extensionData: { type: 'path', path: extension } })
    const { contexts } = await bidi.send<Tree>('browsingContext.getTree')
    const [first] = contexts
    if (!first) throw new Error('Firefox opened without a tab')
    const browser = new Firefox({
      bidi,
      version: capabilities.browserVersion,
      extensionId: id,
      profile,
      processId: capabilities['moz:processID'],
      site: await Site.start(),
      child,
      isProfileOurs: !options.profile,
      firstContext: first.context,
    })
    if (options.viewport !== null) await browser.tab.setViewport(options.viewport ?? defaultSize)
    return browser
  }

  /** In the browser's own window, with all rights: `gBrowser`, `WebExtensionPolicy`, `Services`. */
  async evaluateInChrome<Value>(expression: string): Promise<Value> {
    const { contexts } = await this.bidi.send<Tree>('browsingContext.getTree', { 'moz:scope': 'chrome' })
    return await this.bidi.evaluate<Value>(contexts[0]?.context ?? '', expression)
  }

  async newTab(): Promise<FirefoxTab> {
    const tab = new FirefoxTab(this, await this.#createTab(false))
    if (this.tab.size) await tab.setViewport(this.tab.size)
    return tab
  }

  async evaluateInExtension<Args extends unknown[], Value>(run: InPage<Args, Value>, ...args: Args): Promise<Value> {
    this.#helper ??= await this.#openHelper()
    return await this.bidi.evaluate<Value>(this.#helper, call(run, args))
  }

  readStorage(...keys: string[]): Promise<Record<string, unknown>> {
    return this.evaluateInExtension((names: string[]) => browser.storage.local.get(names.length > 0 ? names : null), keys)
  }

  async writeStorage(values: Record<string, unknown>): Promise<void> {
    await this.evaluateInExtension((given: Record<string, unknown>) => browser.storage.local.set(given), values)
  }

  isBackgroundRunning(): Promise<boolean> {
    return this.evaluateInChrome(`${this.#extension}?.backgroundState === 'running'`)
  }

  async stopBackground(): Promise<void> {
    await this.evaluateInChrome(`${this.#extension}.terminateBackground().then(() => null)`)
    await until(() => this.evaluateInChrome(`${this.#extension}.backgroundState === 'stopped'`), 'the background page to stop')
  }

  async reloadExtension(): Promise<void> {
    this.#helper = null
    await this.evaluateInChrome(`(async () => {
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs')
      await (await AddonManager.getAddonByID('${this.extensionId}')).reload()
      return null
    })()`)
    await until(() => this.isBackgroundRunning(), 'the extension to come back')
  }

  async close({ keepProfile = false } = {}): Promise<void> {
    const ended = exitOf(this.#child)
    // The answer may be lost with the connection.
    await Promise.race([this.bidi.send('browser.close').catch(() => null), ended])
    await ended
    await this.site.stop()
    if (this.#isProfileOurs && !keepProfile) removeProfile(this.profile)
  }

  /** When its window is closed by hand. */
  get ended(): Promise<void> {
    return exitOf(this.#child)
  }

  async kill(): Promise<void> {
    const ended = exitOf(this.#child)
    process.kill(this.processId, 'SIGKILL')
    await ended
    await this.site.stop()
  }

  get #extension(): string {
    return `WebExtensionPolicy.getByID('${this.extensionId}').extension`
  }

  async #createTab(background: boolean): Promise<string> {
    return (await this.bidi.send<{ context: string }>('browsingContext.create', { type: 'tab', background })).context
  }

  async #openHelper(): Promise<string> {
    const context = await this.#createTab(true)
    await this.bidi.send('browsingContext.navigate', { context, url: `${this.extensionOrigin}/manifest.json`, wait: 'complete' })
    return context
  }
}

class FirefoxTab implements Tab {
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
    await this.#send('browsingContext.navigate', { url: this.browser.site.resolve(address), wait: 'complete' })
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
    if ((await this.#popupContext()) === null) return { kind: 'absent' }
    return await stateFrom(await this.evaluate(boxInOpenRoot), this)
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
    if (old !== factor) await until(() => this.evaluate((was) => devicePixelRatio !== was, before), `${factor * 100} % zoom`)
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

function listeningAddress(child: ChildProcess): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  let output = ''
  child.stderr?.on('data', (data: Buffer) => {
    output += data.toString()
    const [, address] = /WebDriver BiDi listening on (ws:\S+)/.exec(output) ?? []
    if (address) resolve(address)
  })
  child.on('error', reject)
  child.on('exit', (code) => reject(new Error(`Firefox ended with ${code} before it listened:\n${output}`)))
  return promise
}

function exitOf(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => child.once('exit', () => resolve()))
}

function proxyPreferences(port: number | undefined): Record<string, string | number | boolean> {
  if (port === undefined) return {}
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
  }
}

interface Manifest {
  readonly browser_specific_settings: { readonly gecko: { readonly id: string } }
}

interface Session {
  readonly capabilities: { readonly browserVersion: string; readonly 'moz:processID': number }
}

interface Tree {
  readonly contexts: readonly Context[]
}

interface Context {
  readonly context: string
  readonly url: string
  readonly children?: readonly Context[] | null
}
