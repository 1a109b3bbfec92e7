import { browsers, launch } from '@/tests/browser/harness/launch'
import { openWithScript } from '@/tests/browser/page/bundle'
import type { Report } from './report'

const sentence = '我们在这里学习中文，也读一点<b>新闻</b>，遇到不认识的<a href="#">词语</a>就指一指。'
const plain = sentence.replace(/<[^>]*>/g, '')
const style = '<style>body{font:18px/26px sans-serif;width:700px;margin:20px}</style>'

const pages: Readonly<Record<string, { readonly html: string; readonly aim?: string }>> = {
  'a paragraph of 200 characters': { html: `${style}<p>${sentence.repeat(6)}</p>`, aim: '≤ 1000' },
  'an article of 8,000 characters in <br> lines': { html: style + `${sentence}<br>`.repeat(240), aim: '≤ 1000' },
  'a PDF page of 500 positioned lines': {
    html: `${style}<div style="position:relative">${Array.from(
      { length: 500 },
      (_, line) => `<span style="position:absolute;white-space:pre;left:0;top:${line * 26}px">${plain.slice(0, 30)}</span>`,
    ).join('')}</div>`,
  },
  'one text node of a megabyte': { html: `${style}<p>${plain.repeat(1_000_000 / plain.length)}</p>`, aim: '≤ 16000 with all the rest' },
  'a page full of English': { html: `${style}<p>${'Nothing here is written in Chinese at all. '.repeat(60)}</p>` },
}

/** What it costs to find the text under the pointer: character, paragraph and boxes of a word. */
export async function bench(report: Report): Promise<void> {
  report.describe('The text under the pointer', 'page/ alone in a page, warm, at points spread over the window; microseconds each.')
  for (const kind of browsers) {
    const browser = await launch(kind, { extension: null })
    try {
      for (const [what, { html, aim }] of Object.entries(pages)) {
        await openWithScript(browser.tab, `<!doctype html><meta charset="utf-8">${html}`)
        const measured = await browser.tab.evaluate(() => {
          const timed = (ask: (x: number, y: number) => void) => {
            const samples: number[] = []
            for (let round = 0; round < 30; round++) {
              const start = performance.now()
              for (let count = 0; count < 20; count++) ask(30 + ((round * 20 + count) * 37) % 600, 25 + ((round * 20 + count) * 13) % 300)
              samples.push(((performance.now() - start) / 20) * 1000)
            }
            return samples.slice(5)
          }
          return {
            look: timed((x, y) => {
              const point = tongduPage.textAtPoint(document, x, y)
              if (point) tongduPage.rectanglesOf(point.paragraph, point.offset, point.offset + 2)
            }),
            ask: timed((x, y) => void tongduPage.isHanUnder(document, x, y)),
          }
        })
        report.row(`${kind}: ${what}`, measured.look, 'µs', aim)
        if (what.includes('English')) report.row(`${kind}: the sentinel's question there`, measured.ask, 'µs')
      }
    } finally {
      await browser.close()
    }
  }
}
