import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browsers } from '../harness/launch'
import { head } from './apps'
import { Twins, twoFrames } from './twins'

declare const editor: { readonly lines: readonly string[]; readonly repairs: number }
declare const writes: string[]

/**
 * Row 4: what is edited is never altered: nothing is written into it, what is sent and undone is what it is without us.
 * `writes` are the page's own records of changes inside editable places.
 */
const editorScript = readFileSync(join(import.meta.dirname, '../../fixtures/apps/editor.js'), 'utf8')
const editables = {
  text: '<input class="e" name="text" value="头发">',
  search: '<input class="e" name="search" type="search" value="发现">',
  button: '<input class="e" name="button" type="submit" value="发送">',
  hidden: '<input name="hidden" type="hidden" value="后来">',
  textarea: '<textarea class="e" name="textarea">面条和里面</textarea>',
  'option without a value': '<select class="e" name="select"><option selected>干净</option><option>干部</option></select>',
  'a list of suggestions': '<input class="e" list="list" name="suggested"><datalist id="list"><option>台风</option></datalist>',
  'contenteditable="true"': '<div class="e" contenteditable="true">可以<b>编辑</b>这里面的字<span contenteditable="false">除了这个词</span></div>',
  'contenteditable=""': '<p class="e" contenteditable>这里面也可以</p>',
  'plaintext-only': '<div class="e" contenteditable="plaintext-only">只有文字，没有格式</div>',
  'a textbox by role': '<div class="e" role="textbox" aria-multiline="true">自己画的输入框里面</div>',
  'an output': '<output class="e" name="output">计算结果</output>',
}
const page = `<!doctype html><html lang="zh-Hans"><head>${head}</head><body><p>页面上的字会变。</p>
  <form id="form" method="get" action="/sent">${Object.values(editables).join('\n')}</form>
  <div id="editor" class="e" contenteditable="true"></div>
  <div id="readonly">现在还不能编辑的字</div>
  <div id="host"></div><iframe id="designed" srcdoc="&lt;p&gt;设计模式里面的字&lt;/p&gt;&lt;script&gt;document.designMode = 'on'&lt;/script&gt;"></iframe>
  <p>最后的话。</p>
  <script>
    document.querySelector('#host').attachShadow({ mode: 'open' }).innerHTML = '<div class="e" contenteditable="true">影子里面的字</div>'
    ${editorScript}
    window.writes = []
    const note = (changes) => changes.forEach(({ type, target }) => target.parentElement?.closest('.e') && writes.push(type + ' ' + target.parentElement.closest('.e').outerHTML))
    for (const root of [document, document.querySelector('#host').shadowRoot]) new MutationObserver(note).observe(root, { childList: true, characterData: true, subtree: true })
  </script></body></html>`

describe.each(browsers)('what is edited stays in %s', (kind) => {
  let twins: Twins

  beforeAll(async () => {
    twins = await Twins.launch(kind)
  })
  afterAll(async () => {
    await twins?.close()
  })
  const whatIsHeld = () =>
    twins.run(() => ({
      sent: [...new FormData(document.querySelector('form') as HTMLFormElement)].map(([name, value]) => `${name}=${value as string}`),
      values: [...document.querySelectorAll<HTMLElement>('.e')].map((element) => ('value' in element ? String(element.value) : element.innerHTML)),
      shadow: document.querySelector('#host')?.shadowRoot?.innerHTML,
      designed: document.querySelector<HTMLIFrameElement>('#designed')?.contentDocument?.body.innerHTML,
      editor: [editor.lines.join('|'), editor.repairs],
    }))
  const areTheSame = async (what: string) => {
    await twins.areAlike(what)
    const [ours, plain] = await whatIsHeld()
    expect(ours, what).toEqual(plain)
  }

  it('nothing is written into editable places, and what forms would send is the same', async () => {
    await twins.open(page)
    await twins.show('traditional')
    await areTheSame('on')
    expect(await twins.ours.tab.evaluate(() => writes)).toEqual([])
    await twins.show('taiwan')
    await areTheSame('another target')
    await twins.show(null)
    await areTheSame('off')
    expect(await twins.ours.tab.evaluate(() => writes)).toEqual([])
  })

  it('what is typed, undone and saved while it is on is the same', async () => {
    await twins.open(page)
    await twins.show('traditional')
    await twins.areAlike('on')
    for (const selector of ['[name=text]', '[name=textarea]', '[contenteditable=true]', '#editor', '[contenteditable=plaintext-only]']) {
      await twins.run((chosen) => {
        const element = document.querySelector<HTMLElement>(chosen) as HTMLElement
        element.focus()
        if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) element.setSelectionRange(1, 1)
        else getSelection()?.collapse(element.lastChild?.firstChild ?? element.firstChild, 0)
      }, selector)
      await twins.both((tab) => tab.type('ab'))
      await twins.show('simplified')
      await twins.both((tab) => tab.type('c'))
      await areTheSame(`typed into ${selector}`)
      await twins.both((tab) => tab.press('Control+z'))
      await twins.show('traditional')
      await areTheSame(`undone in ${selector}`)
    }
    await twins.areEqualWhenOff('typed and undone')
  })

  it('what becomes editable while it is on says what the page wrote, and what is pasted stays', async () => {
    await twins.open(page)
    await twins.show('traditional')
    await twins.areAlike('on')
    await twins.run(() => document.querySelector('#readonly')?.setAttribute('contenteditable', 'true'))
    await twins.run(twoFrames)
    await areTheSame('made editable')
    await twins.run(() => document.querySelector('#readonly')?.append('粘贴进来的字'))
    await twins.run(twoFrames)
    await areTheSame('added to')
    await twins.run(() => document.querySelector('#readonly')?.removeAttribute('contenteditable'))
    await areTheSame('no longer editable')
    await twins.areEqualWhenOff('editable and not')
  })

  it('the request of a form has the bytes of the control', async () => {
    await twins.open(page)
    await twins.show('hong kong')
    await twins.areAlike('on')
    const sent = await twins.both(async (tab) => {
      await tab.evaluate(() => {
        const form = document.querySelector('form') as HTMLFormElement
        form.onsubmit = (event) => {
          event.preventDefault()
          document.title = new URLSearchParams([...new FormData(form, event.submitter)].map(([name, value]) => [name, value as string])).toString()
        }
        form.requestSubmit(form.querySelector<HTMLElement>('[name=button]'))
      })
      return await tab.evaluate(() => document.title)
    })
    expect(sent[0]).toBe(sent[1])
    expect(sent[0]).toContain('textarea=')
  })
})
