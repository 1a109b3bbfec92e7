// @vitest-environment happy-dom

import { h, render } from 'preact'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { CardToolsRow } from '@/components/card-tools-row'
import type { CardTool } from '@/components/card-tools-row'

describe('the tools at the foot of the card', () => {
  const run = vi.fn()
  const copy: CardTool = { name: 'copy', label: 'Copy the entry', key: 'y', run }
  const draw = (tools: readonly CardTool[], said = '') => render(h(CardToolsRow, { tools, drawer: null, said, strings: (key: string) => key, children: h('i', {}) }), document.body)

  beforeEach(() => {
    render(null, document.body)
    run.mockClear()
  })

  it('are buttons with a name, their key in the title, and a guard against clicks that were meant for the page', () => {
    draw([copy])
    const button = document.querySelector('button')!
    expect([button.getAttribute('aria-label'), button.title, button.getAttribute('aria-keyshortcuts'), button.hasAttribute('data-acts')]).toEqual([
      'Copy the entry',
      'Copy the entry (Y)',
      'y',
      true,
    ])
    button.click()
    expect(run).toHaveBeenCalledOnce()
  })

  it('say whether they are on or open, where they can be', () => {
    draw([copy, { name: 'pin', label: 'Pin', key: '', isPressed: true, run }, { name: 'dictionaries', label: 'More', key: '', isOpen: false, run }])
    const attributes = Array.from(document.querySelectorAll('button'), (button) => [button.getAttribute('aria-pressed'), button.getAttribute('aria-expanded'), button.title])
    expect(attributes).toEqual([
      [null, null, 'Copy the entry (Y)'],
      ['true', null, 'Pin'],
      [null, 'false', 'More'],
    ])
  })

  it('leave their line to what is said, marked for what speaks to screen readers', () => {
    draw([copy])
    const status = document.querySelector('[data-says]')!
    expect([status.textContent, document.querySelector('i') !== null]).toEqual(['', true])
    draw([copy], 'Copied.')
    expect([document.querySelector('[data-says]') === status, status.textContent, document.querySelector('i')]).toEqual([true, 'Copied.', null])
  })
})
