import { describe, expect, it } from 'vitest'
import { asReadingWishes, defaultWishes, wishesFor } from '@/platform/reading-wishes'
import { defaultSettings } from '@/platform/settings'

describe('how the reader wants to read on a page', () => {
  it('is as the settings say where the site has no habit', () => {
    expect(wishesFor(defaultSettings, null)).toEqual(defaultWishes)
    expect(wishesFor({ ...defaultSettings, trigger: 'click', touch: 'never' }, null)).toMatchObject({ trigger: 'click', touch: 'never' })
  })

  it('is the habit of the site where there is one', () => {
    expect(wishesFor({ ...defaultSettings, trigger: 'keyboard' }, 'rest')).toMatchObject({ trigger: 'rest', touch: 'tap' })
    expect(wishesFor(defaultSettings, 'keyboard')).toMatchObject({ trigger: 'keyboard', touch: 'never' })
  })

  it('is not at all where Tongdu is off, everywhere or on this site', () => {
    expect(wishesFor({ ...defaultSettings, isOn: false }, 'rest')).toBeNull()
    expect(wishesFor(defaultSettings, 'off')).toBeNull()
  })

  it('is taken from the background only in its exact shape', () => {
    expect(asReadingWishes({ ...defaultWishes, more: 1 })).toEqual(defaultWishes)
    for (const wrong of [null, 7, {}, { ...defaultWishes, trigger: 'always' }, { ...defaultWishes, restMs: '40' }, { ...defaultWishes, keys: { save: 1 } }]) {
      expect(asReadingWishes(wrong)).toBeNull()
    }
  })
})
