import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { browser as extensionApi } from 'wxt/browser'
import { bringAxe } from '../harness/axe'
import type { Driver, Tab } from '../harness/driver'
import { browsers, launch } from '../harness/launch'
import { enterCard } from '../harness/popup-state'
import { RecordingProxy } from '../harness/recording-proxy'
import { until } from '../harness/until'
import { clickUntil, faultsOfCard, pointAt, seenCard, untilSeen } from './card-at-front'
import { placeInCard } from '../vocabulary/saving-in-card'

declare const chrome: typeof extensionApi

/** A page that would like to know where its reader goes. */
const page = `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><link rel="icon" href="data:,">
<script>
  window.heard = []
  for (const name of ['click', 'auxclick', 'mousedown', 'mouseup', 'pointerdown', 'beforeunload', 'pagehide', 'message', 'navigate']) addEventListener(name, (event) => heard.push([name, String(event.data ?? '')]), true)
  window.open = (...given) => heard.push(['open', ...given])
</script>
<style>body { font: 20px/2 sans-serif; margin: 60px } p { max-width: 620px; margin: 0 0 300px }</style><p id="one">我们在学习中文。</p>`

describe.each(browsers)('dictionaries on the web from the card in %s', (kind) => {
  let browser: Driver
  let tab: Tab
  let proxy: RecordingProxy

  beforeAll(async () => {
    proxy = await RecordingProxy.start()
    browser = await launch(kind, { proxy })
    tab = browser.tab
  })
  afterAll(async () => {
    await browser?.close()
    await proxy?.stop()
  })

  const openAt = async (word: string) => {
    await tab.open(page)
    return await pointAt(tab, word)
  }
  const asked = () => proxy.requests.filter((request) => /dictionary\.example|mdbg/.test(request))

  it('are offered only when the reader chose some, ask nothing before the click, and tell the page nothing', async () => {
    expect((await openAt('学习')).tools).not.toContain('Look up on the web')
    await tab.press('d')
    expect((await seenCard(tab)).tools).not.toContain('MDBG')

    await browser.writeStorage({ 'setting.webDictionaries': ['mdbg', 'https://dictionary.example/{traditional}?of={word}', 'http://unsafe.example/{word}', 'javascript:alert("{word}")'] })
    await openAt('学习')
    await untilSeen(tab, ({ tools }) => tools.includes('Look up on the web'), 'the tool')
    await tab.press('d')
    const { tools } = await untilSeen(tab, (card) => card.tools.includes('MDBG'), 'the dictionaries')
    expect(tools).toEqual(['Back to the tools', 'MDBG', 'dictionary.example'])
    const links = await tab.evaluateInPopup(() => Array.from(document.querySelectorAll<HTMLAnchorElement>('.drawer a'), ({ href, rel, target, referrerPolicy }) => [href, rel, target, referrerPolicy]))
    const safe = ['noopener noreferrer', '_blank', 'no-referrer']
    expect(links).toEqual([
      ['https://www.mdbg.net/chinese/dictionary?page=worddict&wdqb=%E5%AD%A6%E4%B9%A0', ...safe],
      ['https://dictionary.example/%E5%AD%B8%E7%BF%92?of=%E5%AD%A6%E4%B9%A0', ...safe],
    ])
    await tab.evaluateInPopup(bringAxe)
    expect(await tab.evaluateInPopup(faultsOfCard)).toEqual([])

    await clickUntil(tab, '.drawer .tool', (card) => card.tools.includes('Copy'), 'the tools again')
    await tab.press('d')
    await untilSeen(tab, (card) => card.tools.includes('MDBG'), 'the dictionaries again')
    expect(asked()).toEqual([])
    await tab.evaluate(() => (window as unknown as { heard: unknown[] }).heard.splice(0))
    await enterCard(tab, await placeInCard(tab, '.drawer a:last-of-type'))
    const tabs = () => browser.evaluateInExtension(async () => (await chrome.tabs.query({})).length)
    const before = await tabs()
    let looks = 0
    await until(async () => {
      const isOpened = (await tabs()) > before
      // As elsewhere: a guard that finds the click too quick does nothing with it.
      if (!isOpened && looks++ % 40 === 0) {
        const { x, y } = await placeInCard(tab, '.drawer a:last-of-type')
        await tab.click(x, y)
      }
      return isOpened
    }, 'the dictionary to be opened')
    await until(() => asked().length > 0, 'the dictionary to be asked')
    expect([...new Set(asked())]).toEqual(['CONNECT dictionary.example:443'])
    expect(await tab.evaluate(() => (window as unknown as { heard: unknown[] }).heard)).toEqual([])
  })
})
