import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Driver, Tab } from '../harness/driver'
import { browsers, launch } from '../harness/launch'
import { until } from '../harness/until'
import { convertedText } from './fake-converter'
import { openForConversion } from './page-script'

describe.each(browsers)('text that comes late or changes in %s', (kind) => {
  let browser: Driver
  let tab: Tab
  beforeAll(async () => {
    browser = await launch(kind, { extension: null })
    tab = browser.tab
  })
  afterAll(() => browser.close())
  beforeEach(() => browser.errors.splice(0))

  it('is shown as converted, and as the page wrote it afterwards', async () => {
    await openForConversion(tab, '<p id="p">读书</p><ul id="list"></ul>')
    const found = await tab.evaluate(async () => {
      const paragraph = document.querySelector('#p')!
      const { show, off } = tongduConversion.start()
      show('traditional')
      await tongduConversion.until(() => paragraph.textContent === '讀書', 'conversion')
      const node = paragraph.firstChild as Text
      const list = document.querySelector('#list')!
      for (let index = 0; index < 50; index++) list.append(Object.assign(document.createElement('li'), { textContent: `第${index}个问题` }))
      node.data = '开门'
      await tongduConversion.settled()
      const converted = [paragraph.textContent, list.textContent]
      const detached = list.firstElementChild!
      detached.remove()
      list.lastElementChild!.textContent = '最后的书'
      await tongduConversion.settled()
      const last = list.lastElementChild!.textContent
      off()
      await tongduConversion.settled()
      list.prepend(detached)
      return { converted, last, after: [paragraph.textContent, list.textContent], isSame: paragraph.firstChild === node }
    })
    const items = Array.from({ length: 50 }, (_, index) => `第${index}个问题`)
    expect(found.converted).toEqual(['開門', convertedText(items.join(''), 'traditional')])
    expect(found.last).toBe('最後的書')
    expect(found.after).toEqual(['开门', [...items.slice(0, 49), '最后的书'].join('')])
    expect(found.isSame).toBe(true)
    expect(browser.errors).toEqual([])
  })

  it('is never overwritten by an answer to what stood there before', async () => {
    await openForConversion(tab, '<p>第一读书</p><div id="box"><p>第二读书</p></div><p id="gone">第三读书</p>')
    const found = await tab.evaluate(async () => {
      const fake = tongduConversion.fakeConverter(150)
      const { show } = tongduConversion.start(fake)
      const [first, second] = document.querySelectorAll('p')
      const texts: string[] = []
      new MutationObserver(() => texts.push(first!.textContent)).observe(first!, { characterData: true, subtree: true, childList: true })
      show('traditional')
      await tongduConversion.until(() => fake.requests.length > 0, 'a request')
      ;(first!.firstChild as Text).data = '关门'
      second!.replaceChildren('东风')
      const editable = document.querySelector('#gone')!
      editable.setAttribute('contenteditable', 'true')
      await tongduConversion.settled(500)
      return { all: document.body.textContent, texts: [...new Set(texts)] }
    })
    expect(found.all).toBe('關門東風第三读书')
    expect(found.texts).not.toContain('第一讀書')
    expect(browser.errors).toEqual([])
  })

  it('is what the page makes of the text that it finds, with what it had written as its original', async () => {
    await openForConversion(tab, '<p>读书</p><p>开门关门</p><p>东<!---->风</p><p>龙</p><div><b>学</b></div><p>飞</p>')
    const found = await tab.evaluate(async () => {
      const { show, off } = tongduConversion.start()
      show('traditional')
      await tongduConversion.settled()
      const [appended, split, merged, content, rebuilt, same] = document.querySelectorAll('p, div')
      ;(appended!.firstChild as Text).appendData('写')
      ;(split!.firstChild as Text).splitText(2)
      merged!.childNodes[1]!.remove()
      merged!.normalize()
      content!.textContent += '马'
      rebuilt!.replaceChildren(...Array.from(rebuilt!.cloneNode(true).childNodes), '习')
      // The page itself changes to the other script.
      ;(same!.firstChild as Text).data = '飛'
      await tongduConversion.settled()
      const converted = document.body.textContent
      off()
      await tongduConversion.settled()
      return { converted, after: document.body.textContent }
    })
    expect(found.converted).toBe('讀書寫開門關門東風龍馬學習飛')
    expect(found.after).toBe('读书写开门关门东风龙马学习飛')
    expect(browser.errors).toEqual([])
  })

  it('is given back where it is a copy of what is shown, and left alone where the page wrote the like itself', async () => {
    const body = '<h2>说</h2><ul><li>读<b>书</b></li><li lang="zh-CN">开门</li><li>写</li></ul><section></section><table></table>'
    await openForConversion(tab, body)
    const found = await tab.evaluate(async () => {
      const { show, off } = tongduConversion.start()
      show('taiwan')
      await tongduConversion.settled()
      const list = document.querySelector('ul')!
      const section = document.querySelector('section')!
      section.append(list.cloneNode(true))
      section.insertAdjacentHTML('beforeend', list.outerHTML)
      section.append(list.children[1]!.cloneNode(true), document.querySelector('h2')!.cloneNode(false))
      // A page with both scripts writes the same text as we show, with a language of its own and without.
      document.querySelector('table')!.innerHTML = '<tr><td lang="zh-Hant-TW">寫</td><td>讀<b>書</b></td></tr>'
      await tongduConversion.settled()
      // A carousel that moves its first slide to the end by a copy.
      list.append(list.firstElementChild!.cloneNode(true))
      await tongduConversion.settled()
      list.firstElementChild!.remove()
      await tongduConversion.settled()
      const converted = document.body.textContent
      off()
      await tongduConversion.settled()
      return { converted, after: document.body.innerHTML.replace(/<script.*/s, '') }
    })
    const rows = '<li>读<b>书</b></li><li lang="zh-CN">开门</li><li>写</li>'
    expect(found.converted).toContain('開門寫讀書')
    expect(found.converted).not.toMatch(/[读书开门]/)
    expect(found.after).toBe(
      '<h2>说</h2><ul><li lang="zh-CN">开门</li><li>写</li><li>读<b>书</b></li></ul>' +
        `<section><ul>${rows}</ul><ul>${rows}</ul><li lang="zh-CN">开门</li><h2></h2></section>` +
        '<table><tbody><tr><td lang="zh-Hant-TW">寫</td><td>讀<b>書</b></td></tr></tbody></table>',
    )
    expect(browser.errors).toEqual([])
  })

  it('becomes as written when it is marked or edited from now on, and converted when that ends', async () => {
    await openForConversion(tab, '<p>读书</p><p>开门</p><p class="notranslate x">关门</p><div translate="no">东风</div>')
    const found = await tab.evaluate(async () => {
      tongduConversion.start().show('traditional')
      await tongduConversion.settled()
      const before = document.body.textContent
      const [one, other, third] = document.querySelectorAll('p')
      one!.contentEditable = 'true'
      other!.className = 'a notranslate'
      third!.className = 'x'
      document.querySelector('div')!.removeAttribute('translate')
      await tongduConversion.settled()
      return [before, document.body.textContent]
    })
    expect(found).toEqual(['讀書開門关门东风', '读书开门關門東風'])
    expect(browser.errors).toEqual([])
  })

  it('survives storms: nothing is missed, and most of the time is left to the page', async () => {
    await openForConversion(tab, '<div id="box"></div><p id="clock">时间</p>')
    const found = await tab.evaluate(async () => {
      const box = document.querySelector('#box')!
      const rows = Array.from({ length: 100 }, () => box.appendChild(document.createElement('p')).appendChild(document.createTextNode('')))
      const { show, fake, off } = tongduConversion.start()
      show('traditional')
      let count = 0
      while (count < 12_000) {
        for (let index = 0; index < 40; index++) rows[count % 100]!.data = `第${count++}个问题`
        await new Promise((resolve) => setTimeout(resolve, 4))
      }
      const written = rows.map((row) => tongduConversion.convertedText(row.data.replace('個', '个').replace('問題', '问题'), 'traditional'))
      await tongduConversion.until(() => rows.every((row, index) => row.data === written[index]), 'all rows')
      off()
      // After a storm we rest for many times as long as we worked.
      await tongduConversion.until(() => rows.every((row) => row.data.endsWith('个问题')), 'all rows as written')
      return { requests: fake.requests.length, count }
    })
    expect(found.requests).toBeLessThan(found.count / 20)
    expect(browser.errors).toEqual([])
  })

  it.each(['node', 'element', 'timer'])('gives up where the page puts its own text back each time: %s', async (way) => {
    await openForConversion(tab, '<p id="fight">读书</p><p id="rest">读书</p>')
    const found = await tab.evaluate(async (how) => {
      const fight = document.querySelector('#fight')!
      let times = 0
      const putBack = () => {
        if (fight.textContent === '读书') return
        times++
        if (how === 'element') fight.textContent = '读书'
        else (fight.firstChild as Text).data = '读书'
      }
      if (how === 'timer') setInterval(putBack, 100)
      else new MutationObserver(putBack).observe(fight, { characterData: true, childList: true, subtree: true })
      tongduConversion.start().show('traditional')
      await tongduConversion.until(() => times > 2, 'a fight')
      await tongduConversion.settled(600)
      const before = times
      const rest = document.querySelector('#rest')!
      rest.append('开门')
      await tongduConversion.settled(600)
      const texts = [fight.textContent, rest.textContent]
      return { texts, before, times }
    }, way)
    expect(found.texts).toEqual(['读书', '讀書開門'])
    expect(found.times).toBe(found.before)
    expect(found.times).toBeLessThan(20)
    expect(browser.errors).toEqual([])
  })

  it('does not mind documents that are emptied, replaced or written anew', async () => {
    await openForConversion(tab, '<p>读书</p>')
    const found = await tab.evaluate(async () => {
      const { show, off } = tongduConversion.start(tongduConversion.fakeConverter(20))
      show('traditional')
      document.body.replaceChildren()
      document.documentElement.replaceWith(document.documentElement.cloneNode())
      document.documentElement.append(Object.assign(document.createElement('body'), { textContent: '开门' }))
      await tongduConversion.until(() => document.body.textContent === '開門', 'another root')
      document.documentElement.remove()
      await new Promise((resolve) => setTimeout(resolve, 100))
      document.append(document.createElement('html'))
      document.documentElement.append(Object.assign(document.createElement('body'), { textContent: '东风' }))
      await tongduConversion.until(() => document.body.textContent === '東風', 'a third root')
      document.open()
      document.write('<p>飞龙')
      document.close()
      await tongduConversion.until(() => document.body.textContent === '飛龍', 'a document written anew')
      off()
      await tongduConversion.settled()
      return document.body.textContent
    })
    expect(found).toBe('飞龙')
    expect(browser.errors).toEqual([])
  })

  it('asks a background again that does not answer', async () => {
    await openForConversion(tab, '<p>读书</p>')
    const found = await tab.evaluate(async () => {
      const fake = tongduConversion.fakeConverter(1, 3)
      tongduConversion.start(fake).show('traditional')
      await tongduConversion.until(() => document.body.textContent === '讀書', 'conversion')
      return fake.requests.length
    })
    expect(found).toBe(4)
    expect(browser.errors).toEqual([])
  })

  it('copies what is seen, or what the page wrote where that is wanted', async () => {
    await openForConversion(tab, '<p>我们读书</p><p>开<b>门</b></p><textarea id="pasted"></textarea>')
    await tab.evaluate(() => {
      Object.assign(globalThis, { started: tongduConversion.start() })
    })
    const copied: string[] = []
    for (const copies of ['seen', 'written'] as const) {
      await tab.evaluate(async (wanted) => {
        const { started } = globalThis as unknown as { started: ReturnType<typeof tongduConversion.start> }
        started.show('traditional', { copies: wanted })
        await tongduConversion.until(() => document.body.textContent === '我們讀書開門', 'conversion')
        await tongduConversion.settled()
        document.querySelector('textarea')!.blur()
        getSelection()!.setBaseAndExtent(document.querySelector('p')!.firstChild!, 1, document.querySelector('b')!.firstChild!, 1)
      }, copies)
      await tab.press('Control+c')
      const selected = await tab.evaluate(async () => {
        await tongduConversion.until(() => document.body.textContent === '我們讀書開門', 'conversion again')
        const text = getSelection()!.toString()
        const field = document.querySelector('textarea')!
        field.value = ''
        field.focus()
        return text
      })
      await tab.press('Control+v')
      await until(async () => (await tab.evaluate(() => document.querySelector('textarea')!.value)) !== '', 'something pasted')
      copied.push(selected, await tab.evaluate(() => document.querySelector('textarea')!.value))
    }
    expect(copied.map((text) => text.replace(/\s/g, ''))).toEqual(['們讀書開門', '們讀書開門', '們讀書開門', '们读书开门'])
    expect(browser.errors).toEqual([])
  })

  it('writes a text of a million characters in one piece, and the selection stays in it', async () => {
    await openForConversion(tab, '<p id="giant"></p><p id="small">读书</p>')
    const found = await tab.evaluate(async () => {
      const unit = '我们在这里学习中文，也写一点字。'
      const node = document.querySelector('#giant')!.appendChild(document.createTextNode(unit.repeat(60_000)))
      const { show, off } = tongduConversion.start()
      const selection = getSelection()!
      selection.setBaseAndExtent(node, 160_001, node, 160_004)
      show('traditional')
      await tongduConversion.until(() => document.querySelector('#small')!.textContent === '讀書', 'the small one')
      await tongduConversion.until(() => node.data.endsWith('寫一點字。'), 'the giant one')
      const isRight = node.data === tongduConversion.convertedText(unit, 'traditional').repeat(60_000)
      const selected = `${selection.toString()} ${selection.anchorOffset}`
      off()
      await tongduConversion.until(() => node.data === unit.repeat(60_000), 'going back')
      return { isRight, selected, after: selection.toString() }
    })
    expect(found).toEqual({ isRight: true, selected: '們在這 160001', after: '们在这' })
    expect(browser.errors).toEqual([])
  }, 120_000)
})
