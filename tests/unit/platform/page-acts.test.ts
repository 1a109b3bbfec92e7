import { describe, expect, it } from 'vitest'
import { defaultPageKeys, pageActOf, pageKeysOf } from '@/platform/page-acts'

describe('keys of a page', () => {
  it('are the usual ones where nothing was changed, and those of others are not among them', () => {
    expect(pageKeysOf({})).toEqual(defaultPageKeys)
    expect(pageKeysOf({ save: 'x', 'next word': 'n' })).toEqual({ ...defaultPageKeys, 'next word': 'n' })
  })
  it('do what they are for, by any name of what was pressed', () => {
    expect(pageActOf(['.'], defaultPageKeys)).toBe('next word')
    expect(pageActOf(['Alt+ñ', 'Alt+n'], pageKeysOf({ 'enter card': 'Alt+n' }))).toBe('enter card')
    expect(pageActOf(['x'], defaultPageKeys)).toBeNull()
    expect(pageActOf([], defaultPageKeys)).toBeNull()
  })
  it('close the card by Escape even where another key was chosen for that', () => {
    const keys = pageKeysOf({ 'close card': 'q' })
    expect([['q'], ['Escape']].map((names) => pageActOf(names, keys))).toEqual(['close card', 'close card'])
  })
})
