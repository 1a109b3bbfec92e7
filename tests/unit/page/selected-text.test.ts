import { describe, expect, it } from 'vitest'
import { writtenBetween } from '@/page/selected-text'

const change = (start: number, end: number, shown: string) => ({ start, end, shown, reason: 'script', isSure: true }) as const
/** 這裏的軟體說話 shown as 这里的软件说话, with a word and characters changed. */
const original = {
  text: '這裏的軟體說話',
  shown: '这里的软件软件说话',
  changes: [change(0, 1, '这'), change(1, 2, '里'), change(3, 5, '软件软件'), change(5, 6, '说'), change(6, 7, '话')],
}

describe('what was written where something else is shown', () => {
  it.each([
    [0, 9, '這裏的軟體說話'],
    [0, 1, '這'],
    [1, 3, '裏的'],
    [2, 3, '的'],
    [3, 7, '軟體'],
    [4, 6, '軟體'],
    [7, 9, '說話'],
    [5, 8, '軟體說'],
    [9, 9, ''],
  ])('from %i to %i is %s', (start, end, written) => expect(writtenBetween(original, start, end)).toBe(written))
})
