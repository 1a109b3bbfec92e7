import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { focusWindow } from '../access/window'
import { browsers } from '../harness/launch'
import { until } from '../harness/until'
import { head } from './apps'
import { Twins } from './twins'

/** Row 7: copying gives what is seen or what is written, as set, as text and as markup; pages that copy in their own way are let be. */
const page = `<!doctype html><html lang="zh-Hans"><head>${head}</head><body>
  <p id="text">后来<b>发</b>生的事，<ruby>谁<rt>shuí</rt></ruby>也说不准。</p><p>里面还有。</p>
  <textarea id="plain"></textarea><div id="rich" contenteditable="true"></div></body></html>`

describe.each(browsers)('copying in another script, in %s', (kind) => {
  let twins: Twins

  beforeAll(async () => {
    twins = await Twins.launch(kind)
  })
  afterAll(async () => {
    await twins?.close()
  })

  /** Select by script, copy and paste with the keyboard. */
  const copyAndPaste = async () => {
    // Without the focus in its window Firefox pastes nothing into what can be edited.
    for (const browser of [twins.ours, twins.plain]) await focusWindow(browser)
    return await twins.both(async (tab) => {
      await tab.activate()
      const select = () => tab.evaluate(() => getSelection()?.setBaseAndExtent(document.querySelector('#text')?.firstChild as Node, 1, document.querySelectorAll('p')[1]?.firstChild as Node, 2))
      await select()
      await tab.press('Control+c')
      for (const id of ['plain', 'rich']) {
        await tab.evaluate((name) => document.querySelector<HTMLElement>(`#${name}`)?.focus(), id)
        await tab.press('Control+a')
        await tab.press('Control+v')
      }
      const pasted = () => tab.evaluate(() => [(document.querySelector('#plain') as HTMLTextAreaElement).value, document.querySelector<HTMLElement>('#rich')?.innerText])
      await until(async () => (await pasted()).every((text) => text?.trim()), 'something pasted')
      return await pasted()
    })
  }

  it('gives what is seen', async () => {
    await twins.open(page)
    await twins.show('traditional')
    await twins.areAlike('on')
    const [ours, plain] = await copyAndPaste()
    expect(ours.map((text) => text?.replace(/\\s+/g, ' '))).toEqual(plain.map((text) => text?.replaceAll('后来', '後來').replaceAll('来', '來').replaceAll('发', '發').replaceAll('谁', '誰').replaceAll('说', '說').replaceAll('准', '準').replaceAll('里面', '裏面').replace(/\\s+/g, ' ')))
  })

  it('gives what is written, where that is set', async () => {
    await twins.ours.writeStorage({ 'setting.copies': 'written' })
    await twins.open(page)
    await twins.show('traditional')
    await twins.areAlike('on')
    const [ours, plain] = await copyAndPaste()
    expect(ours).toEqual(plain)
  })

  it('leaves a page alone that copies in its own way', async () => {
    await twins.open(page.replace('<body>', `<body><script>document.addEventListener('copy', (event) => { event.preventDefault(); event.clipboardData.setData('text/plain', '网页自己的话') })</script>`))
    await twins.show('traditional')
    await twins.areAlike('on')
    const [ours, plain] = await copyAndPaste()
    expect(ours).toEqual(plain)
    expect(ours[0]).toBe('网页自己的话')
  })
})
