import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Driver, Tab } from '../harness/driver'
import { browsers, launch } from '../harness/launch'
import { until } from '../harness/until'
import { clickUntil, pointAt, seenCard, untilSeen } from './card-at-front'

/** A page that listens to everything it can hear of a copy, from the beginning, and has a box to paste into. */
const page = `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>读书 — a page</title><link rel="icon" href="data:,">
<script>
  window.heard = []
  for (const name of ['copy', 'cut', 'beforecopy', 'clipboardchange']) for (const target of [window, document]) target.addEventListener(name, (event) => {
    heard.push([name, event.clipboardData?.getData('text/plain') ?? '', String(getSelection())])
    const kept = event.clipboardData
    queueMicrotask(() => heard.push(['later', kept?.getData('text/plain') ?? '']))
    setTimeout(() => heard.push(['much later', kept?.getData('text/plain') ?? '']))
  }, true)
  for (const name of ['writeText', 'write']) if (navigator.clipboard) navigator.clipboard[name] = () => heard.push([name])
  document.execCommand = () => heard.push(['execCommand'])
</script>
<style>body { font: 20px/2 sans-serif; margin: 60px } p { max-width: 620px; margin: 0 0 300px }</style>
<p id="one">昨天下雨。我们在图书馆里<b>学习</b>中文，很有意思！然后回家。</p><textarea id="box"></textarea>`

describe.each(browsers)('copying from the card in %s', (kind) => {
  let browser: Driver
  let tab: Tab

  beforeAll(async () => {
    browser = await launch(kind, { args: kind === 'chromium' ? ['--host-resolver-rules=MAP news.example 127.0.0.1'] : [], preferences: { 'network.dns.localDomains': 'news.example' } })
    tab = browser.tab
  })
  afterAll(async () => {
    await browser?.close()
  })

  const openAt = async (address: string) => {
    await tab.open(address)
    await pointAt(tab, '学习')
  }
  const addressOf = (name: string) => {
    const path = browser.site.add({ body: page, headers: name === 'forbidding' ? { 'permissions-policy': 'clipboard-write=(), clipboard-read=()' } : {} }, `/${name}.html`)
    return name === 'insecure' ? `${browser.site.origin.replace('127.0.0.1', 'news.example')}${path}` : `${browser.site.origin}${path}`
  }
  /** What is on the clipboard, by a real paste into a field of the page. */
  const pasted = async () => {
    await tab.evaluate(() => {
      const box = document.querySelector<HTMLTextAreaElement>('#box')!
      box.value = ''
      box.focus()
    })
    // What was clicked in the card has it there, in another process.
    await until(() => tab.evaluateInPopup(() => !document.hasFocus()), 'the focus to leave the card')
    await tab.press('Control+v')
    const text = await until(() => tab.evaluate(() => document.querySelector<HTMLTextAreaElement>('#box')!.value), 'what is pasted')
    await tab.evaluate(() => document.querySelector<HTMLElement>('#box')!.blur())
    return text
  }
  const heard = () => tab.evaluate(() => (window as unknown as { heard: string[][] }).heard)
  const said = (text: string) => untilSeen(tab, (card) => card.said === text, `the card to say ${text}`)

  it.each(['plain', 'insecure', 'forbidding'])('by keys in the page and by clicks in the card, on a page that is %s', async (name) => {
    await browser.writeStorage({ 'setting.copyFormat': '{simplified}\\t{traditional}\\t{reading}\\t{reading-numbers}\\t{zhuyin}\\n{sentence} {title} {address} {hsk}' })
    const address = addressOf(name)
    await openAt(address)
    expect(await tab.evaluate(() => isSecureContext)).toBe(name !== 'insecure')
    await tab.press('w')
    await said('Copied.')
    expect(await pasted()).toBe('学习')
    await openAt(address)
    await tab.press('y')
    await said('Copied.')
    const entry = `学习\t學習\txuéxí\txue2 xi2\tㄒㄩㄝˊ ㄒㄧˊ\n我们在图书馆里学习中文，很有意思！ 读书 — a page ${address} 1`
    expect(await pasted()).toBe(entry)
    const byKeys = await heard()
    expect(JSON.stringify(byKeys)).not.toContain('学习')
    if (name === 'plain') expect(byKeys).toEqual([])

    await openAt(address)
    const before = await seenCard(tab)
    const { tools, height } = await clickUntil(tab, '.tool-copy', ({ tools: shown }) => shown.includes('Entry Y'), 'the row of what can be copied')
    expect(height).toBe(before.height)
    expect(tools).toEqual(['Back to the tools', 'Entry Y', 'Word W', 'Reading R', 'Meaning M'])
    await clickUntil(tab, '.choice-of-tool:nth-of-type(4)', (card) => card.said === 'Copied.', 'the reading to be copied')
    expect(await heard()).toEqual([])
    expect(await pasted()).toBe('xuéxí')
  })
})
