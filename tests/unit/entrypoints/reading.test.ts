import { describe, expect, it } from 'vitest'
import { createBrake } from '@/entrypoints/reading/brake'
import { isOnTheWay } from '@/entrypoints/reading/corridor'

describe('the way from word to card', () => {
  const word = { x: 100, y: 100, width: 40, height: 20 }
  const card = { x: 60, y: 126, width: 400, height: 200 }

  it('is the funnel between them and any run towards the card', () => {
    expect(isOnTheWay(word, card, { x: 120, y: 110 }, { x: 150, y: 124 })).toBe(true)
    expect(isOnTheWay(word, card, { x: 120, y: 100 }, { x: 124, y: 112 })).toBe(true)
  })

  it('is not the line itself', () => {
    expect(isOnTheWay(word, card, { x: 120, y: 110 }, { x: 160, y: 110 })).toBe(false)
    expect(isOnTheWay(word, card, { x: 120, y: 110 }, { x: 122, y: 90 })).toBe(false)
  })
})

describe('a page that takes the card away each time', () => {
  it('is given five new ones in ten seconds, and more after that', () => {
    let time = 0
    const brake = createBrake(() => time)
    expect(Array.from({ length: 7 }, () => brake.mayTry())).toEqual([true, true, true, true, true, false, false])
    time = 10_001
    expect(brake.mayTry()).toBe(true)
  })
})
