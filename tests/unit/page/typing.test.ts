// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { isTypedInto } from '@/page/typing'

function element(html: string): Element {
  document.body.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.children)
  return document.body.firstElementChild!
}

describe('whether a key is typed into something', () => {
  it.each([
    '<input>', '<input type="search">', '<input type="password">', '<input type="date">', '<textarea></textarea>', '<select></select>', '<div contenteditable="true"></div>',
    '<div role="textbox" tabindex="0"></div>', '<div role="combobox" tabindex="0"></div>', '<div role="application" tabindex="0"></div>', '<canvas tabindex="0"></canvas>',
  ])('yes: %s', (html) => expect(isTypedInto(element(html))).toBe(true))
  it.each(['<p>字</p>', '<button>b</button>', '<a href="#">a</a>', '<input type="checkbox">', '<input type="range">', '<div tabindex="0"></div>'])('no: %s', (html) =>
    expect(isTypedInto(element(html))).toBe(false))

  it('yes where an editor takes text without a field', () => expect(isTypedInto(Object.assign(element('<div tabindex="0"></div>'), { editContext: {} }))).toBe(true))

  it('looks into shadow roots that are opened for it', () => {
    const host = element('<div></div>')
    const root = host.attachShadow({ mode: 'closed' })
    const field = document.createElement('input')
    root.append(field)
    field.focus()
    Object.defineProperty(root, 'activeElement', { value: field })
    expect(isTypedInto(host)).toBe(false)
    expect(isTypedInto(host, (element) => (element === host ? root : null))).toBe(true)
  })
})
