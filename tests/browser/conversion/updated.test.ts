import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Driver } from '../harness/driver'
import type { Firefox } from '../harness/firefox'
import { browsers, launch } from '../harness/launch'
import { until } from '../harness/until'
import { page, textIs } from './pages'
import { showIn } from './switch'

describe.each(browsers)('a page in another script when Tongdu is updated, in %s', (kind) => {
  let browser: Driver

  beforeAll(async () => {
    browser = await launch(kind)
  })
  afterAll(async () => {
    await browser?.close()
  })

  /** Firefox gives an update to whoever listens for it, and puts it in when that asks to be loaded again. */
  const update = async () => {
    if (kind === 'chromium') return await browser.reloadExtension()
    const { extensionId } = browser as Firefox
    await until(
      () =>
        (browser as Firefox).evaluateInChrome<boolean>(`(async () => {
          const { AddonManager, AddonManagerPrivate } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs')
          const id = '${extensionId}'
          if (!AddonManagerPrivate.hasUpgradeListener(id)) return false
          const install = async () => (await AddonManager.getAddonByID(id)).reload()
          AddonManagerPrivate.getUpgradeListener(id)({ version: '99', install })
          return true
        })()`),
      'somebody to listen for updates',
    )
  }

  it('is given back as the page wrote it', async () => {
    const { tab } = browser
    await tab.open(page('zh-Hant', '我們在這裏學習華語。'))
    const before = await tab.evaluate(() => document.documentElement.outerHTML)
    await showIn(browser, 'simplified')
    await textIs(tab, '我们在这里学习华语。')
    await update()
    await textIs(tab, '我們在這裏學習華語。')
    // Languages are set back after what is seen.
    await until(async () => (await tab.evaluate(() => document.documentElement.outerHTML)) === before, 'the page to be as written')
    expect(browser.errors).toEqual([])
  })
})
