import { chromium, type BrowserContext, type CDPSession, type Page, type Worker } from 'playwright-core'
import type { browser as extensionApi } from 'wxt/browser'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { ChromiumTab } from './chromium-tab'
import type { Driver, InPage, LaunchOptions, Tab } from './driver'
import { call } from './in-page'
import { isGreeted } from './welcome'
import { makeProfile, removeProfile } from './profile'
import { Site } from './site'
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

/** As a reader would close it, before anything is tried. */
async function closeWelcome(worker: Worker): Promise<void> {
  const close = async () => {
    const [tab] = await chrome.tabs.query({ url: chrome.runtime.getURL('/welcome.html') })
    if (tab?.id === undefined) return false
    await chrome.tabs.remove(tab.id)
    return true
  }
  await until(() => worker.evaluate(close), 'the page that greets')
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
    const isOurs = (each: { url(): string }) => each.url().endsWith('/background.js')
    const worker = extension === null ? null : (context.serviceWorkers().find(isOurs) ?? (await context.waitForEvent('serviceworker', isOurs)))
    const origin = worker === null ? '' : new URL(worker.url()).href.split('/').slice(0, 3).join('/')
    if (worker && isGreeted(extension, options)) await closeWelcome(worker)
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

  // A worker that is only just starting does not hear a request to stop, so it is asked for a sign of life first.
  async stopBackground(): Promise<void> {
    const gone = async () => !(await this.isBackgroundRunning())
    await until(async () => {
      const workers = await this.#workers()
      if (workers.length === 0) return true
      await Promise.race([this.context.serviceWorkers().at(-1)?.evaluate(() => true), pause(1000)]).catch(() => null)
      for (const { targetId } of workers) await this.browserSession.send('Target.closeTarget', { targetId }).catch(() => null)
      return await until(gone, 'the worker to end', 1000)
    }, 'the background worker to stop', 20_000)
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

  async #targetOf(page: Page): Promise<string | null> {
    try {
      const session = await this.context.newCDPSession(page)
      const { targetInfo } = await session.send('Target.getTargetInfo')
      await session.detach()
      return targetInfo.targetId
    } catch {
      // Closed already.
      return null
    }
  }

  async #openBehind(url: string): Promise<Page> {
    const made = Promise.withResolvers<string>()
    // What a page opens meanwhile is another one.
    const opened = this.context.waitForEvent('page', async (page) => (await this.#targetOf(page)) === (await made.promise))
    made.resolve((await this.browserSession.send('Target.createTarget', { url, background: true })).targetId)
    const page = await opened
    // Playwright misses now and then that a page has loaded which was quick.
    await until(() => page.evaluate(() => location.href !== 'about:blank' && document.readyState === 'complete'), `${url} to load`)
    return page
  }
}

interface ExtensionsPage {
  readonly developerPrivate: {
    updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>
    reload(id: string, options: { failQuietly: boolean }): Promise<void>
  }
}
