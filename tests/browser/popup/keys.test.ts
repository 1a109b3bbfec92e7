import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pressCommand } from '../access/command'
import type { Command } from '../access/command'
import type { Driver, Tab } from '../harness/driver'
import { browsers, launch } from '../harness/launch'
import { until } from '../harness/until'

const page = `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><link rel="icon" href="data:,"><style>body { font: 20px/2 sans-serif; margin: 60px }</style>
<p id="text">我们在图书馆里学习中文。</p><p>今天的新闻很好。</p><input id="box" value="老师鼓励我们">`

/** Alt+L and its companions, without a pointer over any text. */
describe.each(browsers)('looking up by key in %s', (kind) => {
  let browser: Driver
  let tab: Tab

  beforeAll(async () => {
    browser = await launch(kind, { viewport: { width: 1000, height: 640 } })
    tab = browser.tab
  })
  afterAll(async () => {
    await browser?.close()
  })
  const press = (command: Command) => pressCommand(browser, command)
  const open = async () => {
    await tab.open(page)
    await tab.moveMouse(990, 630)
  }

  it('finds the word at the selection and goes to the next and the previous one, over the end of the paragraph', async () => {
    await open()
    await tab.evaluate(() => {
      const text = document.querySelector('#text')!.firstChild!
      getSelection()!.setBaseAndExtent(text, 4, text, 5)
    })
    await press('look-up')
    await tab.popupShown('library')
    await press('next-word')
    await tab.popupShown('inside')
    await press('previous-word')
    await tab.popupShown('library')
    for (const meaning of ['inside', 'to learn', 'Chinese language', 'today']) {
      await press('next-word')
      await tab.popupShown(meaning)
    }
    expect(await tab.evaluate(() => String(getSelection()))).toBe('书')
    await tab.press('Escape')
    await tab.popupHidden()
  })

  it('finds the word at the caret of a text field, which keeps caret, focus and text', async () => {
    await open()
    await tab.evaluate(() => {
      const box = document.querySelector<HTMLInputElement>('#box')!
      box.focus()
      box.setSelectionRange(3, 3)
    })
    await press('look-up')
    await tab.popupShown('to encourage')
    expect(
      await tab.evaluate(() => {
        const box = document.querySelector<HTMLInputElement>('#box')!
        return [document.activeElement === box, box.selectionStart, box.value]
      }),
    ).toEqual([true, 3, '老师鼓励我们'])
  })

  it.each([['of the same origin', 'same'], ['of another site', 'stranger']])('finds the word at the caret of the frame that has the focus: %s', async (_name, id) => {
    const { site } = browser
    const path = new URL(site.url({ body: page }), site.origin).pathname
    await tab.open(`<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><p>外面的字</p>
      <iframe id="same" width="480" height="180" src="${path}"></iframe><iframe id="stranger" width="480" height="180" src="${site.stranger}${path}"></iframe>`)
    const frame = [`#${id}`]
    // Beside the text: a card for the pointer would come late, and for one that comes by key.
    const { x, y } = await tab.pointAt('馆', frame)
    // Firefox 153 takes the first click into a window that was never used for the window alone.
    await until(async () => {
      await tab.click(x + 270, y)
      return await tab.evaluateInFrame(frame, () => document.hasFocus())
    }, 'the frame to have the focus')
    await tab.evaluateInFrame(frame, () => {
      const text = document.querySelector('#text')!.firstChild!
      getSelection()!.setBaseAndExtent(text, 4, text, 5)
    })
    await tab.moveMouse(990, 630)
    await press('look-up')
    await tab.popupShown('library')
    await tab.press('Escape')
    await tab.popupHidden()
  })

  it('leaves no error behind', () => expect(browser.errors).toEqual([]))
})
