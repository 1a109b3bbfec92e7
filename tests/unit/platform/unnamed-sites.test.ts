import { beforeEach, describe, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { isUnnamed, readUnnamedSites, saveUnnamedSites, siteIn } from '@/platform/unnamed-sites'

describe('sites whose addresses are not kept', () => {
  beforeEach(() => fakeBrowser.reset())

  it.each([
    ['bank.example', 'bank.example'],
    [' https://www.bank.example/login?a=b ', 'bank.example'],
    ['Mail.Example', 'mail.example'],
    ['例子.example', 'xn--fsqu00a.example'],
    ['127.0.0.1', '127.0.0.1'],
    ['', null],
    ['not a site', null],
    ['javascript:alert(1)', null],
  ])('%s is the site %s', (text, site) => expect(siteIn(text)).toBe(site))

  it('hold for the hosts below them too', () => {
    expect(isUnnamed('https://shop.bank.example/a', ['bank.example'])).toBe(true)
    expect(isUnnamed('https://otherbank.example/a', ['bank.example'])).toBe(false)
    expect(isUnnamed('chrome://version', ['bank.example'])).toBe(false)
  })

  it('are kept once each, and what is damaged in the store is left out', async () => {
    await saveUnnamedSites(['a.example', 'a.example', 'b.example'])
    expect(await readUnnamedSites()).toEqual(['a.example', 'b.example'])
    await fakeBrowser.storage.local.set({ unnamedSites: ['a.example', 7, 'x/y'] })
    expect(await readUnnamedSites()).toEqual(['a.example'])
  })
})
