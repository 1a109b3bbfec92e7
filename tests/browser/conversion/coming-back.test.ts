import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browsers } from '../harness/launch'
import { until } from '../harness/until'
import { head } from './apps'
import { Twins } from './twins'

declare const returned: boolean[]

/** Row 53: a page that is shown in another script still enters the back/forward cache, and comes back as it was, or as was chosen meanwhile. */
const page = (text: string) => `<!doctype html><html lang="zh-Hans"><head>${head}
  <script>window.returned = []; addEventListener('pageshow', (event) => returned.push(event.persisted))</script></head><body><p>${text}</p><p id="late"></p></body></html>`

describe.each(browsers)('a page in another script that is left and comes back, in %s', (kind) => {
  let twins: Twins

  beforeAll(async () => {
    twins = await Twins.launch(kind, { backForwardCache: true })
  })
  afterAll(async () => {
    await twins?.close()
  })
  // Firefox keeps nothing that may not be stored.
  const add = (text: string) => twins.add({ body: page(text), headers: { 'cache-control': 'max-age=60' } })
  const isBack = async () => {
    await until(async () => {
      const [ours, plain] = await twins.run(() => returned.join())
      return (ours.endsWith('true') && plain.endsWith('true')) || Promise.reject(new Error(`ours ${ours}, the control ${plain}`))
    }, 'both pages out of the cache')
  }

  it('comes out of the cache converted, and goes on from there', async () => {
    await twins.open(add('后面发生了什么，谁也说不准。'))
    await twins.show('traditional')
    await twins.areAlike('before')
    // The choice holds for the site: the next page is turned too.
    const next = add('这里是第二页，里面有面条。')
    await twins.both((tab) => tab.open(next))
    await twins.areAlike('the second page')
    await twins.both((tab) => tab.goBack())
    await isBack()
    await twins.areAlike('back')
    await twins.run(() => document.querySelector('#late')?.append('回来以后才写的话'))
    await twins.areAlike('written after the return')
    await twins.both((tab) => tab.goForward())
    await isBack()
    await twins.show('simplified')
    await twins.areAlike('forward, in Simplified')
    await twins.areEqualWhenOff('the second page')
    // Chosen there for the site: the first page must follow when it returns.
    await twins.both((tab) => tab.goBack())
    await isBack()
    await twins.areAlike('back, as written')
    await twins.areEqualWhenOff('the first page')
    expect(twins.ours.errors).toEqual(twins.plain.errors)
  })

  it('stays turned when the page is loaded again', async () => {
    await twins.open(add('后面发生了什么。'))
    await twins.show('hong kong')
    await twins.areAlike('before')
    await twins.both((tab) => tab.reload())
    await twins.areAlike('loaded again')
    await twins.areEqualWhenOff('loaded again')
  })
})
