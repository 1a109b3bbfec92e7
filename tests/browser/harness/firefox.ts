import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { browser as extensionApi } from 'wxt/browser'
import { Bidi } from './bidi'
import type { Tree } from './bidi-contexts'
import type { Driver, InPage, LaunchOptions, Size } from './driver'
import { FirefoxTab } from './firefox-tab'
import { call } from './in-page'
import { isGreeted } from './welcome'
import { makeProfile, removeProfile } from './profile'
import { Site } from './site'
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

/** As a reader would close it, before anything is tried. */
async function closeWelcome(bidi: Bidi): Promise<void> {
  await until(async () => {
    const { contexts } = await bidi.send<Tree>('browsingContext.getTree')
    const welcome = contexts.find(({ url }) => url.endsWith('/welcome.html'))
    if (welcome) await bidi.send('browsingContext.close', { context: welcome.context })
    return welcome !== undefined
  }, 'the page that greets')
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
    if (isGreeted(extension, options)) await closeWelcome(bidi)
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
    // Whatever was on its way to it wakes it again, so it is stopped until it stays so.
    const isStopped = () => this.evaluateInChrome<boolean>(`${this.#extension}.backgroundState === 'stopped'`)
    await until(async () => {
      if (!(await isStopped())) await this.evaluateInChrome(`${this.#extension}.terminateBackground().then(() => null)`)
      return await isStopped()
    }, 'the background page to stop')
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
