import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Driver } from '../harness/driver'
import { browsers, launch } from '../harness/launch'
import { openWithScript } from './bundle'

describe.each(browsers)('pages of extreme size in %s', (kind) => {
  let browser: Driver
  beforeAll(async () => {
    browser = await launch(kind, { extension: null })
  })
  afterAll(() => browser.close())

  it.each([
    ['sentences', '我们在这里学习中文，也写一点字。你好吗？'],
    ['pauses only', '一二三四五六七八九，'],
    ['one character', '字'],
    ['surrogate pairs', '𠮷'],
  ])('a text node of a megabyte: %s', async (_what, unit) => {
    await openWithScript(browser.tab, '<p id="giant" style="font: 16px sans-serif"></p>')
    const found = await browser.tab.evaluate((repeated) => {
      const paragraph = document.querySelector('#giant')!
      // An odd number in front, so that blocks and pairs do not line up by chance.
      const node = document.createTextNode('头' + repeated.repeat(Math.ceil(1_000_000 / repeated.length)))
      paragraph.append(node)
      scrollTo(0, document.documentElement.scrollHeight / 2)
      const faults: string[] = []
      const texts = new Map<string, { first: number; last: number }>()
      for (let y = 40; y < 400; y += 24) {
        for (let x = 20; x < 600; x += 16) {
          const point = tongduPage.textAtPoint(document, x, y)
          if (!point) continue
          const place = tongduPage.placeOf(point.paragraph, point.offset)!
          const character = point.paragraph.text.slice(point.offset, point.offset + 1)
          if (node.data[place.offset] !== character) faults.push(`${character} is not at ${place.offset}`)
          if (/[\uDC00-\uDFFF]/.test(character)) faults.push(`${place.offset} is inside a pair`)
          if (/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/.test(point.paragraph.text)) faults.push('a pair is cut')
          const from = place.offset - point.offset
          const known = texts.get(point.paragraph.text + from)
          if (!known) texts.set(point.paragraph.text + from, { first: from, last: from + point.paragraph.text.length })
          if (point.paragraph.text.length > 2100) faults.push(`${point.paragraph.text.length} long`)
        }
      }
      const parts = [...texts.values()].sort((one, other) => one.first - other.first)
      return { faults, parts }
    }, unit)
    expect(found.faults).toEqual([])
    // The parts follow each other without gap or overlap: where one is cut does not depend on the point.
    for (const [index, part] of found.parts.entries()) {
      if (index > 0) expect(part.first).toBe(found.parts[index - 1]!.last)
    }
    expect(found.parts.length).toBeGreaterThan(0)
    expect(found.parts.length).toBeLessThan(8)
  })

  it('a paragraph of very many small nodes gives neighbours the same text', async () => {
    await openWithScript(browser.tab, '<p id="many" style="font: 16px sans-serif; width: 600px"></p>')
    const texts = await browser.tab.evaluate(() => {
      const sentences = Array.from({ length: 4000 }, (_, index) => `第${index}句话说的是${index % 7}个词语。`)
      const paragraph = document.querySelector('#many')!
      for (const [index, sentence] of sentences.entries()) {
        const element = document.createElement(index % 3 ? 'span' : 'a')
        element.textContent = sentence
        paragraph.append(element, index % 5 ? '' : document.createElement('br'))
      }
      scrollTo(0, document.documentElement.scrollHeight / 2)
      const seen = new Set<string>()
      let points = 0
      for (let y = 40; y < 400; y += 24) {
        for (let x = 20; x < 600; x += 16) {
          const point = tongduPage.textAtPoint(document, x, y)
          if (point) seen.add(point.paragraph.text)
          if (point) points++
        }
      }
      return { points, texts: [...seen] }
    })
    expect(texts.points).toBeGreaterThan(300)
    expect(texts.texts.length).toBeLessThan(40)
    // No two parts share a sentence.
    const sentences = texts.texts.flatMap((text) => text.match(/第\d+句/g) ?? [])
    expect(new Set(sentences).size).toBe(sentences.length)
  })

  // Chromium 156 itself ends (a stack overflow in its hit test) when the pointer is over 10,000 nested boxes; these have none.
  it.each([
    ['10,000 elements without boxes', 10_000, 'contents'],
    ['1,500 inline elements', 1_500, 'inline'],
  ])('text inside of %s', async (_what, depth, display) => {
    await openWithScript(browser.tab, '<p id="deep" style="font: 16px sans-serif">外面的<span></span>后面的</p>')
    const found = await browser.tab.evaluate(
      (most, shown) => {
        let inner: Element = document.querySelector('#deep span')!
        for (let count = 0; count < most; count++) {
          inner = inner.appendChild(document.createElement('span'))
          ;(inner as HTMLElement).style.display = shown
        }
        inner.textContent = '深处的文字'
        const middleOf = (node: Node) => {
          const range = new Range()
          range.selectNodeContents(node)
          const box = range.getBoundingClientRect()
          return tongduPage.textAtPoint(document, box.left + box.width / 2, box.top + box.height / 2)?.paragraph.text
        }
        return [middleOf(inner.firstChild!), middleOf(document.querySelector('#deep')!.firstChild!)]
      },
      depth,
      display,
    )
    expect(found[1]).toBe('外面的深处的文字后面的')
    if (found[0] !== undefined) expect(found[0]).toBe('外面的深处的文字后面的')
  })
})
