import { describe, expect, it } from 'vitest'
import { hasActText } from '@/components/key-strings'
import { choiceOfKey } from '@/components/key-choice'
import { keyGroups } from '@/platform/key-help'
import { keyRows, withKey } from '@/platform/keys'
import { asShortcut } from '@/platform/shortcuts'

const places = ['card', 'review'] as const

describe('the table of keys', () => {
  it.each(places)('%s: no key does two things, and everything has a name', (place) => {
    const rows = keyRows(place, {})
    expect(new Set(rows.map(({ usual }) => usual)).size).toBe(rows.length)
    expect(rows.filter(({ act }) => !hasActText(act))).toEqual([])
  })
  it('has the keys that the reader changed, and keeps only what differs', () => {
    const changed = withKey({}, 'save', 'x')
    expect(changed).toEqual({ save: 'x' })
    expect(keyRows('card', changed).find(({ act }) => act === 'save')).toEqual({ act: 'save', key: 'x', usual: 's' })
    expect(withKey(changed, 'save', 's')).toEqual({})
  })
  it('is shown with what belongs to the page first', () => {
    const shortcuts = [{ name: 'look-up', key: 'Alt+L' }]
    expect(keyGroups('words', {}, shortcuts).map(({ title }) => title)).toEqual(['keysPlaceList', 'keysPlaceBrowser', 'keysPlaceCard'])
    expect(keyGroups('card', {}, shortcuts).map(({ title }) => title)).toEqual(['keysPlaceCard', 'keysPlaceBrowser'])
    expect(keyGroups('card', { save: 'x' }, [])[0]!.rows).toContainEqual({ act: 'save', keys: ['x'] })
  })
})

describe('choosing a key', () => {
  const rows = keyRows('card', { 'next word': 'n' })
  const row = (act: string) => rows.find((one) => one.act === act)!
  it('says what has it already', () => expect(choiceOfKey(row('save'), 'n', rows)).toEqual({ kind: 'clash', act: 'next word' }))
  it('says why it cannot be had', () => expect(choiceOfKey(row('save'), 'Ctrl+s', rows)).toEqual({ kind: 'reserved', why: 'browser' }))
  it('takes what is free, and what it has already', () => {
    expect(choiceOfKey(row('save'), '.', rows)).toEqual({ kind: 'free' })
    expect(choiceOfKey(row('save'), 's', rows)).toEqual({ kind: 'free' })
  })
  it('gives back the usual key, also one that nobody else may have', () => expect(choiceOfKey({ act: 'review show', key: 'x', usual: ' ' }, ' ', [])).toEqual({ kind: 'free' }))
})

describe('a key for the browser', () => {
  it.each([
    ['Alt+n', 'Alt+N'],
    ['Ctrl+Shift+ArrowUp', 'Ctrl+Shift+Up'],
    ['Alt+.', 'Alt+Period'],
    ['Alt+>', 'Alt+Shift+Period'],
    ['Ctrl+Y', 'Ctrl+Shift+Y'],
    ['F8', 'F8'],
    ['n', null],
    ['Shift+Delete', null],
    ['Alt+ñ', null],
  ])('%s is written %s', (name, written) => expect(asShortcut(name)).toBe(written))
})
