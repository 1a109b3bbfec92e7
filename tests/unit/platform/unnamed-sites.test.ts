import { beforeEach, describe, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { checkExtra, deleteExtras, keepExtras, readExtras } from '@/platform/backup-extras'
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

  it('go into a backup and come back: those of both copies when they are merged', async () => {
    await saveUnnamedSites(['a.example', 'b.example'])
    const extras = (await readExtras()).filter(({ value }) => (value as { name?: unknown }).name === 'unnamedSites')
    expect(extras).toEqual([{ kind: 'setting', value: { name: 'unnamedSites', value: ['a.example', 'b.example'] } }])
    expect(checkExtra('setting', extras[0]!.value)).toEqual({ value: extras[0]!.value })
    expect(checkExtra('setting', { name: 'unnamedSites', value: ['a/b'] })).toEqual({ field: 'value' })
    await saveUnnamedSites(['c.example'])
    await keepExtras(extras, 'merge')
    expect(await readUnnamedSites()).toEqual(['c.example', 'a.example', 'b.example'])
    await keepExtras(extras, 'replace')
    expect(await readUnnamedSites()).toEqual(['a.example', 'b.example'])
    await deleteExtras()
    expect(await readUnnamedSites()).toEqual([])
  })
})
