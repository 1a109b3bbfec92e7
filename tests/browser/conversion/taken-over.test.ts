import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Driver } from '../harness/driver'
import { browsers, launch } from '../harness/launch'
import { openForConversion } from './page-script'

const pages: Readonly<Record<string, string>> = {
  Next: '<div id="__next"><p>读书</p></div><script id="__NEXT_DATA__" type="application/json">{}</script>',
  React: '<div id="root"><p>读书<!-- -->门</p></div>',
  'React, streamed': '<main><!--$--><p>读书</p><!--/$--></main>',
  Vue: '<div id="page"><!--[--><p>读书</p><!--]--></div>',
  Nuxt: '<div id="__nuxt"><p>读书</p></div>',
  SvelteKit: '<body data-sveltekit-preload-data="hover"><div><p>读书</p></div>',
  Astro: '<astro-island ssr><p>读书</p></astro-island>',
  Angular: '<app-root ng-version="19" ng-server-context="ssr"><p>读书</p></app-root>',
  Lit: '<x-a defer-hydration><p>读书</p></x-a>',
  Qwik: '<div q:container="paused"><p>读书</p></div>',
}

describe.each(browsers)('pages drawn by a server in %s', (kind) => {
  let browser: Driver
  beforeAll(async () => {
    browser = await launch(kind, { extension: null })
  })
  afterAll(() => browser.close())
  beforeEach(() => browser.errors.splice(0))

  it('are told by what their frameworks put into them', async () => {
    const found: Record<string, boolean> = {}
    for (const [name, html] of Object.entries(pages)) {
      await openForConversion(browser.tab, html)
      found[name] = await browser.tab.evaluate(() => tongduConversion.isTakenOver(document))
    }
    expect(found).toEqual(Object.fromEntries(Object.keys(pages).map((name) => [name, true])))
    await openForConversion(browser.tab, '<div id="root"></div><div id="main"><!-- a comment --><p>读书</p></div><script src="data:,"></script>')
    expect(await browser.tab.evaluate(() => tongduConversion.isTakenOver(document))).toBe(false)
    expect(browser.errors).toEqual([])
  })

  it('are held until they have loaded and come to rest, others not at all', async () => {
    await openForConversion(browser.tab, '<p>读书</p>')
    const found = await browser.tab.evaluate(async () => {
      const tries: string[][] = []
      for (const html of ['<div id="__next"><p>读书</p></div>', '<p>读书</p>']) {
        const frame = document.createElement('iframe')
        document.body.append(frame)
        const inner = frame.contentDocument!
        inner.open()
        inner.write(html)
        const states: string[] = []
        const hydration = tongduConversion.watchHydration(inner, () => states.push(`${hydration.isHeld} ${inner.readyState}`), new AbortController().signal)
        states.push(`${hydration.isHeld} ${inner.readyState}`)
        inner.close()
        await tongduConversion.until(() => inner.readyState === 'complete', 'the frame to load')
        if (hydration.isHeld) await tongduConversion.until(() => !hydration.isHeld, 'the frame to come to rest')
        await tongduConversion.settled(700)
        tries.push(states)
      }
      return tries
    })
    expect(found).toEqual([['true loading', 'false complete'], ['false loading']])
    expect(browser.errors).toEqual([])
  })
})
