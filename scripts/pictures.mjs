// Takes the README's pictures of the real thing again: docs/pictures/*.png. The words are on the sample pages.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import './typescript.mjs'

const [{ launchChromium }, { until }, { pressKey }, { pressUntil, readKept }] = await Promise.all([
  import('@/tests/browser/harness/launch'),
  import('@/tests/browser/harness/until'),
  import('@/tests/browser/conversion/commands'),
  import('@/tests/browser/vocabulary/saving-in-card'),
])
const folder = join(import.meta.dirname, '../docs/pictures')

const pictures = [
  { name: 'simplified-light', page: '/articles/sample-hans.html', word: '公共汽车', scheme: 'light' },
  { name: 'traditional-dark', page: '/articles/sample-hant.html', word: '導航', scheme: 'dark' },
  { name: 'turned-light', page: '/articles/sample-hant.html', word: '楼梯', scheme: 'light', isTurned: true },
]

/** Kept from the sample page before the pictures of kept words are taken. */
const kept = ['施工', '绕行', '渡船', '流利', '高峰', '将近', '机会', '打算', '博物馆', '可惜']

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
    await takePicture(name)
  }
  await browser.tab.setColorScheme('light')
  await browser.tab.open('/articles/sample-hans.html')
  for (const word of kept) {
    // An open card may cover the next word.
    await browser.tab.press('Escape')
    await browser.tab.moveMouse(2, 2)
    await browser.tab.hover({ within: 'main', text: word })
    await browser.tab.popupShown()
    await pressUntil(browser.tab, 's', ({ star }) => star !== '', `${word} to be kept`)
  }
  await takePicture('kept-light')
  await until(async () => (await readKept(browser)).words.length === kept.length, 'all words to be kept')
  await browser.tab.open(`${browser.extensionOrigin}/words.html`)
  await until(() => browser.tab.evaluate((count) => document.body.innerText.includes(`${count} words`), kept.length), 'the list of words')
  // The list itself, not the pictures above it.
  await browser.tab.evaluate(() => document.querySelector('summary')?.click())
  await until(() => browser.tab.evaluate(() => document.querySelector('details')?.open !== true), 'the overview to be folded')
  await takePicture('words-light')
  await browser.tab.open(`${browser.extensionOrigin}/review.html`)
  await until(() => browser.tab.evaluate(() => document.querySelector('main button') !== null), 'the first card')
  await takePicture('review-light')
} finally {
  await browser.close()
}

async function takePicture(name) {
  const file = join(folder, `${name}.png`)
  await browser.tab.screenshot(file)
  console.log(file)
}
