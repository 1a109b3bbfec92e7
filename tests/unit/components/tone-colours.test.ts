// @vitest-environment happy-dom

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contrast, leastContrast, nearestReadable, readable } from '@/components/contrast'
import { dressTones, papers, shownIn, themes, toneSets, tongduTones } from '@/components/tone-colours'

const css = readFileSync(join(import.meta.dirname, '../../../components/tokens.css'), 'utf8')

describe('colours of tones', () => {
  it('are checked on the papers that the card has', () => {
    const [paper, low] = ['paper', 'paper-low'].map((name) => new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css)!.slice(1))
    expect([papers.light, papers.dark]).toEqual([
      [paper![0], low![0]],
      [paper![1], low![1]],
    ])
  })

  it('are at first those of the page’s own style', () => {
    for (const [tone, at] of [1, 2, 3, 4, 5].entries()) {
      const found = new RegExp(`--tone-${at}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css)!
      expect([tongduTones.light[tone], tongduTones.dark[tone]]).toEqual(found.slice(1))
    }
  })

  it('are counted as WCAG counts them', () => {
    expect(contrast('#ffffff', '#000000')).toBeCloseTo(21)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
    expect(contrast('#1510f0', '#1510f0')).toBe(1)
  })

  it.each(Object.entries(toneSets).flatMap(([name, colours]) => themes.map((theme) => [name, theme, colours] as const)))('of the set %s can be read in the %s theme, and told apart', (_, theme, colours) => {
    const shown = colours.map((colour) => shownIn(theme, colour))
    for (const colour of shown) expect(leastContrast(colour, papers[theme])).toBeGreaterThanOrEqual(readable)
    expect(new Set(shown).size).toBe(5)
  })

  it('can be read in both themes, whatever colour the reader chooses, and are that colour where it can be', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), fc.constantFrom(...themes), (number, theme) => {
        const colour = `#${number.toString(16).padStart(6, '0')}`
        const shown = shownIn(theme, colour)
        expect(shown).toMatch(/^#[0-9a-f]{6}$/)
        expect(leastContrast(shown, papers[theme])).toBeGreaterThanOrEqual(readable)
        if (leastContrast(colour, papers[theme]) >= readable) expect(shown).toBe(colour)
        // No further than needed.
        else expect(leastContrast(shown, papers[theme])).toBeLessThan(readable + 0.35)
      }),
      { numRuns: 500 },
    )
  })

  it('keep their hue: a yellow that is made darker is no grey', () => {
    const [red, green, blue] = [1, 3, 5].map((at) => parseInt(nearestReadable('#ffd500', papers.light).slice(at, at + 2), 16))
    expect(red! - blue!).toBeGreaterThan(90)
    expect(green! - blue!).toBeGreaterThan(70)
  })

  it('dress a document and leave it as it was', () => {
    const root = document.documentElement
    dressTones(root, { toneSet: 'pleco', ownTones: [] })
    expect(root.style.getPropertyValue('--tone-3')).toBe(`light-dark(#1510f0, ${shownIn('dark', '#1510f0')})`)
    dressTones(root, { toneSet: 'own', ownTones: ['#000000', '#111111', '#222222', '#333333', '#444444'] })
    expect(root.style.getPropertyValue('--tone-5')).toContain('#444444')
    dressTones(root, { toneSet: 'tongdu', ownTones: ['#000000'] })
    expect(root.style.cssText).toBe('')
  })
})
