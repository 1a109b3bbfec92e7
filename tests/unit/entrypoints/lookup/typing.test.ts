import { beforeEach, describe, expect, it } from 'vitest'
import { watchTyping } from '@/entrypoints/lookup/typing'

/**
 * Planted and found: every letter judged by itself (a note whose last line made the card grow was not kept), and none but the first.
 * @vitest-environment happy-dom
 */
describe('what is typed into the card', () => {
  let note: HTMLElement
  let tags: HTMLElement
  let isInSight: () => boolean
  let hasStood = true
  let isSeen = true

  const type = (into: HTMLElement, isTrusted = true) => {
    const event = new Event('input', { bubbles: true })
    Object.defineProperty(event, 'isTrusted', { value: isTrusted })
    into.dispatchEvent(event)
  }

  beforeEach(() => {
    hasStood = isSeen = true
    const card = document.implementation.createHTMLDocument()
    note = card.body.appendChild(card.createElement('textarea'))
    tags = card.body.appendChild(card.createElement('input'))
    isInSight = watchTyping(card, { allows: () => isSeen && hasStood, isInSight: () => isSeen })
  })

  it('counts in a card that has stood in sight for a while', () => {
    expect(isInSight()).toBe(false)
    type(note)
    expect(isInSight()).toBe(true)
  })

  it('goes on while the card grows', () => {
    type(note)
    hasStood = false
    type(note)
    expect(isInSight()).toBe(true)
  })

  it('does not begin in a card that has only just moved, nor in another field of it', () => {
    hasStood = false
    type(note)
    expect(isInSight()).toBe(false)
    type(note)
    expect(isInSight()).toBe(false)
    hasStood = true
    type(note)
    hasStood = false
    type(tags)
    expect(isInSight()).toBe(false)
  })

  it('does not go on where the card cannot be seen any more', () => {
    type(note)
    isSeen = false
    type(note)
    expect(isInSight()).toBe(false)
    isSeen = true
    hasStood = false
    type(note)
    expect(isInSight()).toBe(false)
  })

  it('is a hand’s and no script’s', () => {
    type(note)
    type(note, false)
    expect(isInSight()).toBe(false)
  })
})
