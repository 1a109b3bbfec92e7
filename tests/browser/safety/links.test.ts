import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import type { Rollup } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dangerousAddresses, harmlessAddresses } from '../../fixtures/addresses'
import type { Driver } from '../harness/driver'
import { browsers, launch } from '../harness/launch'

/**
 * Row 34: links are made by `SafeLink` alone (the linter sees to it), and what it makes of each address is looked at in real browsers,
 * as they read addresses, not as we do.
 * Planted and found: no look at the scheme; `rel` left out.
 */
const root = join(import.meta.dirname, '../../..')

describe.each(browsers)('links in %s', (kind) => {
  let browser: Driver
  let script: string
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tongdu-links-'))
    const entry = join(folder, 'entry.ts')
    writeFileSync(
      entry,
      `import { h, render } from '${root}/node_modules/preact'\nimport { SafeLink } from '@/components/safe-link'
      export const draw = (place: Element, to: string) => render(h(SafeLink, { to, children: to }), place)`,
    )
    const built = (await build({
      root,
      configFile: false,
      logLevel: 'error',
      resolve: { alias: { '@': root } },
      oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
      build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'links' } },
    })) as unknown as [Rollup.RollupOutput]
    script = `${built[0].output[0].code}; globalThis.links = links`
    rmSync(folder, { recursive: true })
    browser = await launch(kind)
  })
  afterAll(() => browser.close())

  it(`${dangerousAddresses.length} dangerous addresses become text, ${harmlessAddresses.length} harmless ones links without opener and referrer`, async () => {
    await browser.tab.open('<p>链接</p>')
    const made = await browser.tab.evaluate(
      (code: string, addresses: string[]) => {
        const element = document.createElement('script')
        element.textContent = code
        document.body.append(element)
        const { links } = globalThis as unknown as { links: { draw(place: Element, to: string): void } }
        return addresses.map((address) => {
          const place = document.createElement('div')
          links.draw(place, address)
          const link = place.querySelector('a')
          return { address, text: place.textContent, link: link && [link.protocol, link.target, link.rel, link.referrerPolicy] }
        })
      },
      script,
      [...dangerousAddresses, ...harmlessAddresses],
    )
    expect(made.slice(0, dangerousAddresses.length).filter(({ link }) => link)).toEqual([])
    for (const { link } of made.slice(dangerousAddresses.length)) {
      expect(link).toEqual([expect.stringMatching(/^https?:$/), '_blank', 'noopener noreferrer', 'no-referrer'])
    }
    expect(made.filter(({ address, text }) => text !== address)).toEqual([])
  })

  it('every link of a real card and of the toolbar’s popup is such a link', async () => {
    await browser.tab.moveMouse(990, 790)
    await browser.tab.open('<p lang="zh" style="font-size: 30px; margin: 90px">我们在这里学习中文。</p>')
    await browser.tab.hover('学习')
    await browser.tab.popupShown('xuéxí')
    const inCard = await browser.tab.evaluateInPopup(() => [...document.querySelectorAll('a, area, form, [href]')].filter((one) => one.localName !== 'link').map((one) => one.getAttributeNames().map((name) => `${name}=${one.getAttribute(name)}`).toSorted()))
    expect(inCard.length).toBeGreaterThan(0)
    for (const link of inCard) expect(link).toEqual(expect.arrayContaining([expect.stringMatching(/^href=https:/), 'rel=noopener noreferrer', 'target=_blank']))
  })
})
