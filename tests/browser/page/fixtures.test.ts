import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Driver } from '../harness/driver'
import { browsers, launch } from '../harness/launch'
import { openWithScript } from './bundle'

// Each fixture says itself, in `data-reads`, as which text each of its characters is to be read.
const fixtures: Readonly<Record<string, string>> = {
  'inline.html': 'words across inline elements, links, breaks and characters that are not seen',
  'blocks.html': 'the text ends at blocks, cells and controls',
  'ruby.html': 'ruby readings are left out, however the ruby is written',
  'hidden.html': 'hidden and covered text is not read, transparent covers are seen through',
  'shadow.html': 'text in open shadow roots and slots',
  'writing-modes.html': 'vertical, sideways and right-to-left text',
  'transforms.html': 'zoomed, scaled, turned and skewed text',
  'characters.html': 'characters of two code units, variation selectors, spacing',
  'quirks.html': 'a page in quirks mode',
  'document.xhtml': 'an XHTML document',
  'picture.svg': 'an SVG document',
  'pdf-layer.html': 'the lines of a PDF viewer as they are seen',
  'clobbered.html': 'names and getters of the page that stand in the way',
}

describe.each(browsers)('the text under the pointer in %s', (kind) => {
  let browser: Driver
  beforeAll(async () => {
    browser = await launch(kind, { extension: null })
  })
  afterAll(() => browser.close())

  it.each(Object.entries(fixtures))('%s: %s', async (file) => {
    await openWithScript(browser.tab, `/pages/${file}`)
    const report = await browser.tab.evaluate(() => tongduPage.checkFixture())
    expect(report.faults).toEqual([])
    expect(report.looked).toBeGreaterThan(20)
  })
})
