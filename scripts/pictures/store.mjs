import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { icon, lit } from './icon.ts'
import { keepWords, openSearch, openWords, pointAt } from './scenes.mjs'

const { launchChromium } = await import('@/tests/browser/harness/launch')

/** As Chrome's store wants them; Mozilla's and Edge's take the same. */
const size = { width: 1280, height: 800 }
const tile = { width: 440, height: 280 }

const languages = {
  en: { lead: 'Point at a word. Understand it.' },
  zh_CN: { lead: '指到哪里，读懂哪里' },
  zh_TW: { lead: '指到哪裡，讀懂哪裡' },
}

/**
 * Five screenshots and a tile for each language of the interface.
 *
 * @param {string} folder @returns {Promise<string[]>} the files
 */
export async function takeStorePictures(folder) {
  const files = []
  for (const [language, { lead }] of Object.entries(languages)) {
    const place = join(folder, language)
    mkdirSync(place, { recursive: true })
    const browser = await launchChromium({ viewport: size })
    const take = async (name) => {
      files.push(join(place, `${name}.png`))
      await browser.tab.screenshot(files.at(-1))
    }
    try {
      await browser.writeStorage({ 'setting.language': language })
      await pointAt(browser, { page: '/articles/sample-hans.html', word: '公共汽车' })
      await take('1-point')
      await browser.tab.setColorScheme('dark')
      await pointAt(browser, { page: '/articles/sample-hant.html', word: '導航' })
      await take('2-traditional')
      await browser.tab.setColorScheme('light')
      await pointAt(browser, { page: '/articles/sample-hant.html', word: '楼梯', isTurned: true })
      await take('3-turned')
      await keepWords(browser)
      await openWords(browser)
      await take('4-words')
      await openSearch(browser, 'long')
      await take('5-search')
      files.push(join(place, 'tile.png'))
      await drawTile(browser, lead, files.at(-1))
    } finally {
      await browser.close()
    }
  }
  return files
}

async function drawTile(browser, lead, file) {
  const page = await browser.context.newPage()
  await page.setViewportSize(tile)
  await page.setContent(`<style>
    body { margin: 0; height: 100vh; display: grid; place-content: center; justify-items: center; gap: 14px; background: #fffdfa; color: #23211e; font: 500 30px system-ui, 'Noto Sans CJK SC', sans-serif }
    p { margin: 0; font-size: 19px; color: #6a655d }
  </style>${icon(112, lit)}<div>Tongdu 通读</div><p>${lead}</p>`)
  writeFileSync(file, await page.screenshot())
  await page.close()
}
