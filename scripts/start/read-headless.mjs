import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import '../typescript.mjs'

const { launch } = await import('@/tests/browser/harness/launch')

/**
 * Open a page without a window, point at a word, say what the popup says and take a picture.
 * @param given the word; null for the page's first Chinese
 */
export async function readOnePage(kind, address, scheme, folder, given) {
  const browser = await launch(kind, { viewport: { width: 1000, height: 720 } })
  try {
    const { tab } = browser
    await tab.setColorScheme(scheme)
    await tab.open(address)
    const word = given ?? (await tab.evaluate(firstHanWord))
    if (word === null) {
      console.error(`${address} has no Chinese text.`)
      return false
    }
    await tab.hover(word)
    const popup = await tab.popupShown()
    mkdirSync(folder, { recursive: true })
    const name = new URL(address).pathname.split('/').at(-1)?.replace(/\.\w+$/, '') || 'page'
    const file = join(folder, `${name}-${kind}-${scheme}.png`)
    await tab.screenshot(file)
    console.log(`\n${address}\nPointed at ${word}. The popup says:\n\n${indent(popup.text)}\n\nPicture: ${file}`)
    return true
  } finally {
    await browser.close()
  }
}

// Runs in the page: two characters from the middle of its first paragraph of Chinese, or its first Chinese at all.
function firstHanWord() {
  const paragraphs = [...document.querySelectorAll('main p:not(.byline), article p, p, body')]
  for (const { innerText } of paragraphs) {
    const runs = innerText.match(/\p{Script=Han}{6,}/gu) ?? []
    const run = runs[0] ?? innerText.match(/\p{Script=Han}{1,}/u)?.[0]
    if (run) return [...run].slice(0, 2).join('')
  }
  return null
}

const indent = (text) =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `    ${line}`)
    .join('\n')
