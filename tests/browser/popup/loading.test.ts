import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Driver } from '../harness/driver'
import { browsers, launch } from '../harness/launch'

describe.each(browsers)('the first word of a page in %s', (kind) => {
  let browser: Driver

  beforeAll(async () => {
    browser = await launch(kind)
  })
  afterAll(async () => {
    await browser?.close()
  })

  // A preload of the dictionary made every other page fail to open it in Chromium 156.
  it('is found on one page after the other', async () => {
    const { tab } = browser
    for (let page = 0; page < 8; page++) {
      await tab.moveMouse(900, 600)
      await tab.open(`<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><p style="font-size:20px">我们在图书馆里学习。${page}</p>`)
      await tab.hover('图书馆')
      await tab.popupShown('library')
    }
    expect(browser.errors).toEqual([])
  })
})
