import fc from 'fast-check'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { asRule, deleteRules, onRulesChange, patternOf, readRuleFor, readRules, ruleFor, saveRules } from '@/platform/site-rules'
import type { SavedRule, SiteRule } from '@/platform/site-rules'
import { siteOf } from '@/platform/sites'

describe('a site', () => {
  it.each([
    ['https://www.zaobao.com.sg/realtime?x=1#y', 'zaobao.com.sg', '*://*.zaobao.com.sg/*'],
    ['http://news.sina.com.cn/', 'news.sina.com.cn', '*://*.news.sina.com.cn/*'],
    ['http://localhost:8080/a', 'localhost', '*://localhost/*'],
    ['http://127.0.0.1:3000/', '127.0.0.1', '*://127.0.0.1/*'],
    ['http://2130706433/', '127.0.0.1', '*://127.0.0.1/*'],
    ['http://[::1]:80/', '[::1]', '*://[::1]/*'],
    ['https://例子.中国/', 'xn--fsqu00a.xn--fiqs8s', '*://*.xn--fsqu00a.xn--fiqs8s/*'],
    ['https://user:word@Example.COM.:444/', 'example.com', '*://*.example.com/*'],
    ['https://www.com/', 'www.com', '*://*.www.com/*'],
    ['https://a_b.example/', 'a_b.example', '*://*.a_b.example/*'],
    ['file:///home/me/page.html', 'file:', 'file:///*'],
    ['http://a!b.example/', 'a!b.example', null],
  ])('%s is %s and its pattern %s', (url, site, pattern) => {
    expect(siteOf(url)).toBe(site)
    expect(patternOf(site)).toBe(pattern)
    expect(asRule({ site, rule: 'leave', savedAt: 1 })).toEqual({ site, rule: 'leave', savedAt: 1 })
  })

  it.each(['about:blank', 'chrome://version/', 'data:text/html,x', 'moz-extension://x/options.html', 'blob:https://a.com/1', 'view-source:https://a.com/', '', 'no address'])(
    '%s is none',
    (url) => expect(siteOf(url)).toBeNull(),
  )

  it('never gives a pattern that could reach elsewhere, whatever the address (fast-check)', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl(), fc.string(), fc.string().map((host) => `http://${host}/`)), (url) => {
        const pattern = patternOf(siteOf(url) ?? '')
        if (pattern !== null) expect(pattern).toMatch(/^(file:\/\/\/\*|\*:\/\/(\*\.)?[\w-]+(\.[\w-]+)*\/\*|\*:\/\/\[[0-9a-f:.]+\]\/\*)$/)
      }),
      { numRuns: 3000 },
    )
  })
})

describe('the rule of a site', () => {
  const saved = new Map<string, SiteRule>([
    ['example.com', 'simplified'],
    ['news.example.com', 'leave'],
    ['0.0.1', 'traditional'],
  ])

  it('is its own, else that of the nearest host above', () => {
    expect(ruleFor('example.com', saved)).toEqual({ site: 'example.com', rule: 'simplified' })
    expect(ruleFor('a.b.example.com', saved)).toEqual({ site: 'example.com', rule: 'simplified' })
    expect(ruleFor('tw.news.example.com', saved)).toEqual({ site: 'news.example.com', rule: 'leave' })
    expect(ruleFor('notexample.com', saved)).toBeNull()
    expect(ruleFor('com', saved)).toBeNull()
  })

  it('of an address of numbers is its own alone', () => {
    expect(ruleFor('127.0.0.1', saved)).toBeNull()
  })
})

describe('a row that is no rule', () => {
  it.each<[unknown, string]>([
    [null, 'notARule'],
    [[], 'notARule'],
    [{ rule: 'leave', savedAt: 1 }, 'badSite'],
    [{ site: 'a.com/b', rule: 'leave', savedAt: 1 }, 'badSite'],
    [{ site: 'www.a.com', rule: 'leave', savedAt: 1 }, 'badSite'],
    [{ site: 'a@b.com', rule: 'leave', savedAt: 1 }, 'badSite'],
    [{ site: 'A.com', rule: 'leave', savedAt: 1 }, 'badSite'],
    [{ site: '*', rule: 'leave', savedAt: 1 }, 'badRule'],
    [{ site: 'a.com', rule: 'taiwan', savedAt: 1 }, 'badRule'],
    [{ site: 'a.com', rule: 'leave' }, 'badRuleDate'],
    [{ site: 'a.com', rule: 'leave', savedAt: -1 }, 'badRuleDate'],
  ])('%j is refused: %s', (row, why) => {
    const read = asRule(row)
    // A star can be a host's name; it is then a rule for that host alone, and no pattern.
    if (why === 'badRule' && (row as { site: string }).site === '*') expect([read, patternOf('*')]).toEqual([row, null])
    else expect(read).toBe(why)
  })
})

describe('the store of rules', () => {
  beforeEach(() => fakeBrowser.reset())
  const rule = (site: string, savedAt: number): SavedRule => ({ site, rule: 'leave', savedAt })

  it('keeps all of a hundred that two windows save at once, and finds the one that holds', async () => {
    const many = Array.from({ length: 100 }, (_, index) => rule(`s${index}.com`, index))
    await Promise.all(many.map((one) => saveRules([one])))
    expect(await readRules()).toEqual(many)
    expect(await readRuleFor('news.s7.com')).toEqual({ site: 's7.com', rule: 'leave' })
    expect(await readRuleFor('s100.com')).toBeNull()
  })

  it('forgets what is deleted, tells it, and leaves out what is damaged', async () => {
    await saveRules([rule('a.com', 1), rule('b.com', 2)])
    await fakeBrowser.storage.local.set({ 'site.c.com': { site: 'c.com', rule: 'nonsense', savedAt: 1 } })
    const heard: (readonly SavedRule[])[] = []
    onRulesChange((rules) => heard.push(rules))
    await deleteRules(['a.com'])
    await vi.waitFor(() => expect(heard.at(-1)).toEqual([rule('b.com', 2)]))
    expect(await readRuleFor('c.com')).toBeNull()
  })
})
