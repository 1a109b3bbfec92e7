// Takes the README's pictures of the real thing again: docs/pictures/*.png. The words are on the sample pages.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import './typescript.mjs'

const [{ launchChromium }, { until }, { pressKey }] = await Promise.all([
  import('@/tests/browser/harness/launch'),
  import('@/tests/browser/harness/until'),
  import('@/tests/browser/conversion/commands'),
])
const folder = join(import.meta.dirname, '../docs/pictures')

const pictures = [
  { name: 'simplified-light', page: '/articles/sample-hans.html', word: '公共汽车', scheme: 'light' },
  { name: 'traditional-dark', page: '/articles/sample-hant.html', word: '導航', scheme: 'dark' },
  { name: 'turned-light', page: '/articles/sample-hant.html', word: '楼梯', scheme: 'light', isTurned: true },
]

mkdirSync(folder, { recursive: true })
const browser = await launchChromium({ viewport: { width: 860, height: 620 } })
try {
  for (const { name, page, word, scheme, isTurned } of pictures) {
    await browser.tab.setColorScheme(scheme)
    await browser.tab.open(page)
    await browser.tab.moveMouse(2, 2)
    if (isTurned) {
      await pressKey(browser, 'C', 'turn-page')
      await until(() => browser.tab.evaluate((wanted) => document.body.textContent.includes(wanted), word), `the page to show ${word}`)
    }
    await browser.tab.hover({ within: 'main', text: word })
    await browser.tab.popupShown()
    const file = join(folder, `${name}.png`)
    await browser.tab.screenshot(file)
    console.log(file)
  }
} finally {
  await browser.close()
}
