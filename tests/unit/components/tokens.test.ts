import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { optionStringKeys } from '@/components/option-strings'
import { pageStringKeys } from '@/components/page-nav'
import { stringKeys } from '@/components/strings'
import { toastStringKeys } from '@/components/toast'
import { wordStringKeys } from '@/components/word-list/word-strings'
import { toolbarStringKeys } from '@/components/toolbar-strings'

const root = join(import.meta.dirname, '../../..')
const css = readFileSync(join(root, 'components/tokens.css'), 'utf8')

/** The two values of a colour, light and dark. */
function colour(name: string): [string, string] {
  const found = new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css)
  if (!found) throw new Error(`no colour ${name}`)
  return [found[1]!, found[2]!]
}

/** @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light! + 0.05) / (dark! + 0.05)
}

describe('colours', () => {
  const inks = ['ink', 'ink-quiet', 'accent', 'link', 'tone-1', 'tone-2', 'tone-3', 'tone-4', 'tone-5']
  it.each(inks.flatMap((ink) => ['paper', 'paper-low'].map((paper) => [ink, paper] as const)))('%s on %s pass WCAG AA in both themes', (ink, paper) => {
    for (const theme of [0, 1] as const) expect(contrast(colour(ink)[theme], colour(paper)[theme])).toBeGreaterThanOrEqual(4.5)
  })
  it('the star of a kept word is seen, and what is written on its ground is read', () => {
    for (const theme of [0, 1] as const) {
      expect(contrast(colour('kept')[theme], colour('paper')[theme])).toBeGreaterThanOrEqual(3)
      for (const ink of ['ink', 'ink-quiet', 'accent']) expect(contrast(colour(ink)[theme], colour('kept-low')[theme])).toBeGreaterThanOrEqual(4.5)
    }
  })
})

describe('interface texts', () => {
  it('are all in the English file', () => {
    const texts = readFileSync(join(root, 'platform/locales/en.yml'), 'utf8')
    for (const key of [...stringKeys, ...toolbarStringKeys, ...optionStringKeys, ...pageStringKeys, ...toastStringKeys, ...wordStringKeys]) expect(texts).toMatch(new RegExp(`^${key}: .`, 'm'))
  })
})
