import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { browser as extensionApi } from 'wxt/browser'
import type { Driver } from '../harness/driver'
import { browsers, launch } from '../harness/launch'
import { until } from '../harness/until'
import { sendRandomEvents } from './random-events'
import { seed } from '../../seed'

declare const chrome: typeof extensionApi
declare const heard: unknown[]

/**
 * Row 28: what a script of the page sends is not what a person does. 10,000 random sequences for each state of the popup.
 * Planted and found: no look at `isTrusted` in the sentinel; in the reading script's listeners; in the keys of the frame.
 */
const sequences = Number(process.env.TONGDU_EVENT_SEQUENCES ?? 10_000)
const page = `<p lang="zh" style="font-size: 30px; margin: 100px">我们在这里学习中文。</p><input value="人民日报" title="人民">
  <textarea>学习</textarea><a href="#here" title="链接">链接</a><div contenteditable>可以写</div>`

describe.each(browsers)(`scripted events in %s (seed ${seed}, ${sequences} sequences each)`, (kind) => {
  let browser: Driver
  beforeAll(async () => {
    browser = await launch(kind)
    await until(async () => 'key' in (await browser.readStorage()), 'the key, which the background makes when it starts')
    // An extension page hears all that scripts in pages send to the background.
    await browser.evaluateInExtension(() => {
      Object.assign(globalThis, { heard: [] })
      chrome.runtime.onMessage.addListener((message) => void heard.push(message))
    })
  })
  afterAll(() => browser.close())
  beforeEach(async () => {
    // Wherever the pointer was in the test before, it is over nothing now.
    await browser.tab.moveMouse(990, 790)
    await browser.tab.open(page)
    await browser.evaluateInExtension(() => void (heard.length = 0))
  })

  const outside = async () => ({
    storage: await browser.readStorage(),
    heard: await browser.evaluateInExtension(() => heard),
    tabs: await browser.evaluateInExtension(async () => (await chrome.tabs.query({})).length),
    requests: browser.site.requests.length,
    errors: [...browser.errors],
  })
  const isHeard = (wanted: string) => browser.evaluateInExtension((kind) => heard.some((message) => (message as { kind?: unknown }).kind === kind), wanted)
  /** A card is there, and nothing of what comes with it is still to come: it has asked whether its word is kept, which is noted once. */
  const lookUp = async () => {
    await browser.tab.hover('学习')
    await browser.tab.popupShown('xuéxí')
    await until(() => isHeard('ask word'), 'the card to ask about its word')
    await until(async () => 'vocabulary.ledger' in (await browser.readStorage()), 'the note of what is kept')
  }
  const attack = () => browser.tab.evaluate(sendRandomEvents, seed, sequences, '[data-tongdu-popup]')

  it('do nothing before anything was looked up', async () => {
    const before = await outside()
    expect(await attack()).toBeGreaterThan(sequences)
    expect(await browser.tab.popupState()).toEqual({ kind: 'absent' })
    expect(await outside()).toEqual(before)
  })

  it('do nothing while the popup is closed', async () => {
    await lookUp()
    await browser.tab.moveMouse(990, 790)
    await browser.tab.popupHidden()
    const inside = () => browser.tab.evaluateInPopup(() => document.body.innerHTML)
    const [before, card] = [await outside(), await inside()]
    await attack()
    expect((await browser.tab.popupState()).kind).toBe('hidden')
    expect(await inside()).toBe(card)
    expect(await outside()).toEqual(before)
  })

  it('do nothing while the popup is open', async () => {
    await lookUp()
    const seen = async () => ({ state: await browser.tab.popupState(), card: await browser.tab.evaluateInPopup(() => document.body.innerHTML) })
    const [before, shown] = [await outside(), await seen()]
    await attack()
    expect(await seen()).toEqual(shown)
    expect(await outside()).toEqual(before)
    await browser.tab.hover('中文')
    await browser.tab.popupShown('Zhōngwén')
  })

  it('do nothing inside the popup’s own document', async () => {
    await lookUp()
    const before = await outside()
    // A page cannot send them there; a fault of ours might.
    await browser.tab.evaluateInPopup(sendRandomEvents, seed, Math.min(sequences, 2000), 'a')
    expect(await browser.tab.popupState()).toMatchObject({ kind: 'shown' })
    expect(await outside()).toEqual(before)
  })

  it('are told from a person’s: the same page answers a real pointer', async () => {
    await browser.tab.hover('学习')
    await browser.tab.popupShown('xuéxí')
    await until(() => isHeard('read'), 'the page to be heard')
    expect(await browser.evaluateInExtension(() => heard)).toContainEqual({ kind: 'read', by: 'mouse' })
  })
})
