import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Driver, Tab } from '../harness/driver'
import { browsers, launch } from '../harness/launch'
import { until } from '../harness/until'
import { forgetAll } from './pages'

const kept = {
  'site.zaobao.com.sg': { site: 'zaobao.com.sg', rule: 'traditional', savedAt: 1_790_000_000_000 },
  'site.file:': { site: 'file:', rule: 'leave', savedAt: 1_790_000_000_001 },
  'word.traditional.钟欣': { written: '钟欣', shown: '鍾欣', where: 'traditional', savedAt: 1_790_000_000_002 },
}

describe.each(browsers)('the settings of scripts in %s', (kind) => {
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
    await forgetAll(browser)
    await browser.writeStorage(kept)
    await open(tab, browser)
  })
  const open = async (page: Tab, of: Driver) => {
    await page.open(`${of.extensionOrigin}/options.html`)
    await until(() => page.evaluate(() => document.body.innerText.includes('→')), 'the page with its example')
  }
  const text = () => tab.evaluate(() => document.body.innerText)
  const says = (part: string) => until(async () => (await text()).includes(part) || Promise.reject(new Error(await text())), `the page to say ${part}`)
  const press = (label: string) => {
    const pressIfThere = (wanted: string) => {
      const buttons = Array.from(document.querySelectorAll('button'))
      const button = buttons.find(({ ariaLabel, textContent }) => ariaLabel === wanted || textContent === wanted)
      button?.click()
      return button !== undefined
    }
    return until(() => tab.evaluate(pressIfThere, label), `the button ${label}`)
  }
  const set = (id: string, value: string) =>
    tab.evaluate(
      (name, chosen) => {
        const field = document.getElementById(name) as HTMLSelectElement | HTMLInputElement
        field.value = chosen
        field.dispatchEvent(new Event(field.localName === 'select' ? 'change' : 'input', { bubbles: true }))
      },
      id,
      value,
    )
  const stored = async (start: string) => Object.fromEntries(Object.entries(await browser.readStorage()).filter(([key]) => key.startsWith(start)))

  it('show by an example what they do', async () => {
    await says('→ 这里的软件「群众」都在用。')
    await set('script', 'traditional')
    await set('traditional', 'taiwan')
    await says('→ 這裡的軟件“群眾”都在用。')
    await tab.evaluate(() => document.getElementById('regionWording')!.click())
    await says('→ 這裡的軟體“群眾”都在用。')
    await tab.evaluate(() => document.getElementById('punctuation')!.click())
    await says('→ 這裡的軟體「群眾」都在用。')
    expect(await stored('setting.')).toEqual({
      'setting.script': 'traditional',
      'setting.traditional': 'taiwan',
      'setting.regionWording': true,
      'setting.punctuation': true,
    })
  })

  it('list the rules for sites, delete them and bring them back', async () => {
    for (const part of ['zaobao.com.sg', 'always Traditional', 'Files on this computer', 'leave as written']) await says(part)
    await press('Delete the rule for zaobao.com.sg')
    await until(async () => Object.keys(await stored('site.')).length === 1, 'one to be gone')
    await press('Bring back')
    await until(async () => Object.keys(await stored('site.')).length === 2, 'it to be back')
    expect(await browser.readStorage(...Object.keys(kept))).toEqual(kept)
  })

  it('take words of the reader’s own, say why not, and delete them', async () => {
    await says('鍾欣')
    await set('word-written', '里 根')
    await set('word-shown', '里根')
    await tab.evaluate(() => document.getElementById('word-add')!.click())
    await says('What is written must be')
    await set('word-written', '里根')
    await tab.evaluate(() => document.getElementById('word-add')!.click())
    await until(async () => Object.keys(await stored('word.')).length === 2, 'the word')
    expect((await stored('word.'))['word.everywhere.里根']).toMatchObject({ written: '里根', shown: '里根', where: 'everywhere' })
    await until(() => tab.evaluate(() => document.querySelector<HTMLInputElement>('#word-written')!.value === ''), 'the form to be empty again')
    await press('Delete the word 钟欣')
    await until(async () => !('word.traditional.钟欣' in (await stored('word.'))), 'it to be gone')
  })

  it('go into a file from which a fresh profile gets them', async () => {
    const file = await tab.evaluate(async () => {
      let text = Promise.resolve('')
      const make = URL.createObjectURL.bind(URL)
      URL.createObjectURL = (blob: Blob) => {
        text = blob.text()
        return make(blob)
      }
      HTMLAnchorElement.prototype.click = () => undefined
      document.querySelector<HTMLButtonElement>('#export')!.click()
      return await text
    })
    const fresh = await launch(kind)
    try {
      await open(fresh.tab, fresh)
      await fresh.tab.evaluate((given) => {
        const input = document.querySelector<HTMLInputElement>('#import')!
        const chosen = new DataTransfer()
        chosen.items.add(new File([given], 'settings.json'))
        input.files = chosen.files
        input.dispatchEvent(new Event('change', { bubbles: true }))
      }, file)
      await until(async () => (await fresh.tab.evaluate(() => document.body.innerText)).includes('2 rules for sites and 1 own word'), 'the report')
      expect(await fresh.readStorage(...Object.keys(kept))).toEqual(kept)
    } finally {
      await fresh.close()
    }
  })

  it('leave no error behind', async () => {
    if (process.env.TONGDU_PICTURES) {
      await tab.setViewport({ width: 1000, height: 1900 })
      await tab.screenshot(`${process.env.TONGDU_PICTURES}/options-${kind}.png`)
    }
    expect(browser.errors).toEqual([])
  })
})
