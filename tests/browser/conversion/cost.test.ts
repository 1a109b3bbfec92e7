import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Chromium } from '../harness/chromium'
import { browsers } from '../harness/launch'
import { until } from '../harness/until'
import { profileScripts } from '../safety/profile-scripts'
import { head } from './apps'
import { expectedOf } from './expected'
import { Twins, twoFrames } from './twins'

declare const writes: string[]
declare const storm: { stop(): void; mutations: number }
declare const longTasks: number[]

/** Rows 55 and 56: what a page pays that is watched, that changes all the time, or that has a megabyte in one text node. Figures are printed. */
const seconds = Number(process.env.TONGDU_IDLE_SECONDS ?? 4)
const foreign = `<!doctype html><html lang="en"><head>${head}</head><body>${'<p>Nothing here is <a href="#">Chinese</a>, and <b>nothing</b> of it changes.</p>'.repeat(200)}<script>
  window.writes = []
  new MutationObserver((changes) => { for (const { type, target } of changes) writes.push(type + ' ' + target.nodeName) })
    .observe(document, { childList: true, subtree: true, attributes: true, characterData: true })</script></body></html>`
const stormy = `<!doctype html><html lang="zh-Hans"><head>${head}</head><body><p>后面的话。</p><ul></ul><script>
  const list = document.querySelector('ul')
  const words = ['发现', '头发', '里面', '面条', '后来', '皇后']
  window.storm = { mutations: 0, stop: () => clearInterval(timer) }
  const timer = setInterval(() => {
    for (let i = 0; i < 34; i++) {
      list.append(Object.assign(document.createElement('li'), { textContent: words[i % 6] + storm.mutations }))
      list.children[i % list.childElementCount].firstChild.data = words[(i + storm.mutations) % 6]
      if (list.childElementCount > 40) list.firstChild.remove()
      storm.mutations += 3
    }
  }, 10)</script></body></html>`
const giant = (text: string) => `<!doctype html><html lang="zh-Hans"><head>${head}</head><body><p>${text}</p><script>
  window.longTasks = []
  if (PerformanceObserver.supportedEntryTypes.includes('longtask')) new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' })
  </script></body></html>`

describe.each(browsers)('what conversion costs a page in %s', (kind) => {
  let twins: Twins

  beforeAll(async () => {
    twins = await Twins.launch(kind)
  })
  afterAll(async () => {
    await twins?.close()
  })
  const measure = async () => (kind === 'chromium' ? await profileScripts(await (twins.ours as Chromium).cdp(), 'chrome-extension:') : null)
  const wait = async (howLong: number, what: string) => {
    const start = performance.now()
    await until(() => performance.now() - start > howLong, what, howLong + 5000)
  }

  it(
    'a page without Chinese, where everything is turned automatically: nothing is written, and hardly anything done',
    async () => {
      await twins.ours.writeStorage({ 'setting.automatic': true })
      await twins.open(foreign)
      const stop = await measure()
      await wait(seconds * 1000, 'some idle seconds')
      const paid = await stop?.()
      if (paid) console.log(`automatic, without Chinese: ${(paid.share * 100).toFixed(2)} % of a core, longest ${paid.longestMs.toFixed(1)} ms`)
      const [ours, plain] = await twins.run(() => writes)
      expect(ours).toEqual(plain)
      await twins.areEqualWhenOff('a page without Chinese')
      await twins.ours.writeStorage({ 'setting.automatic': false })
    },
    30_000 + seconds * 1000,
  )

  it('a storm of 10,000 changes a second: a small part of a core, and nothing is missed once it is over', async () => {
    await twins.open(stormy)
    await twins.show('traditional')
    const stop = await measure()
    const before = await twins.ours.tab.evaluate(() => storm.mutations)
    const start = performance.now()
    await wait(3000, 'three seconds of storm')
    const rate = ((await twins.ours.tab.evaluate(() => storm.mutations)) - before) / ((performance.now() - start) / 1000)
    const paid = await stop?.()
    console.log(`storm of ${Math.round(rate)} changes a second in ${kind}: ${paid ? `${(paid.share * 100).toFixed(1)} % of a core` : 'share not measured'}`)
    await twins.ours.tab.evaluate(() => storm.stop())
    expect(rate).toBeGreaterThan(1000)
    const texts = () => twins.ours.tab.evaluate(() => [...document.querySelectorAll('li, p')].map(({ textContent }) => textContent))
    await until(async () => !(await texts()).some((text) => /[发现头里后来话条]/.test(text.replace('皇后', '').replace('頭', ''))) || Promise.reject(new Error((await texts()).join(' '))), 'all texts converted')
    await twins.show(null)
    await until(async () => !(await texts()).some((text) => /[發現頭裏後來話條麵]/.test(text)), 'all texts as written')
  })

  it('a megabyte in one text node is converted whole, while the page stays responsive', async () => {
    const sentence = '他在图书馆里发现，头发和面条都在桌子后面，谁也说不准。'
    const text = sentence.repeat(Math.ceil(1_000_000 / sentence.length))
    await twins.open(giant(text))
    const wanted = (await expectedOf(sentence, 'traditional', 'zh-Hans')).repeat(text.length / sentence.length)
    const start = performance.now()
    await twins.show('traditional')
    const { tab } = twins.ours
    const isDone = () => tab.evaluate((end) => document.querySelector('p')?.firstChild?.nodeValue?.endsWith(end) ?? false, wanted.slice(-sentence.length))
    await until(isDone, 'the end of the text', 60_000)
    const took = performance.now() - start
    await until(async () => (await tab.evaluate(() => document.querySelector('p')?.textContent)) === wanted, 'all of the text', 60_000)
    await tab.evaluate(twoFrames)
    const tasks = await tab.evaluate(() => longTasks)
    console.log(`a megabyte in one node in ${kind}: ${Math.round(took)} ms, longest task ${kind === 'chromium' ? `${Math.round(Math.max(0, ...tasks))} ms` : 'not told'}, ${tasks.length} tasks over 50 ms`)
    await twins.areEqualWhenOff('a megabyte')
  }, 150_000)
})
