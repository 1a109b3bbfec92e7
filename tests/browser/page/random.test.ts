import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Driver } from '../harness/driver'
import { browsers, launch } from '../harness/launch'
import { openWithScript } from './bundle'
import { seed } from '../../seed'

/** A piece of a made-up page; `reads` is what of it a reader sees in the line. */
interface Piece {
  readonly html: string
  readonly reads: string
}

const characters = fc.constantFrom(...'的一是在不了有和人这中大为上个国我以要他时来用们𠮷，。、ab12')
const words: fc.Arbitrary<Piece> = fc.string({ unit: characters, minLength: 1, maxLength: 12 }).map((text) => ({ html: text, reads: text }))
const unseen: fc.Arbitrary<Piece> = fc
  .constantFrom('<wbr>', '<!-- 注释 -->', '<span hidden>隐藏</span>', '<i data-aside style="opacity:0">透明</i>', '<script></script>', '<b></b>', '<a id="x"></a>')
  .map((html) => ({ html, reads: '' }))
const br: fc.Arbitrary<Piece> = fc.constant({ html: '<br>', reads: '\n' })
const joined = (pieces: readonly Piece[]): Piece => ({
  html: pieces.map(({ html }) => html).join(''),
  reads: pieces.map(({ reads }) => reads).join(''),
})
const { line } = fc.letrec<{ line: Piece; piece: Piece }>((tie) => ({
  piece: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    words,
    unseen,
    br,
    fc
      .tuple(fc.constantFrom('span', 'b', 'em', 'a href="#"', 'my-word', 'mark', 'span style="display:contents"'), tie('line'))
      .map(([tag, { html, reads }]) => ({ html: `<${tag}>${html}</${tag.split(' ')[0]}>`, reads })),
    words.map(({ html, reads }) => ({ html: `<ruby>${html}<rt>zì</rt></ruby>`, reads })),
    tie('line').map(({ html, reads }) => ({
      html: `<my-shadow><template shadowrootmode="open"><slot></slot></template>${html}</my-shadow>`,
      reads,
    })),
  ),
  line: fc.array(tie('piece'), { minLength: 1, maxLength: 5, depthIdentifier: 'line' }).map(joined),
}))
const blocks = fc.array(fc.tuple(fc.constantFrom('p', 'div', 'li', 'td', 'h2', 'blockquote'), line), { minLength: 1, maxLength: 6 })

describe.each(browsers)('made-up pages in %s', (kind) => {
  let browser: Driver
  beforeAll(async () => {
    browser = await launch(kind, { extension: null })
  })
  afterAll(() => browser.close())

  it('every character is found in the middle of its box, in the text that is seen', async () => {
    console.log(`seed ${seed} (TONGDU_SEED)`)
    await openWithScript(browser.tab, '<style>body{font:20px/1.7 sans-serif;width:600px}</style><main></main>')
    await fc.assert(
      fc.asyncProperty(blocks, async (made) => {
        const html = made
          .map(([tag, { html, reads }]) => {
            const content = `<${tag} data-reads="${reads.trim()}">${html}</${tag}>`
            return tag === 'td' ? `<table><tr>${content}</tr></table>` : content
          })
          .join('')
        const faults = await browser.tab.evaluate((source) => {
          const main = document.querySelector('main')!
          // Parsed as a page is, with declarative shadow roots.
          ;(main as unknown as { setHTMLUnsafe(html: string): void }).setHTMLUnsafe(source)
          return tongduPage.checkFixture(main).faults.slice(0, 5)
        }, html)
        if (faults.length > 0) throw new Error(`${faults.join('\n')}\n${html}`)
      }),
      { seed, numRuns: 40, endOnFailure: true },
    )
    expect(seed).toBeGreaterThanOrEqual(0)
  })
})
