import { loadEntries } from '@/dictionaries/load-node'
import { launchChromium } from '@/tests/browser/harness/launch'
import type { Chromium } from '@/tests/browser/harness/chromium'
import { until } from '@/tests/browser/harness/until'
import { seed, seedWord } from '@/tests/browser/vocabulary/seed'
import type { Card } from '@/vocabulary/card'
import type { Meeting } from '@/vocabulary/meeting'
import type { Word } from '@/vocabulary/word'
import { privateMiB } from './extension-memory'
import type { Report } from './report'

const count = 50_000
const dayMs = 86_400_000
const typed = ['yinhang', 'lü', 'bank', '银行', 'zhong1guo2', 'to travel', 'xuéxí', 'news']

/** The list of kept words with 50,000 of them. */
export async function bench(report: Report): Promise<void> {
  report.describe('The list of kept words', `Chromium; ${count.toLocaleString('en')} words of the dictionary with a sentence each, a third of them with a card.`)
  const browser = await launchChromium({ viewport: { width: 1280, height: 900 } })
  try {
    await seed(browser, await manyRecords())
    // The page that seeded is in front: frames of others are drawn once a second.
    await browser.tab.activate()
    const openings: Opening[] = []
    for (let round = 0; round < (report.isSmoke ? 1 : 12); round++) openings.push(await openList(browser))
    const of = (name: keyof Opening) => openings.map((opening) => opening[name])
    report.row('open → first rows drawn', of('firstMs'), 'ms', '≤ 200')
    report.row('open → all words read, searchable', of('wordsMs'), 'ms')
    report.row('open → meetings and cards read too', of('wholeMs'), 'ms')
    report.row('longest task while opening', of('longestMs'), 'ms', '≤ 50')
    report.row('a key in the search → rows drawn', await typeAll(browser), 'ms', '≤ 50')
    report.row('a page further down → rows drawn', await scrollPages(browser, report.isSmoke ? 3 : 60), 'ms')
    if (process.platform === 'linux') report.row('memory of the extension’s process', await privateMiB(browser), 'MiB')
  } finally {
    await browser.close()
  }
}

interface Opening {
  readonly firstMs: number
  readonly wordsMs: number
  readonly wholeMs: number
  readonly longestMs: number
}

async function openList(browser: Chromium): Promise<Opening> {
  const { tab } = browser
  const { page } = tab
  await page.goto('about:blank')
  await page.addInitScript(() => {
    const seen = { first: 0, words: 0, whole: 0, longest: 0 }
    Object.assign(globalThis, { tongduSeen: seen })
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration)
    }).observe({ type: 'longtask', buffered: true })
    const drawn = (name: 'first' | 'words' | 'whole') => {
      if (seen[name] > 0) return
      seen[name] = -1
      const channel = new MessageChannel()
      channel.port1.onmessage = () => (seen[name] = performance.now())
      requestAnimationFrame(() => channel.port2.postMessage(null))
    }
    new MutationObserver(() => {
      if (document.querySelector('.word-row')) drawn('first')
      if (document.querySelector('[data-extent=words], [data-extent=whole]')) drawn('words')
      if (document.querySelector('[data-extent=whole] .figure')) drawn('whole')
    }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-extent'] })
  })
  await tab.open(`${browser.extensionOrigin}/words.html`)
  const seen = await until(
    () =>
      tab.evaluate(() => {
        const { tongduSeen } = globalThis as unknown as { tongduSeen: { first: number; words: number; whole: number; longest: number } }
        return tongduSeen.whole > 0 ? tongduSeen : null
      }),
    'the whole list',
    60_000,
  )
  return { firstMs: seen.first, wordsMs: seen.words, wholeMs: seen.whole, longestMs: seen.longest }
}

/** From the input event to what is drawn after it. */
async function typeAll(browser: Chromium): Promise<number[]> {
  return await browser.tab.evaluate(async (texts: string[]) => {
    const field = document.querySelector<HTMLInputElement>('#words-search')!
    const samples: number[] = []
    const say = async (text: string) => {
      field.value = text
      const start = performance.now()
      field.dispatchEvent(new Event('input', { bubbles: true }))
      await new Promise<void>((resolve) => {
        const channel = new MessageChannel()
        channel.port1.onmessage = () => resolve()
        requestAnimationFrame(() => channel.port2.postMessage(null))
      })
      samples.push(performance.now() - start)
    }
    for (const text of texts) {
      for (let end = 1; end <= text.length; end++) await say(text.slice(0, end))
      await say('')
    }
    return samples
  }, typed)
}

async function scrollPages(browser: Chromium, pages: number): Promise<number[]> {
  return await browser.tab.evaluate(async (steps: number) => {
    const samples: number[] = []
    for (let step = 0; step < steps; step++) {
      const start = performance.now()
      scrollBy(0, innerHeight * 3)
      await new Promise<void>((resolve) => {
        const channel = new MessageChannel()
        channel.port1.onmessage = () => resolve()
        requestAnimationFrame(() => requestAnimationFrame(() => channel.port2.postMessage(null)))
      })
      samples.push(performance.now() - start)
    }
    return samples
  }, pages)
}

async function manyRecords(): Promise<{ words: Word[]; meetings: Meeting[]; cards: Card[] }> {
  const entries = await loadEntries()
  const now = Date.now()
  const words = new Map<string, Word>()
  for (let id = 0; words.size < count; id += 2) {
    const { traditional, simplified, syllables, senses, hsk2, frequencyBand } = entries.entry(id)
    const texts = senses.map(({ glosses }) => glosses.map((parts) => parts.map((part) => ('text' in part ? part.text : '')).join('')).join('; '))
    const state = (['new', 'learning', 'known'] as const)[id % 3]!
    const tags = id % 8 === 0 ? ['news'] : []
    const word = seedWord(`${traditional} ${simplified} ${syllables.join(' ')}`, { gloss: texts[0] ?? '', senses: texts, state, hsk2, frequencyBand, tags, savedAt: now - id * 60_000 })
    words.set(word.id, word)
  }
  const all = [...words.values()]
  const meetings = all.map((word, index): Meeting => {
    const text = `这一句里有一个词叫做“${word.simplified}”，我们在报纸上读到过它。`
    return { id: `m${index}`, wordId: word.id, at: now - index, sentence: { text, start: 11, end: 11 + word.simplified.length }, shown: null, script: 'simplified', title: '一篇文章', url: `https://news${index % 40}.example/${index}` }
  })
  const cards = all
    .filter(({ state }) => state === 'learning')
    .map(({ id }, index): Card => ({ wordId: id, kind: 'recognise', due: now + (index % 200) * dayMs, stability: 9, difficulty: 5, phase: 'review', learningStep: 0, scheduledDays: 9, reps: 3, lapses: 0, lastReview: now - dayMs, isSuspended: false, changedAt: now }))
  return { words: all, meetings, cards }
}
