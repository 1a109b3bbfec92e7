import { join } from 'node:path'
import type { Worker } from 'playwright-core'
import { builtExtension } from '../harness/build'
import type { BrowserKind } from '../harness/browsers'
import type { Driver } from '../harness/driver'
import type { Chromium } from '../harness/chromium'
import type { Firefox } from '../harness/firefox'
import { launchChromium, launchFirefox } from '../harness/launch'

export interface Voice {
  readonly name: string
  readonly lang: string
  readonly isOnline?: boolean
}

/**
 * `speaks`: in no time. `is cut`: what would take more than 15 s never ends. `holds`: begins, and ends when it is stopped.
 * `hangs`: never begins.
 */
export type Manner = 'speaks' | 'is cut' | 'holds' | 'hangs'

/** A browser with voices of the system that make no sound. */
export interface WithVoices {
  readonly browser: Driver
  setVoices(voices: readonly Voice[]): Promise<void>
  behave(manner: Manner): Promise<void>
  /** What voices were given since they were last asked: `name: text`, and 'stopped' where one was stopped. */
  said(): Promise<readonly string[]>
}

export async function launchWithVoices(kind: BrowserKind): Promise<WithVoices> {
  return kind === 'chromium' ? await inChromium() : await inFirefox()
}

const engine = join(import.meta.dirname, '../../fixtures/voices')

interface Engine {
  said: string[]
  manner: Manner
  readonly chrome: { readonly ttsEngine: { updateVoices(voices: object[]): void } }
}

async function inChromium(): Promise<WithVoices> {
  const both = `${await builtExtension('chromium')},${engine}`
  const browser: Chromium = await launchChromium({ args: [`--disable-extensions-except=${both}`, `--load-extension=${both}`] })
  const worker = async (): Promise<Worker> => {
    const found = browser.context.serviceWorkers().find((each) => each.url().endsWith('/engine.js'))
    return found ?? (await browser.context.waitForEvent('serviceworker', (each) => each.url().endsWith('/engine.js')))
  }
  await worker()
  return {
    browser,
    async setVoices(voices) {
      await (await worker()).evaluate(
        (given: readonly Voice[]) =>
          (globalThis as unknown as Engine).chrome.ttsEngine.updateVoices(
            given.map(({ name, lang, isOnline = false }) => ({ voiceName: name, lang, remote: isOnline, eventTypes: ['start', 'end', 'error'] })),
          ),
        voices,
      )
    },
    async behave(manner) {
      await (await worker()).evaluate((wanted: Manner) => void ((globalThis as unknown as Engine).manner = wanted), manner)
    },
    async said() {
      return await (await worker()).evaluate(() => (globalThis as unknown as Engine).said.splice(0))
    },
  }
}

/** In the browser's own process, where voices of the system are. */
const firefoxEngine = `(() => {
  const registry = Cc['@mozilla.org/synth-voice-registry;1'].getService(Ci.nsISynthVoiceRegistry)
  const names = new Map()
  const engine = { said: [], manner: 'speaks' }
  const service = {
    QueryInterface: ChromeUtils.generateQI(['nsISpeechService']),
    serviceType: 0,
    speak(text, uri, volume, rate, pitch, task) {
      engine.said.push(names.get(uri) + ': ' + text)
      let isHeld = false
      task.setup({
        QueryInterface: ChromeUtils.generateQI(['nsISpeechTaskCallback']),
        onPause() {},
        onResume() {},
        onVolumeChanged() {},
        onCancel() {
          if (isHeld) engine.said.push('stopped')
          task.dispatchEnd(0, 0)
        },
      })
      if (engine.manner === 'hangs') return
      task.dispatchStart()
      isHeld = engine.manner === 'holds' || (engine.manner === 'is cut' && text.length / 4 / rate > 15)
      if (!isHeld) task.dispatchEnd(0, text.length)
    },
  }
  engine.setVoices = (voices) => {
    for (const uri of names.keys()) registry.removeVoice(service, uri)
    names.clear()
    for (const { name, lang, isOnline } of voices) {
      const uri = 'urn:silent:' + names.size
      names.set(uri, name)
      registry.addVoice(service, uri, name, lang, !isOnline, false)
    }
    registry.notifyVoicesChanged()
  }
  window.silentVoices = engine
})()`

async function inFirefox(): Promise<WithVoices> {
  const browser: Firefox = await launchFirefox()
  await browser.evaluateInChrome(firefoxEngine)
  return {
    browser,
    setVoices: (voices) => browser.evaluateInChrome(`void silentVoices.setVoices(${JSON.stringify(voices)})`),
    behave: (manner) => browser.evaluateInChrome(`void (silentVoices.manner = ${JSON.stringify(manner)})`),
    said: () => browser.evaluateInChrome('silentVoices.said.splice(0)'),
  }
}
