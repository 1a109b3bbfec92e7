import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bringAxe } from '../harness/axe'
import type { Driver, Tab } from '../harness/driver'
import { browsers, launch } from '../harness/launch'
import { until } from '../harness/until'
import { pointAt } from './card-at-front'

const shots = process.env.TONGDU_SHOTS
const page = `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><link rel="icon" href="data:,">
<style>body { font: 20px/2 sans-serif; margin: 60px }</style><p id="one">妈妈骂马吗？我学习中文。</p>`

/** As `faultsOfAxe`, of what this subject draws. */
const faultsHere = async () => {
  const { axe } = globalThis as unknown as { axe: { run(context: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
  const { violations } = await axe.run({ include: ['#card', '#reading'] })
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

describe.each(browsers)('the settings of the card in %s', (kind) => {
  let browser: Driver
  let tab: Tab

  beforeAll(async () => {
    browser = await launch(kind)
    tab = browser.tab
  })
  afterAll(async () => {
    await browser?.close()
  })

  const settings = async () => Object.fromEntries(Object.entries(await browser.readStorage()).filter(([key]) => key.startsWith('setting.')).map(([key, value]) => [key.slice(8), value]))
  const open = async () => {
    await tab.open(`${browser.extensionOrigin}/options.html`)
    await until(() => tab.evaluate(() => document.querySelector('#card .line') !== null), 'the settings of the card')
  }
  const holds = (name: string, value: unknown) => until(async () => JSON.stringify((await settings())[name]) === JSON.stringify(value), `${name} to be ${JSON.stringify(value)}`)
  /** As a person who types or chooses. */
  const fill = (selector: string, value: string) =>
    tab.evaluate(
      (wanted, text) => {
        const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(wanted)!
        field.value = text
        field.dispatchEvent(new Event('input', { bubbles: true }))
        field.dispatchEvent(new Event('change', { bubbles: true }))
      },
      selector,
      value,
    )
  const click = (selector: string) => tab.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)!.click(), selector)
  const says = (selector: string, text: string) => until(() => tab.evaluate((wanted, part) => document.querySelector(wanted)?.textContent.includes(part) === true, selector, text), `${selector} to say ${text}`)
  const shot = async (name: string) => {
    if (shots) await tab.screenshot(`${shots}/${kind}-${name}.png`)
  }

  it('lines and guessing are switches', async () => {
    await open()
    await click('#showsLevel')
    await holds('showsLevel', false)
    await click('#guessFirst')
    await holds('guessFirst', true)
    await open()
    await click('#guessFirst')
    await holds('guessFirst', false)
  })

  it('a format is checked while it is typed, with an example, and only a good one is kept', async () => {
    await open()
    await fill('#copyFormat', '{word} ({pinyin})')
    await says('#copy-format-fault', 'There is no field {pinyin}. Did you mean {reading}?')
    expect((await settings()).copyFormat).toBeUndefined()
    await fill('#copyFormat', '{word} ({reading})')
    await holds('copyFormat', '{word} ({reading})')
    await says('.copy-example', '学习 (xuéxí)')
    await fill('#copyPreset', 'anki')
    await says('.copy-example', '学习 ⇥ xuéxí ⇥ to learn ⇥ 我们在图书馆里学习中文。')
  })

  it('dictionaries on the web are chosen, and addresses of others checked', async () => {
    await open()
    await click('#dictionary-moedict')
    await holds('webDictionaries', ['moedict'])
    // The store has it a moment before the page is told of it.
    await open()
    await fill('#own-dictionary', 'http://dictionary.example/{word}')
    await click('#own-dictionary-add')
    await says('#own-dictionary-refusal', 'Only addresses that begin with https://')
    await fill('#own-dictionary', 'https://dictionary.example/{word}')
    await click('#own-dictionary-add')
    await holds('webDictionaries', ['moedict', 'https://dictionary.example/{word}'])
    await says('.own-dictionaries button', 'Remove dictionary.example')
    await click('.own-dictionaries button')
    await holds('webDictionaries', ['moedict'])
  })

  it('tones get colours of a set or of one’s own, with the contrast in words and a colour that passes', async () => {
    await open()
    await fill('#toneSet', 'own')
    await until(() => tab.evaluate(() => document.querySelector('#own-tone-1') !== null), 'the five colours')
    await fill('#own-tone-1', '#ffd500')
    await says('#own-tone-1-said', 'Hard to read in the light theme: contrast 1.2 to 1')
    await says('#own-tone-1-said', 'Easy to read in the dark theme')
    const fit = await tab.evaluate(() => /#[0-9a-f]{6}/.exec(document.querySelector('.tone-fixes button')!.textContent)![0])
    await click('.tone-fixes button')
    await until(async () => ((await settings()).ownTones as string[] | undefined)?.[0] === fit, 'the colour that passes')

    await tab.open(page)
    await pointAt(tab, '妈妈')
    const colour = await tab.evaluateInPopup(() => getComputedStyle(document.querySelector('.tone-1')!).color)
    const [red, green, blue] = [1, 3, 5].map((at) => parseInt(fit.slice(at, at + 2), 16))
    expect(colour).toBe(`rgb(${red}, ${green}, ${blue})`)
  })

  it('look right in both themes, wide and narrow, and axe finds nothing', async () => {
    await browser.writeStorage({ 'setting.toneSet': 'own', 'setting.ownTones': ['#ffd500', '#1510f0', '#00a000', '#ffffff', '#777777'], 'setting.webDictionaries': ['mdbg', 'https://dictionary.example/look/{word}'] })
    for (const theme of ['light', 'dark']) {
      await browser.writeStorage({ 'setting.theme': theme })
      for (const width of [1000, 320]) {
        await tab.setViewport({ width, height: width === 320 ? 4200 : 2600 })
        await open()
        await until(() => tab.evaluate(() => document.querySelector('#own-tone-1') !== null), 'the five colours')
        await tab.evaluate(bringAxe)
        expect(await tab.evaluate(faultsHere), `${theme} ${width}`).toEqual([])
        expect(await tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
        await shot(`options-${theme}-${width}`)
      }
    }
    await tab.setViewport({ width: 1000, height: 800 })
  })
})
