import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Driver } from '../harness/driver'
import { browsers, launch } from '../harness/launch'
import { openWithScript } from './bundle'

declare global {
  var tongduMark: NonNullable<ReturnType<typeof tongduPage.createHighlighter>>
}

describe.each(browsers)('marks and the keyboard in %s', (kind) => {
  let browser: Driver
  beforeAll(async () => {
    browser = await launch(kind, { extension: null })
  })
  afterAll(() => browser.close())

  it('a mark leaves the document, the selection and the focus as they were, and goes without a trace', async () => {
    await openWithScript(
      browser.tab,
      '<p id="a">我们<b>在这</b>里。</p><input id="i" value="x"><my-box><template shadowrootmode="open"><p>影子里的字</p></template></my-box>',
    )
    const [before, marked, after] = await browser.tab.evaluate(() => {
      const shadow = document.querySelector('my-box')!.shadowRoot!
      const state = () =>
        [
          new XMLSerializer().serializeToString(document),
          document.styleSheets.length,
          document.adoptedStyleSheets.length,
          shadow.adoptedStyleSheets.length,
          String(getSelection()),
          document.activeElement?.id,
          CSS.highlights.size,
        ].join('\n')
      document.querySelector<HTMLInputElement>('#i')!.focus()
      const first = state()
      const range = new Range()
      range.selectNodeContents(document.querySelector('#a')!)
      const inShadow = new Range()
      inShadow.selectNodeContents(shadow.firstChild!)
      const highlighter = tongduPage.createHighlighter(document, 'background-color: yellow')!
      highlighter.mark([range])
      highlighter.mark([range, inShadow])
      const during = [CSS.highlights.size, document.adoptedStyleSheets.length, shadow.adoptedStyleSheets.length]
      highlighter.dispose()
      return [first, during, state()] as const
    })
    expect(marked).toEqual([1, 1, 1])
    expect(after).toBe(before)
  })

  it.each(['horizontal-tb', 'vertical-rl', 'vertical-lr', 'sideways-rl'])('a mark is painted in %s text', async (mode) => {
    await openWithScript(
      browser.tab,
      `<style>body{margin:0;background:#fff}p{margin:20px;font:40px sans-serif;writing-mode:${mode};color:#fff}</style><p>标记这里吧</p>`,
    )
    // The text is as white as the page: the marked characters alone bring colour into the picture.
    const box = await browser.tab.evaluate(() => {
      const node = document.querySelector('p')!.firstChild as Text
      const range = new Range()
      range.setStart(node, 1)
      range.setEnd(node, 3)
      globalThis.tongduMark = tongduPage.createHighlighter(document, 'background-color: rgb(0, 200, 0); color: rgb(0, 200, 0)')!
      tongduMark.mark([range])
      const { left, top, width, height } = range.getBoundingClientRect()
      return { left, top, width, height }
    })
    const file = join(mkdtempSync(join(tmpdir(), 'tongdu-')), 'marked.png')
    await browser.tab.screenshot(file)
    const picture = readFileSync(file).toString('base64')
    const green = await browser.tab.evaluate(async (data) => {
      const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0))
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!
      context.drawImage(image, 0, 0)
      const pixels = context.getImageData(0, 0, image.width, image.height).data
      const edges = { left: Infinity, top: Infinity, right: -1, bottom: -1 }
      for (let y = 0; y < image.height; y++) {
        for (let x = 0; x < image.width; x++) {
          const at = 4 * (y * image.width + x)
          if (pixels[at]! > 40 || pixels[at + 1]! < 160 || pixels[at + 2]! > 40) continue
          edges.left = Math.min(edges.left, x)
          edges.top = Math.min(edges.top, y)
          edges.right = Math.max(edges.right, x + 1)
          edges.bottom = Math.max(edges.bottom, y + 1)
        }
      }
      return edges
    }, picture)
    const isVertical = mode !== 'horizontal-tb'
    const [from, to] = isVertical ? [green.top, green.bottom] : [green.left, green.right]
    const [wantedFrom, wantedTo] = isVertical ? [box.top, box.top + box.height] : [box.left, box.left + box.width]
    expect(Math.abs(from - wantedFrom)).toBeLessThanOrEqual(2)
    expect(Math.abs(to - wantedTo)).toBeLessThanOrEqual(2)
  })

  it('the text at the selection, in a field, in a shadow root, or else the first on the screen', async () => {
    await openWithScript(
      browser.tab,
      `<p>English</p><p id="a">第一段<b>文字</b></p><input id="i" value="框里的字"><input id="p" type="password" value="密码">
       <my-box><template shadowrootmode="open"><p>影子里的字</p></template></my-box>`,
    )
    const found = await browser.tab.evaluate(() => {
      const shown = (point: ReturnType<typeof tongduPage.firstHanOnScreen>) => point && `${point.paragraph.text} ${point.offset}${'end' in point ? `–${String(point.end)}` : ''}`
      const first = shown(tongduPage.firstHanOnScreen(document))
      const none = shown(tongduPage.textAtCaret(document))
      getSelection()!.setBaseAndExtent(document.querySelector('b')!.firstChild!, 1, document.querySelector('b')!.firstChild!, 2)
      const selected = shown(tongduPage.textAtCaret(document))
      getSelection()!.selectAllChildren(document.querySelector('#a')!)
      const element = shown(tongduPage.textAtCaret(document))
      const input = document.querySelector<HTMLInputElement>('#i')!
      input.focus()
      input.setSelectionRange(2, 2)
      const field = shown(tongduPage.textAtCaret(document))
      const secret = document.querySelector<HTMLInputElement>('#p')!
      secret.focus()
      secret.setSelectionRange(1, 1)
      const password = shown(tongduPage.textAtCaret(document))
      secret.blur()
      const node = document.querySelector('my-box')!.shadowRoot!.querySelector('p')!.firstChild!
      getSelection()!.setBaseAndExtent(node, 2, node, 3)
      const shadow = shown(tongduPage.textAtCaret(document))
      return { first, none, selected, element, field, password, shadow }
    })
    expect(found).toEqual({
      first: '第一段文字 0',
      none: null,
      selected: '第一段文字 4–5',
      element: '第一段文字 0–5',
      field: '框里的字 2–2',
      password: null,
      shadow: '影子里的字 2–3',
    })
  })

  it('stepping from paragraph to paragraph reaches all that is read, both ways', async () => {
    await openWithScript(
      browser.tab,
      `<p>English <i>一</i></p><p hidden>隐藏</p><p>none</p><div style="position:absolute">二</div><table><tr><td>三<td>四</table>
       <my-box><template shadowrootmode="open"><p>五<slot></slot></p></template>六</my-box><span style="display:contents">七</span>
       <div style="opacity:0">透明</div><script>'脚本'</script><ruby>八<rt>八</rt></ruby>`,
    )
    const [forth, back] = await browser.tab.evaluate(() => {
      const walk = (direction: 1 | -1, from: ReturnType<typeof tongduPage.firstHanOnScreen>) => {
        const seen: string[] = []
        let last = from
        for (let point = from; point && seen.length < 20; point = tongduPage.hanBeside(point.paragraph, direction)) {
          seen.push(point.paragraph.text[point.offset]!)
          last = point
        }
        return [seen, last] as const
      }
      const [onward, last] = walk(1, tongduPage.firstHanOnScreen(document))
      return [onward.join(''), walk(-1, last)[0].join('')]
    })
    // 六 is slotted into the paragraph of 五: forwards its first character is met, backwards its last.
    expect(forth).toBe('一二三四五七八')
    expect(back).toBe('八七六四三二一')
  })
})
