import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Run } from '@/page/assemble'
import { asShown } from '@/page/conversion/as-shown'
import type { Original, Originals } from '@/page/conversion/originals'
import type { Paragraph } from '@/page/paragraph'
import { shownText } from '@/chinese/conversion/places'
import { changedText } from '../../chinese/conversion/random-changes'

/** Stands for a text node: only which one it is matters here. */
const nodeNamed = (name: string) => ({ name }) as unknown as Text

function paragraphOf(text: string, runs: readonly Run[], originals: ReadonlyMap<Text, Original>): Paragraph {
  const all: Originals = { target: 'traditional', of: (node) => originals.get(node) ?? null, attributeOf: () => null, shownAttribute: () => null }
  return { text, language: 'zh', kind: 'text', element: null as unknown as Element, runs, originals: all, known: null }
}

describe('a paragraph of several text nodes', () => {
  it('is shown as its nodes are, one after the other, whichever of them were converted', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ changed: changedText, isConverted: fc.boolean() }), { maxLength: 5 }), (parts) => {
        const originals = new Map<Text, Original>()
        const runs: Run[] = []
        let text = ''
        let expected = ''
        parts.forEach(({ changed, isConverted }, index) => {
          if (changed.text === '') return
          const node = nodeNamed(String(index))
          if (isConverted) originals.set(node, changed)
          runs.push({ start: text.length, length: changed.text.length, node, offset: 0 })
          text += changed.text
          expected += isConverted ? changed.shown : changed.text
        })
        const shown = asShown(paragraphOf(text, runs, originals))
        expect(shown?.text ?? text).toBe(expected)
        if (shown) expect(shownText({ text, changes: shown.changes })).toBe(shown.text)
        else expect([...originals.values()].every(({ changes }) => changes.length === 0)).toBe(true)
      }),
    )
  })

  it('keeps a change whole that runs over white space which nobody sees, and leaves out what is not its part', () => {
    const node = nodeNamed('one')
    const change = (start: number, end: number, shown: string) => ({ start, end, shown, reason: 'wording', isSure: true }) as const
    const original = { text: '头。软  件好。发', shown: '頭。軟  體好。髮', changes: [change(0, 1, '頭'), change(2, 6, '軟  體'), change(8, 9, '髮')] }
    const runs = [
      { start: 0, length: 2, node, offset: 2 },
      { start: 2, length: 3, node, offset: 5 },
    ]
    const shown = asShown(paragraphOf('软 件好。', runs, new Map([[node, original]])))
    expect(shown?.changes).toEqual([{ start: 0, end: 3, shown: '軟  體', reason: 'wording', isSure: true }])
    expect(shown?.text).toBe('軟  體好。')
  })
})
