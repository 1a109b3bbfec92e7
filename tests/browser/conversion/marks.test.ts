import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Driver } from '../harness/driver'
import { browsers, launch } from '../harness/launch'
import { openForConversion } from './page-script'

const page = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><link rel="icon" href="data:,"><style>p { font: 20px/2 sans-serif; margin: 0 }</style>
<p id="one">我们学习中文，<b>头</b>发很长。</p><p style="display: contents" id="boxless">这里</p><p id="region">这个软件在U盘里。</p>
<div id="host"></div><div style="height: 6000px"></div><p id="far">后来</p>`

describe.each(browsers)('marks on changed characters in %s', (kind) => {
  let browser: Driver
  beforeAll(async () => {
    browser = await launch(kind, { extension: null })
  })
  afterAll(() => browser.close())

  it('follow what is shown: late text, another script, what the page writes, what is far away, and the end', async () => {
    await openForConversion(browser.tab, page)
    const left = await browser.tab.evaluate(async () => {
      const { start, until, createMarks } = tongduConversion
      document.getElementById('host')!.attachShadow({ mode: 'open' }).innerHTML = '<p>飞龙</p>'
      const watcher = { written: (node: Text) => marks?.written(node), restored: (node: Text) => marks?.restored(node) }
      let marks: ReturnType<typeof createMarks> = null
      const { page, show, off } = start(undefined, { watcher })
      marks = createMarks(document, page.originals, 'all')
      marks!.begin(page.converted())
      /** What is marked, look by look; static ranges that no longer fit are not painted. */
      const marked = () =>
        Array.from(CSS.highlights.values(), (highlight) =>
          Array.from(highlight as unknown as Iterable<AbstractRange>)
            .map(({ startContainer, startOffset, endOffset }) => (startContainer as Text).data.slice(startOffset, endOffset))
            .sort()
            .join(' '),
        ).join(' | ')
      const shows = (expected: string) => until(() => marked() === expected, `${expected}; it is ${marked()}`)
      show('traditional')
      await shows('們學習 盤裡 這個軟 這裡 長 頭 飛龍 髮')
      show('taiwan')
      await shows('們學習 裡 這個 這裡 長 頭 飛龍 髮 | 軟體 隨身碟')
      marks!.end()
      marks = createMarks(document, page.originals, 'wording')
      marks!.begin(page.converted())
      await shows('軟體 隨身碟')
      marks!.end()
      marks = createMarks(document, page.originals, 'all')
      marks!.begin(page.converted())
      await shows('們學習 裡 這個 這裡 長 頭 飛龍 髮 | 軟體 隨身碟')
      const one = document.getElementById('one')!
      one.firstChild!.nodeValue = '他们不写。'
      await shows('們 寫 裡 這個 這裡 長 頭 飛龍 髮 | 軟體 隨身碟')
      one.append('鸟飞')
      await shows('們 寫 裡 這個 這裡 長 頭 飛龍 髮 鳥飛 | 軟體 隨身碟')
      one.remove()
      await shows('裡 這個 這裡 飛龍 | 軟體 隨身碟')
      // What has no box of its own belongs to what is around it: here the body, which is always near.
      document.getElementById('far')!.scrollIntoView()
      await shows('後來 這裡 | ')
      off()
      await shows(' | ')
      show('traditional')
      scrollTo(0, 0)
      await shows('盤裡 這個軟 這裡 飛龍 | ')
      marks!.end()
      return [CSS.highlights.size, document.adoptedStyleSheets.length, document.getElementById('host')!.shadowRoot!.adoptedStyleSheets.length]
    })
    expect(left).toEqual([0, 0, 0])
  })
})
