import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Driver, Tab } from '../harness/driver'
import { browsers, launch } from '../harness/launch'
import { convertedText } from './fake-converter'
import { openForConversion } from './page-script'

describe.each(browsers)('a page shown in another script in %s', (kind) => {
  let browser: Driver
  let tab: Tab
  beforeAll(async () => {
    browser = await launch(kind, { extension: null })
    tab = browser.tab
  })
  afterAll(() => browser.close())
  beforeEach(() => browser.errors.splice(0))

  it('reads the text across inline elements and leaves every node in its place', async () => {
    await openForConversion(tab, '<p id="p">我们在这里<b>学</b>习<!-- c --><i>中文</i><br>软件<wbr>开<span></span>门</p><div>后<p>头</p>发</div>')
    const found = await tab.evaluate(async () => {
      const nodes = () => {
        const all: Node[] = []
        const walker = document.createTreeWalker(document.body)
        while (walker.nextNode()) all.push(walker.currentNode)
        return all
      }
      const before = nodes()
      const { show, fake, off } = tongduConversion.start()
      const html = document.body.outerHTML
      show('traditional')
      await tongduConversion.until(() => document.body.textContent.includes('頭'), 'conversion')
      await tongduConversion.settled()
      const text = tongduConversion.textOf(document.querySelector('#p')!)
      const after = nodes()
      off()
      await tongduConversion.until(() => document.body.outerHTML === html, 'going back')
      return {
        text,
        isSame: before.length === after.length && before.every((node, index) => node === after[index]),
        asked: fake.requests.flat().map((asked) => asked.text),
      }
    })
    expect(found.text).toBe('我們在這裡學習中文軟件開門')
    expect(found.isSame).toBe(true)
    expect(found.asked.toSorted()).toEqual(['发', '后', '头', '我们在这里学习中文\n软件开门'].toSorted())
    expect(browser.errors).toEqual([])
  })

  it('leaves alone what is edited, code, values and what is marked', async () => {
    const open = '<p>读书</p><button>开门</button><select><option value="a">读书</option></select><p lang="zh">读<span hidden>书</span></p>'
    const shut = [
      '<input value="读书" placeholder="读书"><textarea>读书</textarea>',
      '<div contenteditable>读书<b contenteditable="false">读书</b></div><div contenteditable="plaintext-only">读书</div><div role="textbox">读书</div>',
      '<code>读书</code><pre>读书</pre><kbd>读书</kbd><samp>读书</samp><script type="x">读书</script><style>/* 读书 */</style>',
      '<template>读书</template><noscript>读书</noscript><select><option>读书</option></select><datalist><option value="读书">读书</datalist>',
      '<p translate="no">读书<i>读书</i></p><p class="x notranslate">读书</p><svg><title>读书</title><text>a</text></svg><math><mtext>读书</mtext></math>',
      '<p lang="ja">読書</p><p>読書は楽しい。读书</p><p lang="ko">讀書</p>',
    ].join('')
    await openForConversion(tab, `<div id="open">${open}<p translate="no">在<b translate="yes">读书</b></p></div><div id="shut">${shut}</div>`)
    const found = await tab.evaluate(async () => {
      const inner = () => new XMLSerializer().serializeToString(document.querySelector('#shut')!)
      const before = inner()
      tongduConversion.start().show('traditional', { hasAttributes: false })
      await tongduConversion.until(() => document.querySelector('#open')!.textContent.includes('讀'), 'conversion')
      await tongduConversion.settled()
      return { before, after: inner(), open: document.querySelector('#open')!.textContent }
    })
    expect(found.after).toBe(found.before)
    expect(found.open).toBe('讀書開門讀書讀書在讀書')
    expect(browser.errors).toEqual([])
  })

  it('keeps selection, caret, ranges of the page and its highlights exactly where they were', async () => {
    await openForConversion(tab, `<p id="p">${'我们在这里学习中文的书，U盘里有软件。'.repeat(3)}</p>`)
    const found = await tab.evaluate(async (isHighlighting) => {
      const node = document.querySelector('#p')!.firstChild as Text
      const ranges = Array.from({ length: node.length + 1 }, (_, start) =>
        Array.from({ length: Math.min(4, node.length + 1 - start) }, (_, length) => {
          const range = document.createRange()
          range.setStart(node, start)
          range.setEnd(node, start + length)
          return range
        }),
      ).flat()
      const places = () => ranges.map((range) => `${range.startContainer === node} ${range.startOffset}-${range.endOffset}`).join('\n')
      const selection = getSelection()!
      selection.setBaseAndExtent(node, 9, node, 3)
      const selected = () => [selection.anchorOffset, selection.focusOffset, selection.anchorNode === node, selection.focusNode === node].join(' ')
      const highlight = new Highlight(...ranges.slice(0, 4))
      if (isHighlighting) CSS.highlights.set('page', highlight)
      const before = [places(), selected()]
      const { show, off } = tongduConversion.start()
      show('traditional')
      await tongduConversion.until(() => node.data.includes('們'), 'conversion')
      const converted = [places(), selected()]
      show('taiwan')
      await tongduConversion.until(() => node.data.includes('隨身碟'), 'conversion to another target')
      const text = selection.toString()
      off()
      await tongduConversion.until(() => !node.data.includes('們'), 'going back')
      return { before, converted, text, selected: selected(), size: highlight.size }
    }, true)
    expect(found.converted).toEqual(found.before)
    expect(found.text).toBe('這裡學習中文')
    expect(found.selected).toBe(found.before[1])
    expect(found.size).toBe(4)
    expect(browser.errors).toEqual([])
  })

  it('starts from what the page wrote at every change of target', async () => {
    const text = '软件在U盘里，坐出租车来读书。'
    await openForConversion(tab, `<p lang="zh-CN">${text}</p><p>${text}<b>U</b><i>盘</i></p>`)
    const found = await tab.evaluate(async () => {
      const { show, off, page } = tongduConversion.start()
      const html = document.documentElement.outerHTML
      const shown: string[] = []
      for (const target of ['taiwan', 'traditional', 'taiwan', 'hong kong', 'simplified', 'taiwan'] as const) {
        show(target)
        await tongduConversion.settled()
        shown.push(document.querySelector('p')!.textContent)
      }
      const node = document.querySelector('p')!.firstChild as Text
      const original = page.originals.of(node)
      off()
      await tongduConversion.settled()
      return { shown, original, isBack: document.documentElement.outerHTML === html, of: page.originals.of(node), target: page.originals.target }
    })
    const [taiwan, traditional, simplified] = ['taiwan', 'traditional', 'simplified'].map((target) => convertedText(text, target))
    expect(found.shown).toEqual([taiwan, traditional, taiwan, traditional, simplified, taiwan])
    expect(found.original).toMatchObject({ text, shown: taiwan })
    expect(found.isBack).toBe(true)
    expect(found.of).toBe(null)
    expect(found.target).toBe(null)
    expect(browser.errors).toEqual([])
  })

  it('says the language that is shown and sets it back', async () => {
    await openForConversion(tab, '<html lang="zh-CN"><body><p>读书</p><div lang="zh-SG" id="d"><p>读书</p></div><p lang="en" id="e">a <b>读书</b></p><p lang="ja">読書</p>')
    const found = await tab.evaluate(async () => {
      const html = document.documentElement.outerHTML
      const { show, off, page } = tongduConversion.start()
      show('hong kong')
      await tongduConversion.settled()
      const languages = Array.from(document.querySelectorAll('p, div'), (element) => element.closest('[lang]')!.getAttribute('lang')!.toLowerCase())
      const root = document.documentElement.lang
      const said = page.originals.attributeOf(document.querySelector('#d')!, 'lang')
      document.querySelector('#d')!.setAttribute('lang', 'zh-MO')
      show('simplified')
      await tongduConversion.settled()
      const own = document.querySelector('#d')!.getAttribute('lang')
      off()
      await tongduConversion.settled()
      return { languages, root, said, own, isBack: document.documentElement.outerHTML === html.replace('zh-SG', 'zh-MO') }
    })
    // Each block says it for itself; what is only around others stays as it is.
    expect(found.languages).toEqual(['zh-hant-hk', 'zh-sg', 'zh-hant-hk', 'zh-hant-hk', 'ja'])
    expect(found).toMatchObject({ root: 'zh-CN', said: 'zh-SG', own: 'zh-MO', isBack: true })
    expect(browser.errors).toEqual([])
  })

  it('reaches open shadow roots, also such that are attached later', async () => {
    await openForConversion(tab, '<div id="a">读书</div><x-late>书</x-late>')
    const found = await tab.evaluate(async () => {
      const put = (host: Element, text: string) => {
        const root = host.attachShadow({ mode: 'open' })
        root.append(text, document.createElement('slot'))
        return root
      }
      const outer = put(document.querySelector('#a')!, '开门')
      const inner = document.createElement('section')
      put(inner, '关门')
      outer.append(inner)
      const { show, off } = tongduConversion.start()
      const before = tongduConversion.textOf(document.body)
      show('traditional')
      await tongduConversion.settled()
      const first = tongduConversion.textOf(document.body)
      const late = put(document.querySelector('x-late')!, '东风')
      await tongduConversion.until(() => late.textContent.includes('東'), 'a root attached late')
      outer.append('飞龙')
      await tongduConversion.until(() => outer.textContent.includes('飛'), 'text in a root')
      off()
      await tongduConversion.settled()
      return { before, first, last: tongduConversion.textOf(document.body) }
    })
    expect(found.first).toBe('{開門{關門}}讀書書')
    expect(found.last).toBe('{开门{关门}飞龙}读书{东风}书')
    expect(browser.errors).toEqual([])
  })

  it('converts titles and hints where that is wanted', async () => {
    const html = '<title>读书</title><p title="读书">a<img alt="开门"><input placeholder="关门" value="关门"><a aria-label="东风" href="#">b</a><i translate="no" title="读书">c</i></p>'
    await openForConversion(tab, html)
    const found = await tab.evaluate(async () => {
      const all = () => [document.title, ...Array.from(document.querySelectorAll('p, img, input, a, i'), (element) => [...element.attributes].map(({ value }) => value).join(' '))]
      const before = all()
      const { show, off } = tongduConversion.start()
      show('traditional')
      await tongduConversion.settled()
      const without = all()
      show('traditional', { hasAttributes: true })
      await tongduConversion.until(() => document.title === '讀書', 'title')
      await tongduConversion.settled()
      document.querySelector('a')!.setAttribute('aria-label', '飞龙')
      document.title = '开关'
      await tongduConversion.until(() => document.title === '開關', 'new title')
      await tongduConversion.settled()
      const converted = all()
      show('traditional')
      await tongduConversion.settled()
      const again = all()
      off()
      await tongduConversion.settled()
      return { before, without, converted, again, last: all() }
    })
    expect(found.without).toEqual(found.before)
    expect(found.converted).toEqual(['開關', '讀書', '開門', '關門 关门', '飛龍 #', 'no 读书'])
    const own = ['开关', '读书', '开门', '关门 关门', '飞龙 #', 'no 读书']
    expect(found.again).toEqual(own)
    expect(found.last).toEqual(own)
    expect(browser.errors).toEqual([])
  })
})
