import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { keepWords, openOptions, openReview, openSearch, openWords, pointAt } from './scenes.mjs'

const { launchChromium } = await import('@/tests/browser/harness/launch')

const cards = [
  { name: 'simplified-light', page: '/articles/sample-hans.html', word: '公共汽车', scheme: 'light' },
  { name: 'traditional-dark', page: '/articles/sample-hant.html', word: '導航', scheme: 'dark' },
  { name: 'turned-light', page: '/articles/sample-hant.html', word: '楼梯', scheme: 'light', isTurned: true },
]

/** @param {string} folder @returns {Promise<string[]>} the files */
export async function takeReadmePictures(folder) {
  mkdirSync(folder, { recursive: true })
  const browser = await launchChromium({ viewport: { width: 860, height: 620 } })
  const files = []
  const take = async (name) => {
    files.push(join(folder, `${name}.png`))
    await browser.tab.screenshot(files.at(-1))
  }
  try {
    for (const card of cards) {
      await browser.tab.setColorScheme(card.scheme)
      await pointAt(browser, card)
      await take(card.name)
    }
    await browser.tab.setColorScheme('light')
    await keepWords(browser)
    await take('kept-light')
    await openWords(browser)
    await take('words-light')
    await openReview(browser)
    await take('review-light')
    await openSearch(browser, 'xuexi')
    await take('search-light')
    await browser.tab.setColorScheme('dark')
    await openOptions(browser)
    await take('options-dark')
  } finally {
    await browser.close()
  }
  return files
}
