import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Driver } from '../harness/driver'
import { browsers, launch } from '../harness/launch'
import { openWithScript } from './bundle'
import type { Stretch } from './sweep'

const fontSize = 18

describe.each(browsers)('text fields in %s', (kind) => {
  let browser: Driver
  beforeAll(async () => {
    browser = await launch(kind, { extension: null })
  })
  afterAll(() => browser.close())
  beforeEach(() => openWithScript(browser.tab, '/pages/inputs.html'))

  const sweep = (selector: string, at: number, isDown = false) =>
    browser.tab.evaluate((...given) => tongduPage.sweepElement(...given), selector, at, isDown)
  const middle = (selector: string) =>
    browser.tab.evaluate((wanted) => document.querySelector(wanted)!.getBoundingClientRect().height / 2, selector)
  const found = (stretches: readonly Stretch[]) => stretches.map(({ character }) => character).join('')

  it.each([
    ['#text', '单行输入框里的文字', 1],
    ['#none', '没有类型的输入框', 1],
    ['#search', '搜索的词语', 1],
    ['#url', 'http://例子.测试/路径', 1],
    ['#unknown', '不认识的类型', 1],
    ['#readonly', '只读的输入框', 1],
    ['#disabled', '停用的输入框', 1],
    ['#padded', '内边距很大', 1],
    ['#right', '靠右边对齐', 1],
    ['#rtl', '从右边起的框', 1],
    ['#scaled', '放大的输入框', 1.5],
    ['#zoomed', '缩放的输入框', 1.4],
    ['#mixed', '混排 abc 和 𠮷野家 123', 1],
  ])('%s: every character is where it is drawn', async (selector, value, scale) => {
    const stretches = await sweep(selector, await middle(selector))
    expect(found(stretches)).toBe(value)
    expect(stretches[0]?.character).toBe('')
    expect(stretches.at(-1)?.character).toBe('')
    for (const { character, from, to } of stretches) {
      if (/\p{Script=Han}/u.test(character)) expect(Math.abs(to - from - fontSize * scale)).toBeLessThanOrEqual(2)
    }
  })

  it('a scrolled field shows what it shows', async () => {
    await browser.tab.evaluate(() => {
      document.querySelector('#long')!.scrollLeft = 9 * 18
    })
    const stretches = await sweep('#long', await middle('#long'))
    expect('动才看得到后面的字').toContain(found(stretches))
    expect(found(stretches).length).toBeGreaterThan(3)
  })

  it('lines of a textarea, blank ones too', async () => {
    const line = fontSize * 1.5
    const lines: string[] = []
    await browser.tab.evaluate(() => {
      const area = document.querySelector<HTMLTextAreaElement>('#area')!
      Object.assign(area.style, { height: '260px', width: '200px', padding: '0', border: '0', overflow: 'hidden' })
    })
    for (let row = 0; row < 8; row++) lines.push(found(await sweep('#area', line * (row + 0.5))))
    const value = await browser.tab.evaluate(() => document.querySelector<HTMLTextAreaElement>('#area')!.value)
    expect(lines.join('')).toBe(value.replaceAll('\n', ''))
    expect(lines).toContain('')
    expect(lines.filter((each) => each !== '').length).toBeGreaterThan(3)
  })

  it('a scrolled textarea', async () => {
    await browser.tab.evaluate(() => {
      const area = document.querySelector<HTMLTextAreaElement>('#scrolled')!
      Object.assign(area.style, { padding: '0', border: '0' })
      area.scrollTop = 54
    })
    expect(found(await sweep('#scrolled', 13))).toBe('第三行')
    expect(found(await sweep('#scrolled', 40))).toBe('第四行')
  })

  it('a vertical textarea', async () => {
    const width = await browser.tab.evaluate(() => document.querySelector('#vertical')!.clientWidth)
    const column = found(await sweep('#vertical', width - 12, true))
    expect(column.length).toBeGreaterThan(3)
    expect('竖排输入框里的文字换行').toContain(column)
    expect(column.startsWith('竖')).toBe(true)
  })

  it('the text given is that of the field, and its box that of the character', async () => {
    const [text, box, field] = await browser.tab.evaluate(() => {
      const control = document.querySelector('#text')!
      const { left, top, width, height } = control.getBoundingClientRect()
      const point = tongduPage.textAtPoint(document, left + 60, top + height / 2)!
      const boxes = tongduPage.rectanglesOf(point.paragraph, point.offset, point.offset + 2)
      return [point.paragraph.text, boxes.map((each) => [each.left, each.width]), [left, top, width, height]] as const
    })
    expect(text).toBe('单行输入框里的文字')
    expect(box).toHaveLength(1)
    expect(Math.abs(box[0]![1]! - 2 * fontSize)).toBeLessThan(2)
    expect(box[0]![0]).toBeLessThanOrEqual(field[0] + 60)
    expect(box[0]![0]).toBeGreaterThan(field[0] + 60 - fontSize - 1)
  })

  it('passwords, one-time codes and card numbers are never read', async () => {
    const read = await browser.tab.evaluate(() => {
      const found: string[] = []
      for (const input of document.querySelectorAll('#secrets input')) {
        input.scrollIntoView({ block: 'center' })
        const box = input.getBoundingClientRect()
        // A getter of the page would see the value being read.
        let reads = 0
        const descriptor = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!
        Object.defineProperty(input, 'value', { get: () => (reads++, descriptor.get!.call(input) as string) })
        for (let x = 4; x < box.width; x += 6) {
          const point = tongduPage.textAtPoint(document, box.left + x, box.top + box.height / 2)
          if (point) found.push(`${input.id || input.getAttribute('type')}: ${point.paragraph.text}`)
        }
        ;(input as HTMLInputElement).focus()
        const atCaret = tongduPage.textAtCaret(document)
        if (atCaret) found.push(`${input.id} at the caret: ${atCaret.paragraph.text}`)
        if (reads > 0) found.push(`${input.id}: its value was read`)
      }
      return found
    })
    expect(read).toEqual([])
  })

  it('nothing of a field is changed by reading it', async () => {
    const [before, after] = await browser.tab.evaluate(() => {
      const state = () =>
        Array.from(document.querySelectorAll<HTMLInputElement>('form input, form textarea'), (each) =>
          [each.value, each.selectionStart, each.selectionEnd, each.scrollLeft, each.scrollTop, document.activeElement === each].join(),
        )
      document.querySelector<HTMLTextAreaElement>('#scrolled')!.setSelectionRange(5, 7)
      document.querySelector<HTMLInputElement>('#text')!.focus()
      const first = state()
      for (const each of document.querySelectorAll('form input, form textarea')) {
        const box = each.getBoundingClientRect()
        for (let x = 0; x < box.width; x += 9) tongduPage.textAtPoint(document, box.left + x, box.top + box.height / 2)
      }
      return [first, state()]
    })
    expect(after).toEqual(before)
  })
})
