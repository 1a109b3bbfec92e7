import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Change } from '@/chinese/conversion/conversion'
import { applied, differences, shareOut, undoing } from '@/page/conversion/edits'

const characters = fc.string({ unit: fc.constantFrom('书', '書', '𠮷', '𡃁', 'a', '。'), maxLength: 12 })
/** Changes of a text: pieces that stay and pieces that are shown otherwise, in turn. */
const changed = fc.array(fc.tuple(characters, characters.filter((text) => text !== ''), characters), { maxLength: 5 }).map((pieces) => {
  let text = ''
  let shown = ''
  const changes: Change[] = []
  for (const [same, written, other] of pieces) {
    text += same
    shown += same + other
    changes.push({ start: text.length, end: text.length + written.length, shown: other, reason: 'script', isSure: true })
    text += written
  }
  return { text, shown, changes }
})
const asEdits = (changes: readonly Change[]) => changes.map(({ start, end, shown }) => ({ start, end, text: shown }))

describe('edits', () => {
  it('lead to what is shown and back', () => {
    fc.assert(
      fc.property(changed, ({ text, shown, changes }) => {
        expect(applied(text, asEdits(changes))).toBe(shown)
        expect(applied(shown, undoing(text, changes))).toBe(text)
      }),
    )
  })

  it('between texts of one length never cut a pair of surrogates', () => {
    fc.assert(
      fc.property(characters, characters, (one, other) => {
        const length = Math.min(one.length, other.length)
        const [from, to] = [one.slice(0, length), other.slice(0, length)]
        fc.pre(from.isWellFormed() && to.isWellFormed())
        const edits = differences(from, to)
        expect(applied(from, edits)).toBe(to)
        for (const { start, end } of edits) expect(from.slice(start, end).isWellFormed()).toBe(true)
      }),
    )
  })

  it('are shared out among the text nodes of a paragraph without losing anything', () => {
    fc.assert(
      fc.property(changed, fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 12 }), ({ text, shown, changes }, lengths) => {
        fc.pre(text !== '')
        const runs: { start: number; length: number; node: Text; from: number }[] = []
        for (let start = 0, index = 0; start < text.length; index++) {
          const length = index === lengths.length ? text.length - start : Math.min(lengths[index]!, text.length - start)
          runs.push({ start, length, node: { index } as unknown as Text, from: 3 })
          start += length
        }
        const given = new Map<Text, Change[]>()
        shareOut(changes, runs, (node, change) => given.set(node, [...(given.get(node) ?? []), change]))
        const parts = runs.map(({ start, length, node }) => applied(`---${text.slice(start, start + length)}`, asEdits(given.get(node) ?? [])))
        expect(parts.every((part) => part.startsWith('---'))).toBe(true)
        expect(parts.map((part) => part.slice(3)).join('')).toBe(shown)
      }),
    )
  })
})
