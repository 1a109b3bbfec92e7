import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Driver } from '../harness/driver'
import { browsers, launch } from '../harness/launch'
import { openWithScript } from './bundle'
import type { Manner } from './converted'

const files = ['inline.html', 'blocks.html', 'ruby.html', 'hidden.html', 'characters.html', 'pdf-layer.html', 'document.xhtml']
const manners: readonly Manner[] = ['character by character', 'in other lengths']
const tries = files.flatMap((file) => manners.map((manner) => [file, manner] as const))
  // Where the lines are is all that says in which order they are read, and longer lines reach into the next column.
  .filter(([file, manner]) => file !== 'pdf-layer.html' || manner === 'character by character')

describe.each(browsers)('pages that show something else than they wrote in %s', (kind) => {
  let browser: Driver
  beforeAll(async () => {
    browser = await launch(kind, { extension: null })
  })
  afterAll(() => browser.close())

  it.each(tries)('%s, %s: are read as written', async (file, manner) => {
    await openWithScript(browser.tab, `/pages/${file}`)
    for (const seed of [3, 20_261_126]) {
      const report = await browser.tab.evaluate(([how, by]) => tongduPage.checkConverted(how, by), [manner, seed] as const)
      expect(report.faults).toEqual([])
      expect(report.looked).toBeGreaterThan(10)
      await openWithScript(browser.tab, `/pages/${file}`)
    }
  })

  it.each(manners)('a text node too long to be read whole, %s: is cut where it would be cut as it was written', async (manner) => {
    const text = Array.from({ length: 90 }, (_, index) => `第${index}句说的是同一件事，${'一'.repeat(index % 7)}不长也不短。`).join('')
    await openWithScript(browser.tab, `<!doctype html><html lang="zh"><meta charset="utf-8"><link rel="icon" href="data:,"><div data-reads="all">${text}</div>`)
    const report = await browser.tab.evaluate((how) => tongduPage.checkConverted(how, 7), manner)
    expect(report.faults.slice(0, 3)).toEqual([])
    expect(report.looked).toBeGreaterThan(1200)
  })
})
