import { describe, expect, it } from 'vitest'
import { wantedScript } from '@/entrypoints/background/conversion/registered'
import type { SavedRule } from '@/platform/site-rules'

const rules: SavedRule[] = [
  { site: 'zaobao.com', rule: 'simplified', savedAt: 1 },
  { site: 'leave.me', rule: 'leave', savedAt: 2 },
  { site: 'file:', rule: 'traditional', savedAt: 3 },
  { site: 'a!b.example', rule: 'traditional', savedAt: 4 },
]
const matches = (isOn: boolean, automatic: boolean, saved: readonly SavedRule[]) => wantedScript({ isOn, automatic }, saved)?.matches ?? null

describe('the script that is there from the beginning of a page', () => {
  it('is on the sites that always show one script, in all frames', () => {
    expect(matches(true, false, rules)).toEqual(['*://*.zaobao.com/*', 'file:///*'])
    expect(wantedScript({ isOn: true, automatic: false }, rules)).toMatchObject({ runAt: 'document_start', allFrames: true, persistAcrossSessions: true })
  })
  it('is everywhere when pages are turned automatically', () => expect(matches(true, true, rules)).toEqual(['<all_urls>']))
  it('is nowhere without a rule that shows something, or switched off', () => {
    expect(matches(true, false, [rules[1]!])).toBeNull()
    expect(matches(false, true, rules)).toBeNull()
  })
})
