import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Driver } from '../harness/driver'
import { browsers, launch } from '../harness/launch'
import { openWithScript, pageScript } from './bundle'

describe.each(browsers)('points of a page in %s', (kind) => {
  let browser: Driver
  beforeAll(async () => {
    browser = await launch(kind, { extension: null })
  })
  afterAll(() => browser.close())

  it('nothing in margins, between lines and past the end of a line', async () => {
    await openWithScript(browser.tab, '/pages/hidden.html')
    const ghosts = await browser.tab.evaluate(() => {
      const paragraph = document.querySelector('#spaced')!
      paragraph.scrollIntoView({ block: 'center', behavior: 'instant' })
      const range = new Range()
      range.selectNodeContents(paragraph)
      const lines = Array.from(range.getClientRects())
      const box = paragraph.getBoundingClientRect()
      const ghosts: string[] = []
      let hits = 0
      for (let y = box.top + 1; y < box.bottom; y += 3) {
        for (let x = box.left + 1; x < box.right; x += 3) {
          const isInside = lines.some((line) => x >= line.left && x < line.right && y >= line.top && y < line.bottom)
          const point = tongduPage.textAtPoint(document, x, y)
          if (point && isInside) hits++
          if ((point !== null) !== isInside) ghosts.push(`${x}, ${y}: ${point?.paragraph.text[point.offset]}`)
        }
      }
      return hits > 200 && lines.length > 2 ? ghosts : [`only ${hits} hits in ${lines.length} lines`, ...ghosts]
    })
    expect(ghosts).toEqual([])
  })

  it('nothing under an ellipsis', async () => {
    await openWithScript(browser.tab, '/pages/hidden.html')
    const stretches = await browser.tab.evaluate(() => tongduPage.sweepElement('#ellipsis', 15))
    expect(stretches.map(({ character }) => character).join('')).toBe('省略号后')
    const lines = await browser.tab.evaluate(() => [15, 48].map((y) => tongduPage.sweepElement('#clamp', y)))
    expect(lines.map((line) => line.map(({ character }) => character).join(''))).toEqual(['只显示两行', '的一段文'])
  })

  it('what elements say of themselves', async () => {
    await openWithScript(browser.tab, '/pages/attributes.html')
    const found = await browser.tab.evaluate(() => {
      const at = (selector: string, x = 0.5, y = 0.5) => {
        const box = document.querySelector(selector)!.getBoundingClientRect()
        const point = tongduPage.textAtPoint(document, box.left + box.width * x, box.top + box.height * y)
        const { paragraph, offset = 0 } = point ?? {}
        return paragraph ? `${paragraph.kind} ${paragraph.text.slice(offset)}` : ''
      }
      const ids = ['alt', 'broken', 'title', 'latin', 'abbr', 'inside', 'svg', 'image', 'submit', 'button', 'reset', 'select']
      const said = Object.fromEntries(ids.map((id) => [id, at(`#${id}`)]))
      return { ...said, placeholder: at('#placeholder', 0.1), area: at('#mapped'), han: at('#han', 0.25), box: at('#box', 0.5, 0.03) }
    })
    expect(found).toEqual({
      alt: 'attribute 图片的说明',
      broken: 'attribute 坏图片的说明',
      title: 'attribute 图片的标题',
      latin: '',
      abbr: 'attribute 世界卫生组织',
      inside: 'attribute 外面的标题',
      svg: 'attribute 图形的标题',
      image: 'attribute 提交图',
      submit: 'attribute 提交按钮',
      button: 'attribute 普通按钮',
      reset: 'attribute 重置按钮',
      select: 'attribute 选中的一项',
      placeholder: 'attribute 请输入文字',
      // Firefox gives the image, not the area, at a point of an image map.
      area: kind === 'firefox' ? '' : 'attribute 地图的一块',
      han: 'text 链接 inside',
      box: '',
    })
  })

  it('closed shadow roots are left alone', async () => {
    await openWithScript(browser.tab, '/pages/shadow.html')
    const found = await browser.tab.evaluate(() => {
      const box = document.querySelector('#closed')!.getBoundingClientRect()
      return tongduPage.textAtPoint(document, box.left + 30, box.top + box.height / 2)?.paragraph.text ?? null
    })
    expect(found).toBe(null)
  })

  it('documents in frames', async () => {
    const inside = '<style>body{font:20px sans-serif;margin:0}</style><p data-reads="框架里的文字。">框架里的<b>文</b>字。</p>'
    const path = browser.site.add(inside)
    await browser.tab.open(`<iframe id="a" src="${path}"></iframe><iframe id="b" srcdoc='${inside}'></iframe>
      <iframe id="c" sandbox="allow-scripts allow-same-origin" src="${path}"></iframe>
      <iframe id="d" src="about:blank"></iframe><script>d.contentDocument.body.innerHTML = ${JSON.stringify(inside)}</script>`)
    const script = await pageScript()
    for (const frame of ['#a', '#b', '#c', '#d']) {
      const report = await browser.tab.evaluateInFrame(
        [frame],
        (code) => {
          const element = document.createElement('script')
          element.textContent = code
          document.documentElement.append(element)
          return tongduPage.checkFixture()
        },
        script,
      )
      expect(report).toEqual({ looked: 18, faults: [] })
    }
  })

  it('plain text documents, as the browser shows them', async () => {
    const url = browser.site.url({ body: '纯文本里的换\n行。', headers: { 'content-type': 'text/plain; charset=utf-8' } })
    await openWithScript(browser.tab, url)
    const text = await browser.tab.evaluate(() => {
      const range = new Range()
      range.selectNodeContents(document.querySelector('pre')!)
      const box = range.getClientRects()[0]!
      return tongduPage.textAtPoint(document, box.left + 5, box.top + box.height / 2)?.paragraph.text
    })
    expect(text).toBe('纯文本里的换\n行。')
  })

  it('a page without Han text does not wake us', async () => {
    await openWithScript(browser.tab, '<p>English text with a <a href="#">link</a> and <input value="a field"> カタカナ 한글</p>')
    const isWoken = await browser.tab.evaluate(() => {
      for (let y = 0; y < 100; y += 5) for (let x = 0; x < 600; x += 7) if (tongduPage.isHanUnder(document, x, y)) return true
      return false
    })
    expect(isWoken).toBe(false)
  })

  it('the language in force', async () => {
    await openWithScript(browser.tab, '<div lang="zh-Hant"><p lang="ja">日本<span lang="zh-HK">香港</span></p><p>臺灣</p></div>')
    const languages = await browser.tab.evaluate(() =>
      ['p', 'span', 'p + p'].map((selector) => {
        const box = document.querySelector(selector)!.getBoundingClientRect()
        return tongduPage.textAtPoint(document, box.left + 5, box.top + box.height / 2)?.paragraph.language
      }),
    )
    expect(languages).toEqual(['ja', 'zh-HK', 'zh-Hant'])
  })
})
