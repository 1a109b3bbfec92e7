import { describe, expect, it } from 'vitest'
import { withoutModules } from '@/scripts/build/one-script'

describe('the page of the popup’s frame', () => {
  it('keeps its own scripts and its style sheet, and loses what is a module', () => {
    const html = `<head>
    <script src="/ahead.js"></script>
    <script src="/card.js" defer></script>
    <script type="module" crossorigin src="/chunks/one.js"></script>
    <link rel="modulepreload" crossorigin href="/chunks/two.js">
    <link rel="stylesheet" crossorigin href="/assets/lookup.css">
  </head>`
    expect(withoutModules(html)).toBe(`<head>
    <script src="/ahead.js"></script>
    <script src="/card.js" defer></script>
    <link rel="stylesheet" crossorigin href="/assets/lookup.css">
  </head>`)
  })
})
