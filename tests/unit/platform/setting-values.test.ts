import { describe, expect, it } from 'vitest'
import { isAllowed } from '@/platform/setting-values'
import { defaultSettings, settingNames } from '@/platform/settings'

describe('a setting', () => {
  it('may have its default', () => {
    for (const name of settingNames) expect(isAllowed(name, defaultSettings[name]), name).toBe(true)
  })

  it('may have nothing of another kind', () => {
    for (const name of settingNames) for (const wrong of [null, undefined, NaN, -1, [null], () => true]) expect(isAllowed(name, wrong), `${name} ${String(wrong)}`).toBe(false)
  })

  it('that is a list or a record is looked at to its last item', () => {
    expect(isAllowed('ownTones', ['#000000', '#111111', '#222222', '#333333', 'red'])).toBe(false)
    expect(isAllowed('ownTones', ['#000000', '#111111', '#222222', '#333333'])).toBe(false)
    expect(isAllowed('keys', { save: 'x' })).toBe(true)
    expect(isAllowed('keys', { save: 7 })).toBe(false)
    expect(isAllowed('webDictionaries', ['mdbg', ''])).toBe(false)
    expect(isAllowed('copyFormat', '\ud800')).toBe(false)
  })
})
