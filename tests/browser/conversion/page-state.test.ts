import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browsers } from '../harness/launch'
import { head } from './apps'
import { Twins, twoFrames } from './twins'

declare const state: () => unknown
declare const heard: string[]

/**
 * What the page holds on its text stays where it was: ranges, highlights, selection, caret, focus, scroll position, its own listeners.
 * Only of `selectionchange` it hears more: browsers tell it whenever text around the selection is written, also where that stays.
 */
const page = `<!doctype html><html lang="zh-Hans"><head>${head}</head><body>
  <p id="one">后面发生了什么，<b>谁</b>也说不准，里面还有。</p><input id="typed" value="头发"><div style="height: 3000px"></div><p id="two">面条和面包。</p>
  <script>
    const node = document.querySelector('#one').firstChild
    const other = document.querySelector('#two').firstChild
    const ranges = Array.from({ length: node.length }, (_, at) => new StaticRange({ startContainer: node, startOffset: at, endContainer: node, endOffset: at + 1 }))
    const live = ranges.map(({ startOffset, endOffset }) => { const range = new Range(); range.setStart(node, startOffset); range.setEnd(node, endOffset); return range })
    live.push(Object.assign(new Range(), {})); live.at(-1).setStart(node, 2); live.at(-1).setEnd(other, 3)
    CSS.highlights.set('mine', new Highlight(...live))
    window.heard = []
    for (const name of ['scroll', 'focusin', 'focusout', 'click', 'toggle', 'slotchange', 'beforeinput', 'input', 'change']) document.addEventListener(name, (event) => heard.push(name), true)
    window.state = () => ({
      ranges: live.map((range) => [range.startContainer === node, range.startOffset, range.endContainer === node || range.endContainer === other, range.endOffset]),
      selected: [getSelection().anchorNode === node, getSelection().anchorOffset, getSelection().focusNode === other, getSelection().focusOffset],
      highlights: [...CSS.highlights.keys()].join(),
      focus: document.activeElement.id,
      caret: [document.querySelector('#typed').selectionStart, document.querySelector('#typed').selectionEnd],
      scroll: [scrollX, scrollY],
      heard: heard.join(),
    })
  </script></body></html>`

describe.each(browsers)('what the page holds on to, in %s', (kind) => {
  let twins: Twins

  beforeAll(async () => {
    twins = await Twins.launch(kind)
  })
  afterAll(async () => {
    await twins?.close()
  })

  it.each(['selected', 'typing'])('%s: ranges, highlights, selection, caret, focus and scroll position stay', async (way) => {
    await twins.open(page)
    await twins.run((what) => {
      if (what === 'typing') {
        const field = document.querySelector<HTMLInputElement>('#typed')
        field?.focus()
        field?.setSelectionRange(1, 1)
      } else getSelection()?.setBaseAndExtent(document.querySelector('#one')?.firstChild as Node, 3, document.querySelector('#two')?.firstChild as Node, 2)
      scrollTo(0, 40)
    }, way)
    await twins.run(twoFrames)
    await twins.run(() => void (heard.length = 0))
    for (const target of ['traditional', 'taiwan', 'simplified', 'hong kong', null] as const) {
      await twins.show(target)
      await twins.areAlike(`${way} in ${target}`)
      const [ours, plain] = await twins.run(() => state())
      expect(ours, String(target)).toEqual(plain)
    }
    await twins.areEqualWhenOff(way)
  })

  it('the page’s own observers, clones and search see a page that works', async () => {
    await twins.open(page)
    await twins.show('traditional')
    await twins.areAlike('on')
    const [ours] = await twins.run(() => {
      const found = [...document.querySelectorAll('p')].filter(({ textContent }) => textContent?.includes('後面'))
      return [found.length, (globalThis as unknown as { find(text: string): boolean }).find('麪條')]
    })
    expect(ours).toEqual([1, true])
    await twins.run(() => getSelection()?.removeAllRanges())
    await twins.areEqualWhenOff('searched')
  })
})
