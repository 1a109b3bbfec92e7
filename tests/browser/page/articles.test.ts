import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Driver } from '../harness/driver'
import { browsers, launch } from '../harness/launch'
import { openWithScript } from './bundle'

// Newspaper texts of other people, taken out of PDFs: not part of the project, looked at where they are.
const folder = join(import.meta.dirname, '../../../../shared/articles')
const articles = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : []
if (articles.length === 0) console.log(`${folder} is not there: the articles are not looked at.`)

const forms = {
  paragraphs: (text: string) =>
    text
      .split(/\n\s*\n\s*\n|(?<=。)\n/)
      .map((part) => `<p>${escape(part)}</p>`)
      .join(''),
  'br lines': (text: string) => `<div>${text.split('\n').map(escape).join('<br>\n')}</div>`,
  'positioned lines': (text: string) =>
    `<div style="position:relative">${text
      .split('\n')
      .map((line, index) => `<span style="position:absolute;left:20px;top:${index * 28}px;white-space:pre">${escape(line)}</span>`)
      .join('')}</div>`,
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

describe.skipIf(articles.length === 0).each(browsers)('newspaper texts in %s', (kind) => {
  let browser: Driver
  beforeAll(async () => {
    browser = await launch(kind, { extension: null })
  })
  afterAll(() => browser.close())

  const cases = articles.flatMap((name) => Object.entries(forms).map(([form, lay]) => ({ name, form, lay })))
  // Some 55,000 look-ups an article: more than the usual minute where other work is going on.
  it.each(cases)('$name as $form: every character at its left quarter, centre and right quarter', { timeout: 300_000 }, async ({ name, form, lay }) => {
    const text = readFileSync(join(folder, name), 'utf8')
    await openWithScript(
      browser.tab,
      `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><style>body{font:18px/24px sans-serif;width:700px}</style>${lay(text)}`,
    )
    const report = await browser.tab.evaluate(() => {
      const report = { looked: 0, faults: [] as string[] }
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        for (let offset = 0; offset < node.length; offset++) {
          if (/\p{Script=Han}/u.test(node.data[offset]!)) tongduPage.checkCharacter(node, offset, null, report)
        }
      }
      return { looked: report.looked, faults: report.faults.slice(0, 10) }
    })
    expect(report.faults).toEqual([])
    expect(report.looked).toBeGreaterThan(text.match(/\p{Script=Han}/gu)!.length * 2.9)
    if (form === 'paragraphs') return
    // What stands on the next line is part of the same text, whatever the form: the words cut there can be found.
    const joined = await browser.tab.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      const nodes: Text[] = []
      while (walker.nextNode()) if (/\p{Script=Han}/u.test((walker.currentNode as Text).data)) nodes.push(walker.currentNode as Text)
      let count = 0
      for (const [index, node] of nodes.entries()) {
        const next = nodes[index + 1]
        if (!next || /[。！？：]\s*$/.test(node.data)) continue
        const range = new Range()
        const last = node.data.search(/\p{Script=Han}[^\p{Script=Han}]*$/u)
        range.setStart(node, last)
        range.setEnd(node, last + 1)
        node.parentElement!.scrollIntoView({ block: 'center' })
        scrollBy(0, range.getBoundingClientRect().top - innerHeight / 2)
        const box = range.getBoundingClientRect()
        const point = tongduPage.textAtPoint(document, box.left + box.width / 2, box.top + box.height / 2)
        if (point?.paragraph.runs.some((run) => run.node === next)) count++
      }
      return count / nodes.length
    })
    expect(joined).toBeGreaterThan(0.5)
  })
})
