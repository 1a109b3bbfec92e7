import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { bringAxe } from '../harness/axe'
import type { Driver, Tab } from '../harness/driver'
import { browsers, launch } from '../harness/launch'
import { clickUntil, faultsOfCard, pointAt, seenCard, untilSeen } from './card-at-front'

const page = `<!doctype html><html lang="zh-Hant"><meta charset="utf-8"><link rel="icon" href="data:,">
<style>body { font: 20px/2 sans-serif; margin: 60px } p { max-width: 620px; margin: 0 0 300px }</style>
<p id="one">這個星期他把垃圾扔了，又買了一台電腦。</p>`
const shots = process.env.TONGDU_SHOTS

/** Each line of the card, what is seen of it, and a word that has it. */
const lines = [
  ['showsOtherScript', 'other-script', '電腦'],
  ['showsLevel', 'level', '電腦'],
  ['showsFrequency', 'band', '電腦'],
  ['showsReading', 'reading', '電腦'],
  ['showsTaiwanReading', 'taiwan', '垃圾'],
  ['showsGloss', 'senses', '電腦'],
  ['showsClassifiers', 'classifiers', '電腦'],
  ['showsCharacters', 'pieces', '電腦'],
  ['showsOtherWays', 'ways', '電腦'],
  ['showsSource', 'source', '電腦'],
] as const
const names = [...lines.map(([name]) => name), 'showsWordsInside']

describe.each(browsers)('the lines of the card in %s', (kind) => {
  let browser: Driver
  let tab: Tab

  beforeAll(async () => {
    browser = await launch(kind)
    tab = browser.tab
  })
  afterAll(async () => {
    await browser?.close()
  })
  beforeEach(async () => {
    await set({ ...Object.fromEntries(names.map((name) => [name, true])), guessFirst: false, pronunciation: 'marks', theme: 'light' })
    await tab.setViewport({ width: 1000, height: 800 })
  })

  const set = (settings: Record<string, unknown>) => browser.writeStorage(Object.fromEntries(Object.entries(settings).map(([name, value]) => [`setting.${name}`, value])))
  const shot = async (name: string) => {
    if (shots) await tab.screenshot(`${shots}/${kind}-${name}.png`)
  }
  const openAt = async (word: string) => {
    await tab.open(page)
    return await pointAt(tab, word)
  }
  const faults = async () => {
    await tab.evaluateInPopup(bringAxe)
    return await tab.evaluateInPopup(faultsOfCard)
  }

  it('are switches: what is off is not there, and the card is lower', async () => {
    const whole = await openAt('垃圾')
    expect(whole.classes).toContain('taiwan')
    await set({ showsTaiwanReading: false })
    await untilSeen(tab, ({ classes }) => !classes.includes('taiwan'), 'the Taiwan reading to go')
    const computer = await openAt('電腦')
    for (const [name, seen, word] of lines) {
      if (word !== '電腦') continue
      expect(computer.classes, name).toContain(seen)
      await set({ [name]: false })
      await untilSeen(tab, ({ classes }) => !classes.includes(seen), `${name} to go`)
    }
    const bare = await openAt('電腦')
    expect(bare.text.trim()).toBe('電腦')
    expect(bare.height).toBeLessThan(computer.height / 2)
    expect(bare.tools).toContain('Copy')
    expect(bare.classes).toContain('star')
    await shot('bare')
    expect(await faults()).toEqual([])
    await tab.press('y')
    await untilSeen(tab, ({ said }) => said === 'Copied.', 'the card to be of use')
  })

  it('leave meanings to be guessed first, by key and by click, without a jump', async () => {
    await set({ guessFirst: true })
    const covered = await openAt('電腦')
    await shot('guess')
    const hidden = () => tab.evaluateInPopup(() => Array.from(document.querySelectorAll<HTMLElement>('.layer')).find((one) => one.style.visibility !== 'hidden')!.querySelectorAll('.covered[inert][aria-hidden]').length)
    expect(await hidden()).toBeGreaterThan(0)
    expect(await faults()).toEqual([])
    await tab.press('g')
    const shown = await untilSeen(tab, ({ classes }) => !classes.includes('covered'), 'the meaning')
    expect([shown.height, await hidden()]).toEqual([covered.height, 0])
    await tab.hover({ within: '#one', text: '電腦', character: 1 })
    await tab.hover({ within: '#one', text: '電腦' })
    expect((await seenCard(tab)).classes).not.toContain('covered')
    await tab.hover({ within: '#one', text: '垃圾' })
    await untilSeen(tab, ({ word, classes }) => word === '垃圾' && classes.includes('covered'), 'the next word to be covered')
    const clicked = await clickUntil(tab, '.uncover', ({ classes }) => !classes.includes('covered'), 'the meaning by a click')
    expect(clicked.word).toBe('垃圾')
  })

  it('look right in both themes, in Zhuyin and on a narrow screen, and axe finds nothing', async () => {
    for (const theme of ['light', 'dark']) {
      for (const guessFirst of [false, true]) {
        await set({ theme, guessFirst, pronunciation: 'zhuyin', webDictionaries: ['moedict', 'mdbg'] })
        await tab.setViewport({ width: guessFirst ? 320 : 1000, height: 800 })
        await openAt('電腦')
        expect(await faults(), `${theme} ${guessFirst}`).toEqual([])
        await shot(`zhuyin-${theme}-${guessFirst ? 'narrow' : 'wide'}`)
        if (guessFirst) continue
        await clickUntil(tab, '.tool-copy', ({ tools }) => tools.includes('Word W'), 'what can be copied')
        expect(await faults()).toEqual([])
        await shot(`copying-${theme}`)
      }
    }
  })
})
