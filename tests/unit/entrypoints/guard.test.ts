import { beforeEach, describe, expect, it } from 'vitest'
import { createGuard } from '@/entrypoints/lookup/guard'
import type { Guard } from '@/entrypoints/lookup/guard'

/**
 * Row 30, to the millisecond, which no test in a browser can be: what counts is when the person acted, not when it was heard.
 * Planted and found: the time of hearing instead of the event's.
 * @vitest-environment happy-dom
 */
describe('the guard of the card', () => {
  let now = 0
  let guard: Guard
  let acted = 0
  let button: HTMLElement

  /** An event as the browser makes it for what a person did at that time. */
  const happen = (name: string, at: number, where: MouseEventInit = {}) => {
    const event = new MouseEvent(name, { bubbles: true, cancelable: true, detail: 1, ...where })
    Object.defineProperties(event, { isTrusted: { value: true }, timeStamp: { value: at } })
    button.dispatchEvent(event)
  }
  const move = (at: number, x: number, more: MouseEventInit = {}) => happen('mousemove', at, { screenX: x, screenY: 0, clientX: x, clientY: 0, ...more })

  beforeEach(() => {
    now = 0
    acted = 0
    const card = document.implementation.createHTMLDocument()
    button = card.body.appendChild(card.createElement('button'))
    button.dataset.acts = ''
    guard = createGuard(card, () => now)
    guard.moved()
    guard.trusted(true)
    button.addEventListener('click', () => acted++)
  })

  it('lets a click through when card and pointer have been there for a while', () => {
    move(10, 5)
    move(300, 6)
    happen('click', 361)
    expect(acted).toBe(1)
  })

  it('refuses one that was made early, however late it is heard', () => {
    move(10, 5)
    now = 5000
    happen('click', 40)
    expect(acted).toBe(0)
  })

  it('refuses one of a pointer that has just come', () => {
    move(1000, 5)
    happen('click', 1200)
    expect(acted).toBe(0)
    happen('click', 1350)
    expect(acted).toBe(1)
  })

  it('begins anew when the card moves, by its own word or under a resting pointer, also little by little', () => {
    move(10, 5)
    now = 900
    guard.moved()
    happen('click', 1100)
    expect(acted).toBe(0)
    move(1300, 7)
    for (let step = 1; step <= 4; step++) {
      now = 1300 + step * 100
      move(now, 7, { clientX: 7 - step })
    }
    happen('click', 1720)
    expect(acted).toBe(0)
  })

  it('takes no rounding of a zoomed page for a card that moved', () => {
    move(10, 5)
    now = 340
    move(340, 5, { clientX: 6 })
    happen('click', 380)
    expect(acted).toBe(1)
  })

  it('refuses all while the card is concealed, and everything that scripts do', () => {
    move(10, 5)
    guard.trusted(false)
    happen('click', 1000)
    guard.trusted(true)
    button.click()
    expect(acted).toBe(0)
    expect([guard.allows(200), guard.allows(400)]).toEqual([false, true])
  })
})
