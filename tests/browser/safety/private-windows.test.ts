import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { browser as extensionApi } from 'wxt/browser'
import type { Driver } from '../harness/driver'
import { removeProfile } from '../harness/profile'
import { browsers, launchChromium, launchFirefox } from '../harness/launch'
import { until } from '../harness/until'
import { DevTools } from './devtools'

declare const chrome: typeof extensionApi

/**
 * Row 60: in a private window, once the user has allowed it there, words are looked up, one is to be kept and is not, and the page is turned, and afterwards neither the store nor any file of
 * the profile knows of it. A page in an ordinary window, which history does remember, shows that the search would find it.
 * Both browsers keep extensions out of private windows until the user lets them in; then nothing of ours runs there and nothing appears.
 * Planted and found: the paragraph kept in storage.local (Chromium).
 */
const secret = '紫鹃啼血'
const turnedSecret = '紫鵑啼血'
const remembered = '杜宇归来'
const page = (title: string) => `<title>${title}</title><p id="text" lang="zh" style="font-size: 30px; margin: 100px">学习${title}</p>`

describe('private windows', () => {
  it.runIf(browsers.includes('chromium'))('work in chromium and leave nothing behind', async () => {
    const browser = await launchChromium({ debuggingPort: true, backForwardCache: true })
    const { profile, site } = browser
    await browser.tab.open(site.add(page(remembered)))
    await browser.tab.hover('学习')
    await browser.tab.popupShown('xuéxí')
    await storageAtRest(browser)
    const id = browser.extensionOrigin.split('/').at(-1) as string
    await browser.inExtensionsPage(async (extension: string) => {
      const { developerPrivate } = chrome as unknown as ExtensionsPage
      // Being let in reloads it, and what is unpacked stays off then unless the profile is a developer's.
      await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })
      await developerPrivate.updateExtensionConfiguration({ extensionId: extension, incognitoAccess: true })
      const isBack = async () => {
        const { state, incognitoAccess } = await developerPrivate.getExtensionInfo(extension)
        return state === 'ENABLED' && incognitoAccess.isActive
      }
      while (!(await isBack())) await new Promise((resolve) => setTimeout(resolve, 20))
    }, id)
    expect(await browser.evaluateInExtension(() => chrome.extension.isAllowedIncognitoAccess())).toBe(true)
    const before = await storageAtRest(browser)
    const address = site.origin + site.add(page(secret), '/private-page')
    await browser.evaluateInExtension(async (url: string) => void (await chrome.windows.create({ incognito: true, url })), address)
    const tools = await DevTools.connect(await browser.debuggingUrl())
    const session = await until(() => tools.attach('/private-page'), 'the private window')
    await until(() => tools.evaluate(session, `document.readyState === 'complete' && !!document.querySelector('#text')`), 'its page')
    const popup = await until(async () => {
      await tools.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x: 118 + Math.round(Math.random() * 9), y: 120 }, session)
      return await tools.attach('/lookup.html')
    }, 'the popup')
    await until(async () => (await tools.evaluate<string>(popup, 'document.body.innerText')).includes('xuéxí'), 'the word')
    // A person who is quick presses again: the card must have stood still.
    await until(async () => {
      for (const type of ['keyDown', 'keyUp']) await tools.send('Input.dispatchKeyEvent', { type, key: 's', text: type === 'keyDown' ? 's' : undefined, windowsVirtualKeyCode: 83 }, session)
      return (await tools.evaluate<string>(popup, 'document.body.innerText')).includes('Not kept in private windows')
    }, 'the card to say that nothing is kept')
    await turnPrivatePage(browser)
    await until(() => tools.evaluate(session, `document.querySelector('#text').textContent === '學習${turnedSecret}'`), 'the page in Traditional')
    expect(await browser.readStorage()).toEqual(before)
    tools.close()
    await browser.close({ keepProfile: true })
    expect(filesWith(profile, remembered).length).toBeGreaterThan(0)
    expect(filesWith(profile, secret)).toEqual([])
    expect(filesWith(profile, turnedSecret)).toEqual([])
    expect(filesWith(profile, '/private-page')).toEqual([])
    removeProfile(profile)
  })

  it.runIf(browsers.includes('firefox'))('work in firefox and leave nothing behind', async () => {
    const browser = await launchFirefox()
    const { profile, site, bidi } = browser
    await browser.tab.open(site.add(page(remembered)))
    await browser.tab.hover('学习')
    await browser.tab.popupShown('xuéxí')
    await storageAtRest(browser)
    await browser.evaluateInChrome(`(async () => {
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs')
      await ExtensionPermissions.add('${browser.extensionId}', { permissions: ['internal:privateBrowsingAllowed'], origins: [] })
      return null
    })()`)
    await browser.reloadExtension()
    const before = await storageAtRest(browser)
    const contexts = async () => (await bidi.send<{ contexts: { context: string; children?: { context: string; url: string }[] }[] }>('browsingContext.getTree', {})).contexts
    const known = (await contexts()).map(({ context }) => context)
    await browser.evaluateInChrome(`void OpenBrowserWindow({ private: true })`)
    const context = await until(async () => (await contexts()).find((one) => !known.includes(one.context))?.context, 'the private window')
    const start = 'location.href === "about:privatebrowsing" && document.readyState === "complete"'
    await until(() => bidi.evaluate<boolean>(context, start), 'the start page of the private window')
    await bidi.send('browsingContext.navigate', { context, url: site.origin + site.add(page(secret), '/private-page'), wait: 'complete' })
    let x = 118
    const popup = await until(async () => {
      x = x === 118 ? 124 : 118
      const actions = [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: [{ type: 'pointerMove', x, y: 120 }] }]
      await bidi.send('input.performActions', { context, actions })
      return (await contexts()).find((one) => one.context === context)?.children?.find(({ url }) => url.startsWith('moz-extension:'))?.context
    }, 'the popup')
    await until(async () => (await bidi.evaluate<string>(popup, 'document.body.innerText')).includes('xuéxí'), 'the word')
    expect(await browser.evaluateInChrome(`[...Services.wm.getEnumerator('navigator:browser')].some((one) => PrivateBrowsingUtils.isWindowPrivate(one))`)).toBe(true)
    await until(async () => {
      const keys = ['keyDown', 'keyUp'].map((type) => ({ type, value: 's' }))
      await bidi.send('input.performActions', { context, actions: [{ type: 'key', id: 'keyboard', actions: keys }] })
      return (await bidi.evaluate<string>(popup, 'document.body.innerText')).includes('Not kept in private windows')
    }, 'the card to say that nothing is kept')
    await turnPrivatePage(browser)
    await until(() => bidi.evaluate<boolean>(context, `document.querySelector('#text').textContent === '學習${turnedSecret}'`), 'the page in Traditional')
    expect(await browser.readStorage()).toEqual(before)
    await browser.close({ keepProfile: true })
    expect(filesWith(profile, remembered).length).toBeGreaterThan(0)
    expect(filesWith(profile, secret)).toEqual([])
    expect(filesWith(profile, turnedSecret)).toEqual([])
    expect(filesWith(profile, '/private-page')).toEqual([])
    removeProfile(profile)
  })
})

