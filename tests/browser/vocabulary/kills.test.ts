import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import type { browser as extensionApi } from 'wxt/browser'
import { Chromium } from '../harness/chromium'
import type { Driver, Tab } from '../harness/driver'
import type { Firefox } from '../harness/firefox'
import { browsers, launch } from '../harness/launch'
import { makeProfile, removeProfile } from '../harness/profile'
import { until } from '../harness/until'
import { acknowledgedIn } from './acknowledged'
import { keptStorage, openStorePage } from './store-page'

declare const chrome: typeof extensionApi

/**
 * Row 44: browser and background are ended in the middle of saves, answers and imports. What was acknowledged is there
 * afterwards, and nothing is half there. TONGDU_KILLS=500 and TONGDU_STOPS=1000 end them that often.
 */
const kills = Number(process.env.TONGDU_KILLS ?? 2)
const stops = Number(process.env.TONGDU_STOPS ?? 6)

describe.each(browsers)('%s', (kind) => {
  let browser: Driver | null = null
  let profile = ''
  const start = async (): Promise<Driver> => (browser = await launch(kind, { profile, ...keptStorage }))

  afterEach(async () => {
    await browser?.close()
    browser = null
    removeProfile(profile)
  })

  it('killed at work has every record that was acknowledged, and none by half', async () => {
    profile = makeProfile()
    const acknowledged: string[] = []
    for (let round = 0; round < kills; round++) {
      const running = await start()
      const saving = await openStorePage(running)
      expect(await faultsIn(saving, acknowledged)).toEqual([])
      const [grading, importing] = [await openStorePage(running, await running.newTab()), await openStorePage(running, await running.newTab())]
      await saving.evaluate((prefix) => void tongduStore.saveOn(prefix), `s${round}`)
      await grading.evaluate((prefix) => void tongduStore.gradeOn(prefix), `g${round}`)
      await importing.evaluate((prefix) => void tongduStore.importOn(prefix), `i${round}`)
      const enough = 1 + Math.floor(Math.random() * 20)
      await more(acknowledged, [saving, grading, importing], enough)
      // Anywhere between two records, and within one.
      await pause(Math.random() * 40)
      await running.kill()
      browser = null
    }
    await openStorePage(await start())
    expect(await faultsIn(browser!.tab, acknowledged)).toEqual([])
    console.log(`${kind}: killed ${kills} times, ${acknowledged.length} acknowledged records, all there`)
  }, 60_000 + kills * 30_000)

  it('has every word that its background said to be saved, however often that was stopped', async () => {
    profile = makeProfile()
    const acknowledged: string[] = []
    const running = await start()
    // What the popup's frame says to the background, from a tab of its own.
    const frame = await running.newTab()
    await frame.open(`${running.extensionOrigin}/lookup.html`)
    await frame.evaluate(saveByMessages)
    for (let count = 0; count < stops; count++) {
      await more(acknowledged, [frame], 1 + Math.floor(Math.random() * 4))
      await pause(Math.random() * 30)
      await stop(running, frame)
    }
    await more(acknowledged, [frame], 1)
    expect(await faultsIn(await openStorePage(running), acknowledged)).toEqual([])
    console.log(`${kind}: background stopped ${stops} times, ${acknowledged.length} acknowledged words, all there`)
  }, 60_000 + stops * 20_000)
})

/** Waits until `count` more are acknowledged. */
async function more(acknowledged: string[], tabs: readonly Tab[], count: number): Promise<void> {
  const enough = acknowledged.length + count
  await until(async () => acknowledged.push(...(await acknowledgedIn(tabs))) >= enough, `${enough} acknowledged records`, 60_000)
}

/** Also when all is there it must not be missed. */
async function faultsIn(tab: Tab, acknowledged: readonly string[]): Promise<string[]> {
  const health = await tab.evaluate(() => tongduStore.health())
  return [...(health.kind === 'well' ? [] : [JSON.stringify(health)]), ...(await tab.evaluate((lines: readonly string[]) => tongduStore.faults(lines), acknowledged))]
}

/** One word after the other, without end; an answer that does not come because the background ended is none. */
function saveByMessages(): void {
  const saveOn = async () => {
    for (let number = 0; ; number++) {
      const [traditional, simplified] = [`詞m${number}`, `词m${number}`]
      const word = { kind: 'word', traditional, simplified, reading: ['ci2'], gloss: 'one of many', senses: ['one of many'], state: 'new', hsk2: null, frequencyBand: null }
      const meeting = { sentence: { text: `学习${simplified}。`, start: 2, end: 2 + simplified.length }, shown: null, script: 'simplified' }
      const answer = await chrome.runtime.sendMessage<unknown, { kind: string } | undefined>({ kind: 'save word', word, meeting }).catch(() => undefined)
      if (answer !== undefined) (globalThis.acknowledged ??= []).push(answer.kind === 'saved' ? `save ${traditional}|${simplified}|ci2` : JSON.stringify(answer))
    }
  }
  void saveOn()
}

async function stop(browser: Driver, tab: Tab): Promise<void> {
  if (browser instanceof Chromium) {
    const session = await browser.cdp(tab)
    await session.send('ServiceWorker.enable')
    await session.send('ServiceWorker.stopAllWorkers')
    await session.detach()
  } else {
    const { extensionId } = browser as Firefox
    await (browser as Firefox).evaluateInChrome(`WebExtensionPolicy.getByID('${extensionId}').extension.terminateBackground().then(() => null)`)
  }
}
