import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildDictionary } from '@/dictionaries/build/build'
import { readInputs } from '@/dictionaries/build/sources'
import { markupPayloads } from '../../fixtures/markup-payloads'
import { builtExtension } from '../harness/build'
import type { Driver } from '../harness/driver'
import { browsers, launch } from '../harness/launch'
import { until } from '../harness/until'
import { openOurFrame, render } from './our-frame'

/**
 * Row 37: markup in a gloss, in the text and language of a page, and in what a card says is shown as it is written.
 * The dictionary of this test has a payload in the meaning of every word.
 * Planted and found: `dangerouslySetInnerHTML` for a part of a gloss.
 */
const hit = 'http://127.0.0.1:9/hit'
const payloads = markupPayloads(hit)
const wordOf = (index: number) => `试${String.fromCharCode(0x4e00 + index * 7)}`

describe.each(browsers)('markup in %s', (kind) => {
  let browser: Driver
  const folder = mkdtempSync(join(tmpdir(), 'tongdu-markup-'))
  beforeAll(async () => {
    cpSync(await builtExtension(kind), folder, { recursive: true })
    const sources = await readInputs().sources()
    const lines = ['试 试 [shi4] /to test/', ...payloads.map((payload, index) => `${wordOf(index)} ${wordOf(index)} [shi4 ce4] /${payload.replaceAll('/', '／').replaceAll('\u0000', '')}/`)]
    const cedict = ['# CC-CEDICT', '#! version=1', '#! date=2026-11-20T00:00:00Z', `#! entries=${lines.length}`, ...lines, ''].join('\n')
    const built = buildDictionary({ ...sources, cedict, packs: [] })
    writeFileSync(join(folder, 'dictionary/core.bin'), new Uint8Array(built.core))
    writeFileSync(join(folder, 'dictionary/glosses.bin'), new Uint8Array(built.glosses))
    browser = await launch(kind, { extension: folder })
  })
  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true })
  })

  it(`${payloads.length} payloads in each field of the card are shown literally, run nothing and load nothing`, async () => {
    expect(payloads.length).toBeGreaterThanOrEqual(100)
    await openOurFrame(browser)
    const problems: string[] = []
    for (const [index, payload] of payloads.entries()) {
      const meaning = payload.replaceAll('/', '／').replaceAll('\u0000', '')
      // In the text on both sides of the word, in its language, and in the meaning.
      const seen = await render(browser, { text: `${payload}${wordOf(index)}${payload}`, offset: payload.length, language: payload })
      if (!squeezed(seen.text).includes(squeezed(meaning))) problems.push(`${payload} is shown as ${seen.text}`)
      const strange = seen.elements.filter((name) => !/^(article|section|header|footer|h1|h2|h3|ol|ul|li|p|div|span|b|i|em|a|ruby|rt|details|summary|dl|dt|dd|button|nav|kbd|strong|small)$/.test(name))
      if (strange.length > 0) problems.push(`${payload} made ${strange.join()}`)
      const odd = seen.attributes.filter((name) => /^on|^(src|srcset|srcdoc|ping|action|formaction|background|poster|data)$/.test(name))
      if (odd.length > 0) problems.push(`${payload} made ${odd.join()}`)
      if (/url|expression|import/.test(seen.styles)) problems.push(`${payload} made ${seen.styles}`)
      if (seen.links.some((link) => link !== 'https://cc-cedict.org/')) problems.push(`${payload} made a link to ${seen.links.join()}`)
      if (seen.ran || seen.loaded > 0) problems.push(`${payload} ran or loaded`)
    }
    expect(problems).toEqual([])
    expect(browser.errors).toEqual([])
  })

  it('payloads as the word itself are shown literally', async () => {
    await openOurFrame(browser)
    for (const payload of payloads.filter((one) => one.startsWith('<'))) {
      // The character before makes it Chinese; the rest is what the page has instead of a word.
      const seen = await render(browser, { text: `试${payload}`, offset: 0, language: 'zh' })
      expect([seen.ran, seen.loaded, seen.elements.filter((name) => /^(script|img|iframe|svg|style|link|video|object|embed|form|input)$/.test(name))]).toEqual([false, 0, []])
    }
  })

  it('title, language and attributes of a real page reach the card as text', async () => {
    const payload = `<img src=x onerror=globalThis.ran=1>"'&`
    await browser.tab.moveMouse(990, 790)
    await browser.tab.open('<p>白</p>')
    await browser.tab.evaluate(
      (word: string, markup: string) => {
        document.title = markup
        document.documentElement.lang = markup
        const text = document.createElement('p')
        text.style.cssText = 'font-size: 30px; margin: 100px'
        text.lang = text.id = text.className = text.title = markup
        text.textContent = `${word}${markup}`
        document.body.replaceChildren(text)
      },
      wordOf(6),
      payload,
    )
    await browser.tab.hover(wordOf(6))
    await until(async () => (await browser.tab.popupState()).kind === 'shown', 'the popup')
    const made = await browser.tab.evaluateInPopup(() => [document.body.querySelectorAll('img, script, svg:not(:is(.star, .tool, .card-frame) svg), iframe').length, 'ran' in globalThis, document.body.innerText])
    expect(made.slice(0, 2)).toEqual([0, false])
    expect(made[2]).toContain(payloads[6])
  })

  it('no page of the extension allows inline script, eval or anything from elsewhere', async () => {
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as { content_security_policy: { extension_pages: string } }
    const policy = manifest.content_security_policy.extension_pages
    expect(policy).toContain("default-src 'none'")
    // AnkiConnect on this machine: all pages but the one for import and export take it back in their heads.
    expect(policy.replace(' http://127.0.0.1:*', '')).not.toMatch(/unsafe|http|data:|blob:|\*/)
    const pages = readdirSync(folder).filter((name) => name.endsWith('.html') && !readFileSync(join(folder, name), 'utf8').includes('content="connect-src &#39;self&#39;"'))
    expect(pages).toEqual(['exchange.html'])
    await openOurFrame(browser)
    const tried = await browser.tab.evaluateInFrame(['#ours'], async (url: string) => {
      const inline = document.createElement('script')
      inline.textContent = 'globalThis.ran = 1'
      document.body.append(inline)
      const handler = document.createElement('button')
      handler.setAttribute('onclick', 'globalThis.ran = 2')
      document.body.append(handler)
      handler.click()
      let evaluated = 'refused'
      // While a debugger's call is on the stack browsers allow what the policy forbids: so from a turn of its own.
      await new Promise((resolve) => setTimeout(resolve, 0))
      try {
        // What is tried is that it cannot be done.
        const make = Function as unknown as (code: string) => () => unknown
        make('return 1')()
        evaluated = 'ran'
      } catch {
        // As it should be.
      }
      const loaded = (name: 'img' | 'script' | 'iframe') =>
        new Promise<boolean>((resolve) => {
          const made = document.createElement(name)
          made.onerror = () => resolve(false)
          if (name !== 'iframe') made.onload = () => resolve(true)
          made.src = url
          document.body.append(made)
          if (name === 'iframe') resolve(false)
        })
      const fetched = await fetch(url).then(() => true, () => false)
      return { ran: (globalThis as { ran?: number }).ran ?? 0, evaluated, fetched, img: await loaded('img'), script: await loaded('script'), frame: await loaded('iframe') }
    }, `${browser.site.origin}/never-asked-for`)
    expect(tried).toEqual({ ran: 0, evaluated: 'refused', fetched: false, img: false, script: false, frame: false })
    expect(browser.site.requests.filter((path) => path.endsWith('/never-asked-for'))).toEqual([])
    browser.errors.length = 0
  })
})

/** Preact draws lists and labels with spaces of their own. */
const squeezed = (text: string) => text.replaceAll(/[\s;()（）]/g, '').toLowerCase()
