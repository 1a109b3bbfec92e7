import { describe, expect, it } from 'vitest'
import { defaultSettings, isSettingValue, settingNames } from '@/platform/settings'

describe('a setting', () => {
  it('may have its default', () => {
    for (const name of settingNames) expect(isSettingValue(name, defaultSettings[name]), name).toBe(true)
  })

  it('may have nothing of another kind', () => {
    for (const name of settingNames) for (const wrong of [null, undefined, NaN, -1, [null], () => true]) expect(isSettingValue(name, wrong), `${name} ${String(wrong)}`).toBe(false)
  })

  it('that is a list or a record is looked at to its last item', () => {
    expect(isSettingValue('ownTones', ['#000000', '#111111', '#222222', '#333333', 'red'])).toBe(false)
    expect(isSettingValue('ownTones', ['#000000', '#111111', '#222222', '#333333'])).toBe(false)
    expect(isSettingValue('keys', { save: 'x' })).toBe(true)
    expect(isSettingValue('keys', { save: 7 })).toBe(false)
    expect(isSettingValue('webDictionaries', ['mdbg', ''])).toBe(false)
    expect(isSettingValue('copyFormat', '\ud800')).toBe(false)
  })
})
