import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Driver } from './harness/driver'
import { browsers, launch } from './harness/launch'
import { RecordingProxy } from './harness/recording-proxy'
import { until } from './harness/until'

describe.each(browsers)('the test harness in %s', (kind) => {
  let browser: Driver
  let proxy: RecordingProxy
  const folder = mkdtempSync(join(tmpdir(), 'tongdu-test-'))

  beforeAll(async () => {
    proxy = await RecordingProxy.start()
    browser = await launch(kind, { proxy })
  })
  afterAll(async () => {
    await browser.close()
    await proxy.stop()
    rmSync(folder, { recursive: true })
  })

  it('finds the extension loaded, with a background that can be stopped', async () => {
    await until(() => browser.isBackgroundRunning(), 'the background to run')
    await browser.stopBackground()
    await until(async () => !(await browser.isBackgroundRunning()), 'the background to be stopped')
  })

  it('reads and writes the extension’s storage', async () => {
    await browser.writeStorage({ harness: { works: true } })
    expect(await browser.readStorage('harness')).toEqual({ harness: { works: true } })
  })

  it('points the real mouse at the middle of a character, also in frames of other origins', async () => {
    const inner = browser.site.add('<p>甲<b>乙</b>丙</p><script>onmousemove = (e) => document.title = e.target.localName</script>')
    const nested = browser.site.add(`<iframe id="deep" style="border: 7px solid" src="${browser.site.stranger}${inner}"></iframe>`)
    await browser.tab.open(`<p style="height: 90px">外</p><iframe id="out" width="500" src="${browser.site.sibling}${nested}"></iframe>`)
    // Until they are drawn, the browser gives frames of other processes no mouse.
    await until(async () => {
      await browser.tab.hover('乙', ['#out', '#deep'])
      return await browser.tab.evaluateInFrame(['#out', '#deep'], () => document.title === 'b')
    }, 'the pointer over 乙')
  })

  it('clicks, presses keys and types', async () => {
    await browser.tab.open('<input autofocus><p>点</p><script>onkeydown = (e) => document.title += e.key</script>')
    await browser.tab.click(20, 20)
    await until(() => browser.tab.evaluate(() => document.activeElement?.localName === 'input'), 'the focus in the field')
    await browser.tab.type('ab')
    await browser.tab.press('Shift+ArrowLeft')
    await until(() => browser.tab.evaluate(() => document.title === 'abShiftArrowLeft' && document.querySelector('input')?.value === 'ab'), 'what was typed')
  })

  it('types into frames of other origins and turns the wheel over them', async () => {
    const tall = '<input id="box"><div style="height: 2000px"></div>'
    const inner = browser.site.add(tall)
    await browser.tab.open(`<iframe id="out" width="500" height="300" src="${browser.site.stranger}${inner}"></iframe>`)
    await until(() => browser.tab.evaluateInFrame(['#out'], () => document.readyState === 'complete'), 'the frame')
    await until(async () => {
      await browser.tab.click(40, 30)
      return await browser.tab.evaluateInFrame(['#out'], () => document.activeElement?.id === 'box' && document.hasFocus())
    }, 'the focus in the frame')
    await browser.tab.type('xy')
    const typed = () => browser.tab.evaluateInFrame(['#out'], () => document.querySelector('input')?.value === 'xy')
    await until(typed, 'what was typed')
    await browser.tab.wheel(60, 100, 200)
    await until(() => browser.tab.evaluateInFrame(['#out'], () => scrollY > 50), 'the frame to scroll')
  })

  it('sets colour scheme, window size and zoom, and takes a picture', async () => {
    await browser.tab.open('<p>大小</p><script>onmousemove = (e) => (last = e.clientX)</script>')
    await browser.tab.setColorScheme('dark')
    expect(await browser.tab.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true)
    await browser.tab.setViewport({ width: 600, height: 400 })
    await browser.tab.zoom(2)
    await until(() => browser.tab.evaluate(() => innerWidth === 300), 'half as wide a page')
    const { x } = await browser.tab.hover({ text: '大小', character: 1 })
    await until(() => browser.tab.evaluate((wanted) => Math.abs((globalThis as unknown as { last: number }).last - wanted) < 1, x), 'the pointer there')
    await browser.tab.zoom(1)
    const file = join(folder, `${kind}.png`)
    await browser.tab.screenshot(file)
    expect(existsSync(file) && statSync(file).size).toBeGreaterThan(1000)
  })

  it('goes back and forward', async () => {
    await browser.tab.open('<p>一</p>')
    await browser.tab.open('<p>二</p>')
    await browser.tab.goBack()
    expect(await browser.tab.evaluate(() => document.body.innerText)).toBe('一')
    await browser.tab.goForward()
    expect(await browser.tab.evaluate(() => document.body.innerText)).toBe('二')
  })

  it('hears what pages complain about', async () => {
    browser.errors.length = 0
    await browser.tab.open('<script>setTimeout(() => { throw new Error("planted") }, 0)</script>')
    await until(() => browser.errors.some((error) => error.includes('planted')), 'the planted error')
    browser.errors.length = 0
  })

  it('records every request at the proxy', async () => {
    proxy.requests.length = 0
    const path = browser.site.add('<p>代理</p>')
    await browser.tab.open(path)
    expect(proxy.requests).toContain(`GET ${browser.site.origin}${path}`)
  })

  it('reloads the extension', async () => {
    await browser.reloadExtension()
    expect(await browser.readStorage('harness')).toEqual({ harness: { works: true } })
  })
})

describe.each(browsers)('a profile in %s', (kind) => {
  it('is found again after the browser was killed', async () => {
    const first = await launch(kind)
    await first.tab.open('<p>一</p>')
    await first.tab.evaluate(() => localStorage.setItem('kept', 'yes'))
    await first.close({ keepProfile: true })
    const second = await launch(kind, { profile: first.profile })
    expect(second.profile).toBe(first.profile)
    await second.kill()
    expect(existsSync(first.profile)).toBe(true)
    rmSync(first.profile, { recursive: true, force: true, maxRetries: 10 })
  })
})
