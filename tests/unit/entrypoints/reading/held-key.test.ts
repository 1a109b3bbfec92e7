import { describe, expect, it } from 'vitest'
import { nextHold } from '@/entrypoints/reading/held-key'
import type { Hold, Seen } from '@/entrypoints/reading/held-key'
import type { HeldKey } from '@/platform/reading-wishes'

const down = (...keys: HeldKey[]) => ({ Shift: keys.includes('Shift'), Control: keys.includes('Control'), Alt: keys.includes('Alt'), Meta: keys.includes('Meta') })
const press = (key: string, ...keys: HeldKey[]): Seen => ({ kind: 'key down', key, down: down(...keys) })
const letGo = (key: string, ...keys: HeldKey[]): Seen => ({ kind: 'key up', key, down: down(...keys) })
const move = (...keys: HeldKey[]): Seen => ({ kind: 'pointer', down: down(...keys) })
const use = (...keys: HeldKey[]): Seen => ({ kind: 'use', down: down(...keys) })
const blur: Seen = { kind: 'blur' }

const after = (wished: HeldKey, ...seen: Seen[]) => seen.reduce<Hold>((hold, one) => nextHold(hold, one, wished), 'up')

describe('the key that is to be held', () => {
  it.each<[string, HeldKey, Seen[], Hold]>([
    ['is held from its press', 'Shift', [press('Shift', 'Shift')], 'alone'],
    ['while it repeats', 'Shift', [press('Shift', 'Shift'), press('Shift', 'Shift')], 'alone'],
    ['until it is let go', 'Shift', [press('Shift', 'Shift'), letGo('Shift')], 'up'],
    ['and no other key stands for it', 'Shift', [press('Control', 'Control'), press('a', 'Control')], 'up'],
    ['is spent by a shortcut', 'Control', [press('Control', 'Control'), press('c', 'Control')], 'spent'],
    ['for as long as it is down', 'Control', [press('Control', 'Control'), press('c', 'Control'), letGo('c', 'Control'), press('Control', 'Control'), move('Control')], 'spent'],
    ['and new again after that', 'Control', [press('Control', 'Control'), press('c', 'Control'), letGo('Control'), press('Control', 'Control')], 'alone'],
    ['is spent by a click or the wheel', 'Control', [press('Control', 'Control'), use('Control')], 'spent'],
    ['is spent together with another', 'Shift', [press('Control', 'Control'), press('Shift', 'Shift', 'Control')], 'spent'],
    ['also when the other comes later', 'Shift', [press('Shift', 'Shift'), press('Control', 'Shift', 'Control')], 'spent'],
    ['and stays so when the other goes first', 'Shift', [press('Shift', 'Shift'), press('Control', 'Shift', 'Control'), letGo('Control', 'Shift'), move('Shift')], 'spent'],
    ['is told by the pointer where its press was not heard', 'Alt', [move('Alt')], 'alone'],
    ['is up when the pointer says so, though its letting go was not heard', 'Alt', [press('Alt', 'Alt'), move()], 'up'],
    ['is up when another window has the keyboard', 'Alt', [press('Alt', 'Alt'), blur], 'up'],
    ['and not held after coming back', 'Alt', [press('Alt', 'Alt'), press('Tab', 'Alt'), blur, move()], 'up'],
    ['is no AltGr, which is two keys at once', 'Alt', [press('Control', 'Control'), press('AltGraph', 'Control', 'Alt'), move('Control', 'Alt')], 'spent'],
  ])('%s', (_, wished, seen, hold) => expect(after(wished, ...seen)).toBe(hold))
})
