import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { bringAxe, faultsOfAxe } from '../harness/axe'
import type { Driver, Tab } from '../harness/driver'
import { browsers, launch } from '../harness/launch'
import { until } from '../harness/until'

const corrections = {
  'correction.cut.研究生命.他研究生命的起源': { kind: 'split', word: '研究生命', at: [2], context: '他研究生命的起源', savedAt: 1_790_000_000_000 },
  'correction.cut.高质量发展.': { kind: 'join', word: '高质量发展', context: null, savedAt: 1_790_000_000_001 },
  'correction.reading.长.': { kind: 'reading', word: '长', reading: ['zhang3'], context: null, savedAt: 1_790_000_000_002 },
}

describe.each(browsers)('the options page in %s', (kind) => {
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
    await browser.evaluateInExtension(async () => {
      const { local } = (globalThis as unknown as { chrome: { storage: { local: { get(k: null): Promise<object>; remove(k: string[]): Promise<void> } } } }).chrome.storage
      await local.remove(Object.keys(await local.get(null)).filter((key) => /^(correction|setting)\./.test(key)))
    })
    await browser.writeStorage(corrections)
    await tab.open(`${browser.extensionOrigin}/options.html`)
    await until(async () => (await text()).includes('entries'), 'the page to be whole')
  })

  const text = () => tab.evaluate(() => document.body.innerText)
  const saved = async () => Object.keys(await browser.readStorage()).filter((key) => key.startsWith('correction.')).toSorted()
  const press = (label: string) => {
    const pressIfThere = (wanted: string) => {
      const buttons = Array.from(document.querySelectorAll('button'))
      const button = buttons.find(({ ariaLabel, textContent }) => ariaLabel === wanted || textContent === wanted)
      button?.click()
      return button !== undefined
    }
    return until(() => tab.evaluate(pressIfThere, label), `the button ${label}`)
  }
  const says = (part: string) => until(async () => (await text()).includes(part), `the page to say ${part}`)
  /** What the file input of a person would bring. */
  const choose = (content: string) =>
    tab.evaluate((given) => {
      const input = document.querySelector<HTMLInputElement>('#import')!
      const chosen = new DataTransfer()
      chosen.items.add(new File([given], 'settings.json', { type: 'application/json' }))
      input.files = chosen.files
      input.dispatchEvent(new Event('change', { bubbles: true }))
    }, content)
  /** The text of the file that is saved. */
  const exported = async (): Promise<string> => {
    await tab.evaluate(() => {
      const kept = globalThis as unknown as { file?: Promise<string> }
      const make = URL.createObjectURL.bind(URL)
      URL.createObjectURL = (blob: Blob) => {
        kept.file = blob.text()
        return make(blob)
      }
      HTMLAnchorElement.prototype.click = () => undefined
      document.querySelector<HTMLButtonElement>('#export')!.click()
    })
    return await tab.evaluate(async () => (await (globalThis as unknown as { file?: Promise<string> }).file) ?? '')
  }

  it('lists what was corrected, what it says, where it holds and since when', async () => {
    const shown = await text()
    for (const part of ['研究生命', '研究 | 生命', '他研究生命的起源', '高质量发展', 'one word', 'Everywhere', 'zhǎng', '2026']) expect(shown).toContain(part)
  })

  it('deletes one, brings it back, and deletes all', async () => {
    await press('Delete the correction of 长')
    await until(async () => (await saved()).length === 2, 'one to be gone')
    await says('Deleted: 1.')
    await press('Bring back')
    await until(async () => (await saved()).length === 3, 'it to be back')
    // The page hears of it from the store, and deletes what it shows.
    await until(() => tab.evaluate(() => document.querySelectorAll('[aria-labelledby="corrections-title"] tbody tr').length === 3), 'it to be listed')
    await press('Delete all')
    await until(async () => (await saved()).length === 0, 'all to be gone')
    await says('None yet')
    await press('Bring back')
    await until(async () => (await saved()).length === 3, 'all to be back')
    expect(await browser.readStorage(...Object.keys(corrections))).toEqual(corrections)
  })

  it('shows at once what a setting does', async () => {
    const set = (id: string, value: string) =>
      tab.evaluate(
        (name, chosen) => {
          const field = document.getElementById(name) as HTMLSelectElement
          field.value = chosen
          field.dispatchEvent(new Event('change', { bubbles: true }))
        },
        id,
        value,
      )
    await says('lǚxíng')
    await set('pronunciation', 'zhuyin')
    await says('ㄌㄩˇ ㄒㄧㄥˊ')
    await set('pronunciation', 'marks')
    await says('bùshì yīqǐ'.slice(0, 5))
    await tab.evaluate(() => document.getElementById('sandhi')!.click())
    await says('búshì')
    await says('yìqǐ')
    await set('theme', 'dark')
    await until(async () => (await tab.evaluate(() => document.documentElement.dataset.theme)) === 'dark', 'the dark theme')
  })

  it('writes a file from which a fresh profile gets everything', async () => {
    await browser.writeStorage({ 'setting.theme': 'dark', 'setting.sandhi': true })
    await until(async () => (await tab.evaluate(() => document.documentElement.dataset.theme)) === 'dark', 'the dark theme')
    const file = await exported()
    const fresh = await launch(kind)
    try {
      const { tab: there } = fresh
      await there.open(`${fresh.extensionOrigin}/options.html`)
      await until(() => there.evaluate(() => document.querySelector('#import') !== null), 'the page')
      await there.evaluate((given) => {
        const input = document.querySelector<HTMLInputElement>('#import')!
        const chosen = new DataTransfer()
        chosen.items.add(new File([given], 'settings.json'))
        input.files = chosen.files
        input.dispatchEvent(new Event('change', { bubbles: true }))
      }, file)
      await until(async () => (await there.evaluate(() => document.body.innerText)).includes('3 corrections'), 'the report')
      const { 'setting.theme': theme, 'setting.sandhi': sandhi, ...rest } = await fresh.readStorage()
      expect([theme, sandhi]).toEqual(['dark', true])
      expect(rest).toMatchObject(corrections)
    } finally {
      await fresh.close()
    }
  })

  it('changes nothing for a bad file, says why, shows markup as text and asks before it takes over a part', async () => {
    const before = await browser.readStorage()
    for (const [content, reason] of [
      ['{', 'not whole'],
      ['{"format":"x"}', 'no settings file of Tongdu'],
      ['{"format":"tongdu settings","version":9}', 'newer version'],
    ] as const) {
      await choose(content)
      await says(reason)
    }
    await choose(
      '{"format":"tongdu settings","version":1,"__proto__":{"x":1},"settings":{"<img src=x onerror=alert(1)>":1,"theme":"dark"},"corrections":[{"kind":"join","word":"命运共同体","saved":"2026-01-01T00:00:00Z"},{"__proto__":1}]}',
    )
    await says('There is no setting called “<img src=x onerror=alert(1)>”.')
    await says('Correction 2 is neither')
    expect(await tab.evaluate(() => document.querySelectorAll('img').length)).toBe(0)
    expect(await browser.readStorage()).toEqual(before)
    await press('Take over what is in order')
    await says('Read: 1 setting, 1 correction, 0 rules for sites and 0 own words.')
    expect(await saved()).toHaveLength(4)
  })

  it.each(['light', 'dark'] as const)('has no fault that axe-core finds, %s, wide and at 320 px without a scroll bar sideways', async (theme) => {
    await browser.writeStorage({ 'setting.theme': theme })
    await until(async () => (await tab.evaluate(() => document.documentElement.dataset.theme)) === theme, 'the theme')
    for (const width of [1000, 320]) {
      await tab.setViewport({ width, height: 800 })
      await tab.evaluate(bringAxe)
      expect(await faultsOfAxe(tab)).toEqual([])
      expect(await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    }
    await tab.setViewport({ width: 1000, height: 800 })
  })

  it('can be used by keys alone', async () => {
    await tab.evaluate(() => document.getElementById('pronunciation')!.focus())
    const reached: string[] = []
    for (let step = 0; step < 250 && !reached.includes('import'); step++) {
      reached.push(await tab.evaluate(() => document.activeElement?.ariaLabel ?? document.activeElement?.id ?? ''))
      await tab.press('Tab')
    }
    for (const name of ['pronunciation', 'tones', 'theme', 'sandhi', 'Delete the correction of 长', 'export', 'import']) expect(reached).toContain(name)
  })

  it('says what is kept with a word: of the page, of which sites nothing, and whether from private windows', async () => {
    const stored = async () => {
      const { 'setting.keepsAddress': keepsAddress, 'setting.savesInPrivate': savesInPrivate, unnamedSites } = await browser.readStorage()
      return { keepsAddress, savesInPrivate, unnamedSites }
    }
    await tab.evaluate(() => {
      const sites = document.querySelector<HTMLTextAreaElement>('#unnamedSites')!
      sites.value = 'https://www.bank.example/login\n<b>\nmail.example'
      sites.dispatchEvent(new Event('change', { bubbles: true }))
      document.querySelector<HTMLInputElement>('#savesInPrivate')!.click()
      const address = document.querySelector<HTMLSelectElement>('#keepsAddress')!
      address.value = 'whole'
      address.dispatchEvent(new Event('change', { bubbles: true }))
    })
    await says('Not a site: <b>')
    await until(async () => JSON.stringify(await stored()) === JSON.stringify({ keepsAddress: 'whole', savesInPrivate: true, unnamedSites: ['bank.example', 'mail.example'] }), 'the settings to be kept')
    // The file is of what the page knows, which hears of it from the store.
    await until(() => tab.evaluate(() => document.querySelector<HTMLTextAreaElement>('#unnamedSites')!.value === 'bank.example\nmail.example'), 'the page to know the sites')
    const file = await exported()
    await browser.writeStorage({ unnamedSites: [] })
    await choose(file)
    await says('Read:')
    expect(await stored()).toMatchObject({ unnamedSites: ['bank.example', 'mail.example'] })
    await browser.writeStorage({ unnamedSites: [] })
  })

  it('leaves no error behind', () => expect(browser.errors).toEqual([]))
})
