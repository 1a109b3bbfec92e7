import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { browser as extensionApi } from 'wxt/browser'
import { browsers } from '../harness/launch'
import { until } from '../harness/until'
import { bundle, hydratedApps, pageOf } from './apps'
import { activeTab } from './commands'
import { Twins, twoFrames } from './twins'

declare const app: { readonly log: readonly string[]; readonly state: string; next(): string | null } | undefined
declare const draw: () => string | Promise<string>
declare const chrome: typeof extensionApi

/**
 * Row 5: the server has drawn the page, it is shown in another script, and only then comes the script that takes it over.
 * The server's part of the app runs in the control's browser.
 */
describe.each(browsers.filter((kind) => kind === 'chromium'))('pages that a server drew and a slow script takes over, in %s', (kind) => {
  let twins: Twins

  beforeAll(async () => {
    twins = await Twins.launch(kind)
  })
  afterAll(async () => {
    await twins?.close()
  })

  it.each(hydratedApps)(
    '%s finds what it drew',
    async (name) => {
      const kindOfApp = name === 'vue' ? 'vue' : 'react'
      const [server, client] = [await bundle(`${kindOfApp}-server`, name), await bundle(`${kindOfApp}-hydrated`, name)]
      await twins.plain.tab.open('<p>server</p>')
      const drawn = await twins.plain.tab.evaluate(async (code) => {
        document.head.append(Object.assign(document.createElement('script'), { textContent: code }))
        return await draw()
      }, server)
      const { promise: isTurned, resolve } = Promise.withResolvers<undefined>()
      const script = twins.add({ body: client, headers: { 'content-type': 'text/javascript' }, after: isTurned }, `/apps/${name}-hydrated.js`)
      const page = twins.add({ body: pageOf(script, drawn), headers: { 'content-type': 'text/html' } })
      // Not waited for: both are there before they are complete.
      await Promise.all([twins.ours, twins.plain].map(({ tab, site }) => tab.evaluate((url) => void (location.href = url), site.origin + page)))
      expect(drawn).toContain('图书馆今天发布的新闻')
      await until(async () => (await twins.run(() => document.querySelector('#root main') !== null && document.readyState === 'loading')).every(Boolean), 'both pages, before the script')
      await twins.show('traditional')
      const tabId = await activeTab(twins.ours)
      // The icon says so after the page was told.
      await until(() => twins.ours.evaluateInExtension(async (id) => (await chrome.action.getBadgeText({ tabId: id })) !== '', tabId), 'the order to be given')
      resolve(undefined)
      await until(async () => (await twins.run(() => typeof app === 'object' && document.readyState === 'complete')).every(Boolean), 'both apps')
      await twins.areAlike(`${name} hydrated`)
      for (let step = 1; step < 12; step++) {
        const [what] = await twins.run(() => app?.next() ?? null)
        await twins.run(twoFrames)
        await twins.areAlike(`${name}, ${what}`)
      }
      await twins.areEqualWhenOff(name)
      const [ours, plain] = await twins.run(() => [app?.log, app?.state])
      expect(ours).toEqual(plain)
    },
    60_000,
  )
})
