const [{ until }, { pressKey }, { pressUntil, readKept }] = await Promise.all([
  import('@/tests/browser/harness/until'),
  import('@/tests/browser/conversion/commands'),
  import('@/tests/browser/vocabulary/saving-in-card'),
])

/** Kept from the sample page before pictures of kept words are taken. */
const kept = ['施工', '绕行', '渡船', '流利', '高峰', '将近', '机会', '打算', '博物馆', '可惜']

/** The popup over a word of a sample page; `isTurned`: of the page in the other script. */
export async function pointAt(browser, { page, word, isTurned = false }) {
  const { tab } = browser
  await tab.open(page)
  await tab.moveMouse(2, 2)
  if (isTurned) {
    await pressKey(browser, 'C', 'turn-page')
    await until(() => tab.evaluate((wanted) => document.body.textContent.includes(wanted), word), `the page to show ${word}`)
  }
  await tab.hover({ within: 'main', text: word })
  await tab.popupShown()
}

/** Keeps some words; the card of the last one is open afterwards. */
export async function keepWords(browser) {
  const { tab } = browser
  await tab.open('/articles/sample-hans.html')
  for (const word of kept) {
    // An open card may cover the next word.
    await tab.press('Escape')
    await tab.moveMouse(2, 2)
    await tab.hover({ within: 'main', text: word })
    await tab.popupShown()
    await pressUntil(tab, 's', ({ star }) => star !== '', `${word} to be kept`)
  }
  await until(async () => (await readKept(browser)).words.length === kept.length, 'all words to be kept')
}

export async function openWords({ tab, extensionOrigin }) {
  await tab.open(`${extensionOrigin}/words.html`)
  await until(() => tab.evaluate((word) => document.body.innerText.includes(word), kept.at(-1)), 'the list of words')
  // The list itself, not the pictures above it.
  await tab.evaluate(() => document.querySelector('summary')?.click())
  await until(() => tab.evaluate(() => document.querySelector('details')?.open !== true), 'the overview to be folded')
}

export async function openReview({ tab, extensionOrigin }) {
  await tab.open(`${extensionOrigin}/review.html`)
  await until(() => tab.evaluate(() => document.querySelector('main button') !== null), 'the first card')
}

export async function openSearch({ tab, extensionOrigin }, typed) {
  await tab.open(`${extensionOrigin}/search.html#q=${encodeURIComponent(typed)}`)
  await until(() => tab.evaluate(() => document.querySelectorAll('[role="option"]').length > 2), 'what was found')
}

export async function openOptions({ tab, extensionOrigin }) {
  await tab.open(`${extensionOrigin}/options.html`)
  await until(() => tab.evaluate(() => document.querySelectorAll('h2').length > 3), 'the settings')
}
