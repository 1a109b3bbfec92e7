// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { createHover } from '@/entrypoints/reading/hover'
import type { LookUpRequest, Popup, PopupOwner } from '@/entrypoints/reading/popup'
import type { Paragraph, Reader } from '@/entrypoints/reading/text'

/** A page of one text, with a popup that says what it is told to. */
function hoverOver(text: string) {
  const found = { text, language: 'zh', kind: 'attribute', element: document.createElement('p'), runs: [], originals: null, known: null }
  const paragraph = { id: 1, found, shown: null } as Paragraph
  const asked: LookUpRequest[] = []
  let owner!: PopupOwner
  const popup = {
    lookUp(look: LookUpRequest, asker: PopupOwner) {
      owner = asker
      asked.push(look)
    },
    show: () => undefined,
  } as unknown as Popup
  const hover = createHover({ under: () => ({ paragraph, offset: 0 }) } as unknown as Reader, popup, null, () => 0)
  const told = { width: 400, height: 200, keys: [] }
  const last = () => asked.at(-1)!
  return {
    click: () => hover.pointed({ x: 1, y: 1 }),
    last,
    answer: (start: number, end: number) => owner.rendered({ kind: 'rendered', request: last().request, found: { start, end }, ...told }),
    chose: (request: number, start: number, end: number) => owner.chose({ kind: 'chose', request, found: { start, end }, ...told }),
    /** @returns from where the word behind the one that is shown is looked for */
    step: () => {
      owner.stepped(1, 'word')
      return last().offset
    },
  }
}

describe('the word that is shown', () => {
  it('is the one that was chosen in its card', () => {
    const { click, answer, chose, step, last } = hoverOver('乒乓球拍卖完了')
    click()
    answer(0, 4)
    chose(last().request, 0, 3)
    expect(step()).toBe(2)
  })

  it('stays the one that keys went on to, whatever comes late of the card before', () => {
    const { click, answer, chose, step, last } = hoverOver('后天要去')
    click()
    answer(0, 2)
    const before = last().request
    expect(step()).toBe(1)
    answer(2, 3)
    chose(before, 0, 2)
    expect(step()).toBe(2)
  })
})
