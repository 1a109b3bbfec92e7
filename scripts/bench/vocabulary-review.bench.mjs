// A year of reviews, simulated by FSRS's own curve of forgetting; the queue with 50,000 cards; the page from opening to its first card.
import { forgetting_curve, default_w } from 'ts-fsrs'
import { createDays } from '@/vocabulary/day'
import { queueOf, nextOf } from '@/vocabulary/queue'
import { createScheduler } from '@/vocabulary/scheduling/scheduler'
import { launch } from '@/tests/browser/harness/launch'
import { until } from '@/tests/browser/harness/until'
import { seed, seedWord } from '@/tests/browser/vocabulary/seed'

const dayMs = 86_400_000
const start = Date.parse('2026-01-01T10:00:00Z')
const days = createDays(4, () => 0)
const cardCount = 5_000
const dayCount = 365

/** @param {import('./report').Report} report */
export async function bench(report) {
  report.describe(
    'Reviewing',
    `${cardCount.toLocaleString('en')} cards, 40 new ones a day, ${dayCount} days, no limit on reviews. The learner remembers by FSRS's own curve, from a generator with a seed, ` +
      'and says Again, or Good, sometimes Hard or Easy. The weaker learner forgets a tenth more than the curve says. What is reached counts reviews that had waited for days.',
  )
  const count = report.isSmoke ? 200 : cardCount
  for (const [title, strength] of [['a learner as FSRS knows them', 1], ['a learner who remembers a tenth less', 0.9]]) {
    for (const retention of [0.8, 0.9, 0.95]) {
      const year = simulate(retention, strength, count)
      report.row(`${title}, asked for ${retention * 100} %: reached`, (year.remembered / year.reviews) * 100, '%', strength === 1 ? `${retention * 100}` : '')
      report.row(`${title}, asked for ${retention * 100} %: reviews a card in the year`, year.reviews / count, '')
    }
  }
  const { input, ms } = bigQueue(report.isSmoke ? 5_000 : 50_000)
  report.row('queue of 50,000 cards, 5,000 of them due: made anew', await report.repeat(25, () => ms(() => queueOf(input))), 'ms', '≤ 50')
  const queue = queueOf(input)
  report.row('the next card of it', await report.repeat(25, () => ms(() => nextOf(queue, null, input.now))), 'ms')
  const scheduler = createScheduler(0.9, days)
  const [card] = input.cards
  report.row('the four choices for a card', await report.repeat(200, () => ms(() => scheduler.choices(card, card, input.now))), 'ms')
  await openPage(report)
}

/** A generator of numbers between 0 and 1 that gives the same ones every time. */
function generator(seedNumber) {
  let state = seedNumber
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function simulate(retention, strength, count) {
  const random = generator(20_260_101)
  const scheduler = createScheduler(retention, days)
  const cards = Array.from({ length: count }, (_, index) => ({ name: { wordId: `word ${index}`, kind: 'recognise' }, schedule: null }))
  const perDay = Math.ceil((count * 40) / cardCount)
  let reviews = 0
  let remembered = 0
  for (let day = 0; day < dayCount; day++) {
    const morning = start + day * dayMs
    const end = days.startOf(days.dayOf(morning) + 1)
    for (const [index, card] of cards.entries()) {
      if (card.schedule === null && index >= (day + 1) * perDay) break
      let now = morning
      // Short steps are answered when they are due, on the same day.
      while (card.schedule === null || card.schedule.due < end) {
        const { schedule } = card
        now = Math.max(now, schedule?.due ?? now)
        const elapsed = schedule?.lastReview ? days.dayOf(now) - days.dayOf(schedule.lastReview) : 0
        const chance = schedule === null ? 0.5 : elapsed === 0 ? 0.9 : forgetting_curve(default_w, elapsed, schedule.stability) * strength
        const isRemembered = random() < chance
        if (schedule?.phase === 'review') {
          reviews++
          if (isRemembered) remembered++
        }
        const how = random()
        card.schedule = scheduler.next(card.name, schedule, isRemembered ? (how < 0.12 ? 2 : how < 0.95 ? 3 : 4) : 1, now)
      }
    }
  }
  return { reviews, remembered }
}

function bigQueue(count) {
  const now = start
  const words = Array.from({ length: count }, (_, index) => ({ id: `word ${index}`, state: 'learning', reading: ['ci2'], gloss: 'x', savedAt: index }))
  const cards = words.map(({ id }, index) => ({
    wordId: id, kind: 'recognise', due: index % 10 === 0 ? now - dayMs : now + (1 + (index % 300)) * dayMs, stability: 1 + (index % 90), difficulty: 5, phase: 'review',
    learningStep: 0, scheduledDays: 5, reps: 3, lapses: 0, lastReview: now - 6 * dayMs, isSuspended: false, changedAt: now,
  }))
  const scheduler = createScheduler(0.9, days)
  const input = { words: new Map(words.map((word) => [word.id, word])), cards, reviews: [], kinds: ['recognise'], newPerDay: 10, reviewsPerDay: 200, days, now, recall: (schedule) => scheduler.recall(schedule, now) }
  const ms = (run) => {
    const before = performance.now()
    run()
    return performance.now() - before
  }
  return { input, ms }
}

async function openPage(report) {
  const browser = await launch('chromium')
  try {
    const address = `${browser.extensionOrigin}/review.html`
    const now = Date.now()
    const many = Array.from({ length: report.isSmoke ? 100 : 10_000 }, (_, index) => seedWord(`詞${index} 词${index} ci2`, { gloss: 'x', state: 'learning', savedAt: now - index }))
    const cards = many.map(({ id }, index) => ({
      wordId: id, kind: 'recognise', due: index % 50 === 0 ? now - dayMs : now + (1 + (index % 300)) * dayMs, stability: 6, difficulty: 5, phase: 'review',
      learningStep: 0, scheduledDays: 6, reps: 4, lapses: 0, lastReview: now - 7 * dayMs, isSuspended: false, changedAt: now,
    }))
    await browser.tab.open(address)
    await until(() => browser.tab.evaluate(() => document.querySelector('#review-end') !== null), 'the page')
    await seed(browser, { words: many, cards })
    const samples = await report.repeat(9, async () => {
      await browser.tab.open(address)
      return await until(() => browser.tab.evaluate(() => document.querySelector('.show') && performance.now()), 'the first card')
    })
    report.row('review page with 10,000 cards, 200 due: navigation → first card there (looked for every 20 ms)', samples, 'ms')
  } finally {
    await browser.close()
  }
}
