import { describe, expect, it } from 'vitest'
import { defaultSettings } from '@/platform/settings'
import { firstSettings } from '@/platform/first-settings'
import { choiceFor, shownOf, toggled } from '@/platform/shown-script'
import type { PageChoice, Script } from '@/platform/shown-script'
import type { SiteRule } from '@/platform/site-rules'

const scripts: readonly (Script | null)[] = ['simplified', 'traditional', null]
const rules: readonly (SiteRule | null)[] = ['simplified', 'traditional', 'leave', null]
const choices: readonly (PageChoice | null)[] = ['as written', 'simplified', 'traditional', null]
const all = [true, false].flatMap((automatic) =>
  (['simplified', 'traditional'] as const).map((script) => ({ ...defaultSettings, automatic, script, traditional: 'hong kong' as const })),
)

describe('what a page shows', () => {
  const reader = { ...defaultSettings, script: 'traditional', traditional: 'taiwan' } as const

  it('is what was chosen there, else the rule of its site, else what holds everywhere', () => {
    expect(shownOf({ ...reader, automatic: true }, 'simplified', 'traditional')).toEqual({ kind: 'turned', target: 'taiwan', why: 'choice' })
    expect(shownOf({ ...reader, automatic: true }, 'simplified', null)).toEqual({ kind: 'turned', target: 'simplified', why: 'rule' })
    expect(shownOf({ ...reader, automatic: true }, null, null)).toEqual({ kind: 'turned', target: 'taiwan', why: 'automatic' })
    expect(shownOf(reader, null, null)).toEqual({ kind: 'as written', why: 'nothing' })
    expect(shownOf({ ...reader, automatic: true }, 'leave', null)).toEqual({ kind: 'as written', why: 'rule' })
    expect(shownOf({ ...reader, automatic: true }, 'simplified', 'as written')).toEqual({ kind: 'as written', why: 'choice' })
  })

  it('is what is written where everything is switched off', () => {
    for (const rule of rules) for (const choice of choices) expect(shownOf({ ...reader, isOn: false, automatic: true }, rule, choice)).toEqual({ kind: 'as written', why: 'off' })
  })
})

describe('the key', () => {
  it('turns what is as written, and gives back what is turned, whatever holds', () => {
    for (const settings of all)
      for (const rule of rules)
        for (const choice of choices)
          for (const written of scripts) {
            const before = shownOf(settings, rule, choice)
            const wasTurned = before.kind === 'turned' && !(before.why === 'automatic' && written === settings.script)
            const after = shownOf(settings, rule, toggled(settings, rule, choice, written))
            expect([rule, choice, written, after.kind]).toEqual([rule, choice, written, wasTurned ? 'as written' : 'turned'])
          }
  })

  it('shows the script that the reader knows, or the other one where the page is in that already', () => {
    expect(toggled(defaultSettings, null, null, 'traditional')).toBe('simplified')
    expect(toggled(defaultSettings, null, null, null)).toBe('simplified')
    expect(toggled(defaultSettings, null, null, 'simplified')).toBe('traditional')
    expect(toggled(defaultSettings, 'traditional', 'as written', 'simplified')).toBeNull()
  })
})

describe('a choice', () => {
  it('is kept only where the page would show something else without it', () => {
    for (const settings of all)
      for (const rule of rules)
        for (const wanted of ['as written', 'simplified', 'traditional'] as const) {
          const shown = shownOf(settings, rule, choiceFor(settings, rule, wanted))
          expect(shown.kind === 'turned' ? (shown.target === 'simplified' ? 'simplified' : 'traditional') : 'as written').toBe(wanted)
        }
    expect(choiceFor(defaultSettings, 'simplified', 'simplified')).toBeNull()
    expect(choiceFor(defaultSettings, null, 'as written')).toBeNull()
  })
})

describe('the first settings', () => {
  it.each([
    ['en-GB', {}],
    ['zh', {}],
    ['zh-CN', {}],
    ['zh-Hans-SG', {}],
    ['zh-TW', { script: 'traditional', traditional: 'taiwan' }],
    ['zh-Hant-TW', { script: 'traditional', traditional: 'taiwan' }],
    ['zh-HK', { script: 'traditional', traditional: 'hong kong' }],
    ['zh-Hant', { script: 'traditional' }],
    ['yue', { script: 'traditional', traditional: 'hong kong' }],
  ])('of a browser in %s are %j', (language, settings) => expect(firstSettings(language)).toEqual(settings))
})
