import { describe, expect, it } from 'vitest'
import { createTyping } from '@/entrypoints/reading/typing'

describe('somebody who types', () => {
  it('goes on for a second after each letter, whatever knocks at the mouse', () => {
    const typing = createTyping()
    expect(typing.isGoingOn(0, { x: 10, y: 10 })).toBe(false)
    typing.typed(100)
    expect(typing.isGoingOn(500, { x: 14, y: 10 })).toBe(true)
    typing.typed(900)
    expect(typing.isGoingOn(1800, { x: 20, y: 10 })).toBe(true)
    expect(typing.isGoingOn(1900, { x: 20, y: 10 })).toBe(false)
  })

  it('has gone over to the mouse when it is moved far', () => {
    const typing = createTyping()
    typing.isGoingOn(0, { x: 10, y: 10 })
    typing.typed(100)
    expect(typing.isGoingOn(200, { x: 60, y: 10 })).toBe(true)
    expect(typing.isGoingOn(300, { x: 160, y: 10 })).toBe(false)
    expect(typing.isGoingOn(400, { x: 20, y: 10 })).toBe(false)
  })

  it('is at it as long as an input method has something open', () => {
    const typing = createTyping()
    typing.composing(true)
    expect(typing.isGoingOn(60_000, { x: 900, y: 900 })).toBe(true)
    typing.composing(false)
    expect(typing.isGoingOn(60_000, { x: 900, y: 900 })).toBe(false)
  })
})
