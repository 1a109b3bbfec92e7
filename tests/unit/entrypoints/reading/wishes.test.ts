import { describe, expect, it } from 'vitest'
import { isSame } from '@/entrypoints/reading/wishes'
import { defaultWishes } from '@/platform/reading-wishes'

describe('wishes that a page is told', () => {
  it('are the same in whatever order they come, and others when one of them is', () => {
    const { keys, ...rest } = defaultWishes
    expect(isSame(defaultWishes, { keys, ...rest })).toBe(true)
    expect(isSame(defaultWishes, { ...defaultWishes, restMs: 200 })).toBe(false)
    expect(isSame({ ...defaultWishes, keys: { 'next word': 'n' } }, defaultWishes)).toBe(false)
    expect(isSame(defaultWishes, null)).toBe(false)
  })
})
