import { describe, expect, it } from 'vitest'
import { wantedScripts } from '@/entrypoints/background/conversion/registered'
import type { SavedRule } from '@/platform/site-rules'

const rules: SavedRule[] = [
  { site: 'zaobao.com', rule: 'simplified', savedAt: 1 },
  { site: 'leave.me', rule: 'leave', savedAt: 2 },
  { site: 'file:', rule: 'traditional', savedAt: 3 },
  { site: 'a!b.example', rule: 'traditional', savedAt: 4 },
]
const matches = (isOn: boolean, automatic: boolean, saved: readonly SavedRule[], chosen: readonly string[] = []) =>
  wantedScripts({ isOn, automatic }, saved, chosen).map((script) => [script.id, script.matches, script.persistAcrossSessions])

describe('the script that is there from the beginning of a page', () => {
  it('is on the sites that always show one script, in all frames', () => {
    expect(matches(true, false, rules)).toEqual([['conversion', ['*://*.zaobao.com/*', 'file:///*'], true]])
    expect(wantedScripts({ isOn: true, automatic: false }, rules, [])[0]).toMatchObject({ runAt: 'document_start', allFrames: true })
  })
  it('is on the sites of which something is turned, as long as the browser runs', () => {
    expect(matches(true, false, rules.slice(0, 1), ['b.com', 'zaobao.com', 'a.com', 'b.com'])).toEqual([
      ['conversion', ['*://*.zaobao.com/*'], true],
      ['conversion-chosen', ['*://*.a.com/*', '*://*.b.com/*'], false],
    ])
  })
  it('is everywhere when pages are turned automatically', () => expect(matches(true, true, rules, ['a.com'])).toEqual([['conversion', ['<all_urls>'], true]]))
  it('is nowhere without a rule or a choice that shows something, or switched off', () => {
    expect(matches(true, false, [rules[1]!])).toEqual([])
    expect(matches(false, true, rules, ['a.com'])).toEqual([])
  })
})
