import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { browser as extensionApi } from 'wxt/browser'
import type { Chromium } from '../harness/chromium'
import type { Driver, Tab } from '../harness/driver'
import type { Firefox } from '../harness/firefox'
import { browsers, launch } from '../harness/launch'
import { pointUntilShown } from '../harness/popup-state'
import { until } from '../harness/until'

declare const chrome: typeof extensionApi

/**
 * Row 54: where we may not run, icon and toolbar say so, also when the access is taken away or given while tabs are open; without
 * a network everything works.
 * Planted and found: no listening to access that is taken away; a toolbar that asks no page that is still loading.
 */
const page = `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><link rel="icon" href="data:,"><style>body { margin: 60px; font-size: 20px }</style>
<p>我们在图书馆里学习。今天的新闻很好。</p>`
const pdf = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>endobj
trailer<</Root 1 0 R>>`
const on = 'Tongdu is on. Point at a Chinese word.'
const notHere = 'The browser lets no extension run on this page.'
const noAccess = 'Tongdu has no access to this page. The browser’s settings for extensions can give it.'

describe.each(browsers)('what the toolbar says in %s', (kind) => {
  let browser: Driver
  let tab: Tab

  beforeAll(async () => {
    browser = await launch(kind, { viewport: { width: 1000, height: 640 } })
    tab = browser.tab
    browser.site.add({ body: pdf, headers: { 'content-type': 'application/pdf' } }, '/paper')
  })
  afterAll(async () => {
    await browser?.close()
  })
  afterEach(async () => {
    await setAccess(true)
    await setOffline(false)
  })

  const setAccess = async (isGiven: boolean) => {
    if (kind === 'firefox') {
      const { extensionId } = browser as Firefox
      await (browser as Firefox).evaluateInChrome(`(async () => {
        const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs')
        const { extension } = WebExtensionPolicy.getByID('${extensionId}')
        await ExtensionPermissions.${isGiven ? 'add' : 'remove'}('${extensionId}', { permissions: [], origins: ['<all_urls>'] }, extension)
        return null
      })()`)
    } else {
      await (browser as Chromium).inExtensionsPage(
        async (extensionId: string, hostAccess: string) => {
          const { developerPrivate } = chrome as unknown as { developerPrivate: { updateExtensionConfiguration(to: object): Promise<void> } }
          await developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess })
        },
        browser.extensionOrigin.split('/').at(-1)!,
        isGiven ? 'ON_ALL_SITES' : 'ON_CLICK',
      )
    }
  }
  const setOffline = async (isOffline: boolean) => {
    if (kind === 'firefox') await (browser as Firefox).evaluateInChrome(`void (Services.io.offline = ${isOffline})`)
    else await (browser as Chromium).context.setOffline(isOffline)
  }
  const activeTab = () => browser.evaluateInExtension(async () => (await chrome.tabs.query({ active: true }))[0]!.id!)
  const titleIs = async (title: string) => {
    const id = await activeTab()
    const read = () => browser.evaluateInExtension((tabId) => chrome.action.getTitle({ tabId }), id)
    await until(async () => {
      const said = await read()
      if (said !== title) throw new Error(said)
      return true
    }, `the icon to say: ${title}`)
  }
  /** As the toolbar popup, but in a tab of its own, and asking about the one that is in front. */
  const toolbarSays = async () => {
    const id = await activeTab()
    const other = await browser.newTab()
    await other.open(`${browser.extensionOrigin}/popup.html?tab=${id}`)
    const text = await until(() => other.evaluate(() => document.querySelector('[role=status]')?.textContent?.trim() || null), 'the state of the page')
    await other.close()
    await tab.activate()
    return text
  }

  const restricted: [string, () => string][] = [
    ['pages of the browser', () => (kind === 'firefox' ? 'about:config' : 'chrome://version/')],
    ['a PDF', () => `${browser.site.origin}/paper`],
    ...(kind === 'chromium' ? [['the source of a page', () => `view-source:${browser.site.origin}/page`] as [string, () => string]] : []),
  ]
  it.each(restricted)('is the truth on %s', async (_name, address) => {
    browser.site.add({ body: page }, '/page')
    await tab.activate()
    await tab.open('/page')
    await titleIs(on)
    await tab.open(address())
    await titleIs(notHere)
    expect(await toolbarSays()).toBe(notHere)
    await tab.open('/page')
    await titleIs(on)
    expect(await toolbarSays()).toBe('On. Point at a Chinese word.')
  })

  it('changes when the access to pages is taken away and given back, while the page is open', async () => {
    await tab.activate()
    await tab.moveMouse(990, 630)
    await tab.open(page)
    await titleIs(on)
    await setAccess(false)
    await tab.activate()
    await titleIs(noAccess)
    expect(await toolbarSays()).toBe(noAccess)
    await setAccess(true)
    await tab.activate()
    await titleIs(on)
    await pointUntilShown(tab, ['新闻', '图书馆'], 'library')
  })

  it('is no matter of the network: the first word and the next are found offline', async () => {
    await tab.activate()
    await tab.moveMouse(990, 630)
    await tab.open(page)
    await setOffline(true)
    await browser.stopBackground()
    await tab.hover('图书馆')
    await tab.popupShown('library')
    await tab.hover('新闻')
    await tab.popupShown('news')
    expect(browser.errors).toEqual([])
  })
})