/** Once the first card has asked whether its word is kept, which notes that nothing was so far. */
async function storageAtRest(browser: Driver): Promise<Record<string, unknown>> {
  await until(async () => 'vocabulary.ledger' in (await browser.readStorage()), 'the note of what is kept')
  return await browser.readStorage()
}

/** As the toolbar does when Traditional is chosen for the page in front. */
const turnPrivatePage = (browser: Driver) =>
  browser.evaluateInExtension(async () => {
    const tab = (await chrome.tabs.query({})).find(({ incognito }) => incognito)
    await chrome.storage.session.set({ [`tab.${tab?.id}.choice.127.0.0.1`]: 'traditional' })
  })

interface ExtensionsPage {
  readonly developerPrivate: {
    updateProfileConfiguration(change: object): Promise<void>
    updateExtensionConfiguration(change: object): Promise<void>
    getExtensionInfo(id: string): Promise<{ state: string; incognitoAccess: { isActive: boolean } }>
  }
}

/** Files that hold a text, as UTF-8 or as UTF-16. */
function filesWith(folder: string, text: string): string[] {
  const spellings = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')]
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const path = join(folder, name)
    const { size } = statSync(path, { throwIfNoEntry: false }) ?? { size: 0 }
    if (size === 0 || !statSync(path).isFile()) return false
    const bytes = readFileSync(path)
    return spellings.some((spelling) => bytes.includes(spelling))
  })
}
