import type { CDPSession } from 'playwright-core'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Chromium } from '../harness/chromium'
import { browsers } from '../harness/launch'
import { until } from '../harness/until'
import { head } from './apps'
import { expectedOf } from './expected'
import { Twins, twoFrames } from './twins'

interface Row {
  readonly index: number
  readonly text: string
  readonly original: string
}
declare const longList: { scrollTo(index: number): void; shown(): Row[] }
declare const chat: { goOn(turn: number): void }
declare const meddle: Record<string, (selector?: string) => void> & { fights: number }

/** Rows 11 and 12: recycled nodes, endless lists, chats; translators, other extensions and pages that write back. */
const fixture = (name: string) => readFileSync(join(import.meta.dirname, `../../fixtures/apps/${name}.js`), 'utf8')
const page = (body: string, script: string) => `<!doctype html><html lang="zh-Hans"><head>${head}</head><body>${body}<script>${script}</script></body></html>`
/** So many turns of the scrolling: TONGDU_SCROLL_TURNS=20000 for the ten minutes of the row. */
const turns = Number(process.env.TONGDU_SCROLL_TURNS ?? 300)

describe.each(browsers)('lively pages in another script, in %s', (kind) => {
  let twins: Twins

  beforeAll(async () => {
    twins = await Twins.launch(kind)
  })
  afterAll(async () => {
    await twins?.close()
  })

  it.each([true, false])(
    'a list of 100,000 rows, nodes recycled: %s; each row shows its own text, and originals do not gather',
    async (recycles) => {
      await twins.open(page('<p>后面是名单。</p><div id="list"></div>', `globalThis.recycles = ${recycles}\n${fixture('virtual-list')}`))
      await twins.show('traditional')
      const { tab } = twins.ours
      const areRight = async () => {
        const rows = await tab.evaluate(() => longList.shown())
        const wanted = await Promise.all(rows.map(({ original }) => expectedOf(original, 'traditional', 'zh-Hans')))
        const wrong = rows.findIndex(({ text }, index) => text !== wanted[index])
        return wrong < 0 || Promise.reject(new Error(`row ${rows[wrong]?.index} shows ${rows[wrong]?.text}`))
      }
      let at = 0
      for (let turn = 0; turn < turns; turn += 30) {
        at = (at + 5003) % 90_000
        await tab.evaluate(async (from) => {
          for (let step = 0; step < 30; step++) {
            longList.scrollTo(from + step * 7)
            if (step % 3 === 0) await new Promise((resolve) => requestAnimationFrame(resolve))
          }
        }, at)
        await until(areRight, 'every row to show its own text')
      }
      if (kind === 'chromium') expect(await weakReferences(await (twins.ours as Chromium).cdp(tab), twins.ours.extensionOrigin)).toBeLessThan(1500)
      await twins.run(() => longList.scrollTo(500))
      await twins.areAlike('scrolled back')
      await twins.areEqualWhenOff('scrolled')
    },
    60_000 + turns * 100,
  )

  it('a chat whose answers come piece by piece', async () => {
    await twins.open(page('<div id="chat"></div>', fixture('chat')))
    await twins.show('traditional')
    for (let turn = 0; turn < 33; turn++) {
      await twins.run((number) => chat.goOn(number), turn)
      if (turn % 4 === 0) await twins.run(twoFrames)
      if (turn % 11 === 10) await twins.areAlike(`piece ${turn}`)
    }
    await twins.areEqualWhenOff('the chat')
  })

  it('a translator replaces every text and gives it back', async () => {
    await twins.open(page('<h1>新闻</h1><p>这里发生的事，<b>谁</b>也说不准，后面还有更多。</p><ul><li>头发</li><li>发现</li></ul>', fixture('meddlers')))
    await twins.show('traditional')
    await twins.areAlike('on')
    await twins.run(() => meddle.translate?.())
    await twins.run(twoFrames)
    await twins.areAlike('translated')
    await twins.show('simplified')
    await twins.run(() => meddle.untranslate?.())
    await twins.run(twoFrames)
    await twins.areAlike('given back')
    await twins.show('traditional')
    await twins.run(() => meddle.translate?.())
    await twins.show(null)
    await twins.run(() => meddle.untranslate?.())
    await twins.areEqualWhenOff('translated and given back')
  })

  it('another extension paints every element at each change', async () => {
    await twins.open(page('<h1>新闻</h1><p>这里发生的事，<b>谁</b>也说不准。</p>', fixture('meddlers')))
    await twins.run(() => meddle.darken?.())
    await twins.show('traditional')
    await twins.areAlike('on')
    await twins.run(() => document.body.append(Object.assign(document.createElement('p'), { textContent: '后来的话' })))
    await twins.run(twoFrames)
    await twins.areAlike('more text')
    await twins.areEqualWhenOff('painted')
  })

  it.each(['fight', 'redraw'])('a page that undoes each write (%s) wins, and the rest stays converted', async (way) => {
    await twins.open(page('<p>后面的话会变。</p><p id="own">这里的话不许变。</p><p>里面的话也会变。</p>', fixture('meddlers')))
    await twins.run((name) => meddle[name]?.('#own'), way)
    await twins.show('traditional')
    const { tab } = twins.ours
    const texts = () => tab.evaluate(() => [...document.querySelectorAll('p')].map(({ textContent }) => textContent))
    await until(async () => (await tab.evaluate(() => meddle.fights)) > 0, 'a fight')
    // Over many turns of the page's own thread nothing is undone any more.
    const isOver = async () => {
      const before = meddle.fights
      for (let turn = 0; turn < 200; turn++) await new Promise((resolve) => setTimeout(resolve, 10))
      return meddle.fights === before
    }
    await until(() => tab.evaluate(isOver), 'the fight to end')
    await until(async () => (await texts()).join() === '後面的話會變。,这里的话不许变。,裏面的話也會變。' || Promise.reject(new Error(String(await texts()))), 'the rest to be converted')
    expect(await tab.evaluate(() => meddle.fights)).toBeLessThan(200)
    await twins.show(null)
    await until(async () => (await texts()).join('') === '后面的话会变。这里的话不许变。里面的话也会变。', 'the page as written')
  })
})

/** How many weak references our world of a Chromium page holds: one for each original that is kept. */
async function weakReferences(session: CDPSession, origin: string): Promise<number> {
  const worlds: number[] = []
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin === origin) worlds.push(context.id)
  })
  await session.send('Runtime.enable')
  await session.send('HeapProfiler.collectGarbage')
  let most = 0
  for (const contextId of worlds) {
    const { result } = await session.send('Runtime.evaluate', { contextId, expression: 'WeakRef.prototype' })
    const { objects } = await session.send('Runtime.queryObjects', { prototypeObjectId: result.objectId as string })
    const { result: count } = await session.send('Runtime.callFunctionOn', { objectId: objects.objectId as string, functionDeclaration: 'function () { return this.length }', returnByValue: true })
    most = Math.max(most, count.value as number)
  }
  await session.detach()
  return most
}
