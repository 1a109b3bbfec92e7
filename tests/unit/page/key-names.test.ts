import { describe, expect, it } from 'vitest'
import { namesOf, reservedFor } from '@/page/key-names'
import type { KeyPress } from '@/page/key-names'

const press = (key: string, code: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key, code, ctrlKey: false, altKey: false, metaKey: false, shiftKey: false, isComposing: false, ...more,
})

describe('the name of a key', () => {
  it.each([
    ['a letter', press('c', 'KeyC'), ['c']],
    ['with Shift', press('C', 'KeyC', { shiftKey: true }), ['C']],
    ['with Caps Lock, which is no Shift', press('C', 'KeyC'), ['c']],
    ['with Caps Lock and Shift', press('c', 'KeyC', { shiftKey: true }), ['C']],
    ['a mark by what is written on the key, wherever that is', press('?', 'Minus', { shiftKey: true }), ['?']],
    ['a key without a character', press('Backspace', 'Backspace'), ['Backspace']],
    ['the same with Shift', press('Backspace', 'Backspace', { shiftKey: true }), ['Shift+Backspace']],
    ['with Alt', press('n', 'KeyN', { altKey: true }), ['Alt+n']],
    ['with Alt where that types something else', press('ñ', 'KeyN', { altKey: true }), ['Alt+n']],
    ['with Ctrl', press('c', 'KeyC', { ctrlKey: true }), ['Ctrl+c']],
    ['with the right Alt, which is part of the character', press('<', 'KeyY', { ctrlKey: true, altKey: true, getModifierState: (name) => name === 'AltGraph' }), ['<']],
    ['of a French keyboard, by the character', press('a', 'KeyQ'), ['a']],
    ['of a Russian keyboard, by the place', press('с', 'KeyC'), ['c']],
    ['of Chinese punctuation', press('。', 'Period'), ['.']],
    ['of Chinese punctuation with Shift', press('》', 'Period', { shiftKey: true }), ['>']],
    ['that an input method has taken while nothing is composed', press('Process', 'KeyS'), ['s']],
    ['that is a modifier alone', press('Shift', 'ShiftLeft', { shiftKey: true }), []],
    ['while a text is composed', press('s', 'KeyS', { isComposing: true }), []],
    ['that nobody knows', press('Unidentified', ''), []],
  ])('%s', (_what, pressed, names) => expect(namesOf(pressed)).toEqual(names))
})

describe('keys that cannot be had', () => {
  it.each(['Tab', 'Shift+Tab', 'Enter', ' ', 'ArrowDown', 'PageUp', 'End'])('%s belongs to the page', (name) => expect(reservedFor(name)).toBe('page'))
  it.each(['Ctrl+c', 'Ctrl+Shift+n', 'Meta+w', 'F1', 'Shift+F12', 'Alt+F4', 'Alt+d', 'Alt+ArrowLeft'])('%s belongs to the browser', (name) =>
    expect(reservedFor(name)).toBe('browser'))
  it('Escape closes the card whatever else does', () => expect(reservedFor('Escape')).toBe('escape'))
  it.each(['c', 'C', '.', '>', '?', '1', 'Backspace', 'Alt+n', 'Alt+Shift+Backspace', 'Delete'])('%s can', (name) => expect(reservedFor(name)).toBeNull())
})
