import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { browsers } from '../harness/launch'
import { until } from '../harness/until'
import { bank } from '../review/records'
import { seed } from '../vocabulary/seed'
import { launchWithVoices } from './voices'
import type { WithVoices } from './voices'

describe.each(browsers)('sound in our pages in %s', (kind) => {
  let system: WithVoices

  beforeAll(async () => {
    system = await launchWithVoices(kind)
    await system.setVoices([
      { name: 'Li', lang: 'zh-CN' },
      { name: 'Mei', lang: 'zh-TW' },
      { name: 'Sin', lang: 'zh-HK' },
      { name: 'Far', lang: 'zh-CN', isOnline: true },
    ])
  })
  afterAll(() => system.browser.close())
  beforeEach(async () => {
    await system.behave('holds')
    await system.said()
    system.browser.errors.length = 0
  })

  const tab = () => system.browser.tab
  const open = async (path: string, selector: string) => {
    await tab().open(`${system.browser.extensionOrigin}${path}`)
    await until(() => tab().evaluate((wanted) => document.querySelector(wanted) !== null, selector), `${selector} on the page`)
  }
  const press = (selector: string) => tab().evaluate((wanted) => document.querySelector<HTMLElement>(wanted)!.click(), selector)
  const choose = (selector: string, value: string) =>
    tab().evaluate(
      (wanted, to) => {
        const select = document.querySelector<HTMLSelectElement>(wanted)!
        select.value = to
        select.dispatchEvent(new Event('change', { bubbles: true }))
      },
      selector,
      value,
    )
  const offered = () => tab().evaluate(() => Array.from(document.querySelectorAll('#voiceName option'), ({ textContent }) => textContent))
  const hears = async (count: number) => {
    const heard: string[] = []
    await until(async () => heard.push(...(await system.said())) >= count, `${count} things to be said`)
    return heard
  }

  it('lets voices be chosen where it says what they are, and tries them', async () => {
    await open('/options.html#sound', '#voiceName')
    await until(async () => (await offered()).includes('Li, on this device'), 'the voices')
    expect(await offered()).toEqual(['The best there is', 'Li, on this device', 'Far, online', 'Mei, on this device'])
    expect(await tab().evaluate(() => document.querySelector<HTMLOptionElement>('#voiceName option[value="Far"]')!.disabled)).toBe(true)
    await press('#hear-example')
    expect((await hears(1))[0]).toMatch(/^Li: 你好/)
    await press('#hear-example')
    expect(await hears(1)).toEqual(['stopped'])
    await choose('#voices', 'hong kong')
    await until(async () => (await offered())[1] === 'Sin, on this device', 'the voices of Hong Kong')
    expect(await tab().evaluate(() => document.querySelector('#sound')!.textContent)).toContain('They speak Cantonese')
    await press('#hear-example')
    expect((await hears(1))[0]).toMatch(/^Sin: 你好/)
    await tab().press('Escape')
    expect(await hears(1)).toEqual(['stopped'])
    await choose('#voices', 'script')
    await until(async () => (await system.browser.readStorage('setting.voices'))['setting.voices'] === 'script', 'the setting')
    expect(system.browser.errors).toEqual([])
  })

  it('says a kept word, and stops at the same button', async () => {
    await seed(system.browser, { words: [{ ...bank, state: 'learning' }] })
    await open(`/words.html#${new URLSearchParams({ word: bank.id }).toString()}`, '.word-head .hear')
    await press('.word-head .hear')
    expect(await hears(1)).toEqual(['Li: 银行'])
    await until(() => tab().evaluate(() => document.querySelector('.word-head .hear')!.getAttribute('aria-label') === 'Stop speaking'), 'the button to stop it')
    await press('.word-head .hear')
    expect(await hears(1)).toEqual(['stopped'])
    expect(system.browser.errors).toEqual([])
  })
})
