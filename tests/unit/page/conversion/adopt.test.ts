/**
 * @vitest-environment happy-dom
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Change } from '@/chinese/conversion/conversion'
import { adoptMerged, adoptSplit } from '@/page/conversion/adopt'
import { createTexts } from '@/page/conversion/texts'

const pairs: Readonly<Record<string, string>> = { 里: '裏', 发: '發', 后: '後' }
const changesOf = (text: string): Change[] =>
  [...text].flatMap((letter, start) => (pairs[letter] ? [{ start, end: start + 1, shown: pairs[letter], reason: 'script', isSure: true }] : []))

describe('what a page makes of the text that we show', () => {
  it('still has its original when it was cut into any parts at once, and when these were put together again', () => {
    const letters = fc.array(fc.constantFrom('里', '发', '后', '人', 'a'), { minLength: 2, maxLength: 12 })
    fc.assert(
      fc.property(letters, fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 4 }), (source, cuts) => {
        const text = source.join('')
        const texts = createTexts(null)
        const box = document.createElement('p')
        const first = document.createTextNode(text)
        box.append(first)
        texts.show(first, changesOf(text))
        let last = first
        for (const cut of cuts) if (last.length > 1) last = last.splitText(1 + (cut % (last.length - 1)))
        const isChanged = changesOf(text).length > 0
        expect(adoptSplit(texts, first).length).toBe(isChanged && box.childNodes.length > 1 ? box.childNodes.length : 0)
        const nodes = [...box.childNodes] as Text[]
        expect(nodes.map((node) => texts.sourceOf(node)).join('')).toBe(text)
        const rest = nodes.slice(1)
        first.data = nodes.map(({ data }) => data).join('')
        for (const node of rest) node.remove()
        if (rest.length > 0) adoptMerged(texts, first, rest)
        expect(texts.sourceOf(first)).toBe(text)
      }),
      { numRuns: 300 },
    )
  })

  it('has none where the page has written something else behind the cut', () => {
    const texts = createTexts(null)
    const box = document.createElement('p')
    const first = document.createTextNode('里发后')
    box.append(first)
    texts.show(first, changesOf('里发后'))
    first.splitText(1).data = '裏面'
    expect(adoptSplit(texts, first)).toEqual([])
  })
})
