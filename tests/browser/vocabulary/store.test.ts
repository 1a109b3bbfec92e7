import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Driver, Tab } from '../harness/driver'
import { browsers, launch } from '../harness/launch'
import { until } from '../harness/until'
import { recordingOf } from '@/tests/fixtures/vocabulary/recordings'
import { openStorePage } from './store-page'

/** The store in real browsers: what only they can show of rows 45 and 47. */
describe.each(browsers)('the store of kept words in %s', (kind) => {
  let browser: Driver
  let tabs: Tab[]

  beforeAll(async () => {
    browser = await launch(kind)
    tabs = [await openStorePage(browser)]
    while (tabs.length < 5) tabs.push(await openStorePage(browser, await browser.newTab()))
  })
  afterAll(async () => {
    await browser?.close()
  })

  it('loses none of the words that five pages save at once, and knows how many there are', async () => {
    await Promise.all(tabs.map((tab, number) => tab.evaluate((prefix) => tongduStore.saveMany(prefix, 40), `tab${number}`)))
    const there = await tabs[0]!.evaluate(async () => (await tongduStore.allWords(await tongduStore.db())).map(({ id }) => id))
    const expected = tabs.flatMap((_, tab) => Array.from({ length: 40 }, (_, number) => `詞tab${tab}-${number}|词tab${tab}-${number}|ci2`))
    expect(there.sort()).toEqual(expected.sort())
    await until(() => tabs[0]!.evaluate(async () => (await tongduStore.readLedger())?.words === 200), 'the ledger to know of 200 words')
    expect(await tabs[1]!.evaluate(() => tongduStore.health())).toEqual({ kind: 'well', words: 200 })
  })

  it('takes one of two answers to the same question, and tells the other page', async () => {
    const [id] = await tabs[0]!.evaluate(async () => (await tongduStore.allWords(await tongduStore.db())).map((word) => word.id))
    const answers = await Promise.all(
      tabs.slice(0, 2).map((tab, number) =>
        tab.evaluate(
          async (wordId, at) => {
            const schedule = { due: at, stability: 1, difficulty: 5, phase: 'review' as const, learningStep: 0, scheduledDays: 1, reps: 1, lapses: 0, lastReview: at }
            return await tongduStore.trying(tongduStore.grade(await tongduStore.db(), { wordId, kind: 'recall', rating: 3, tookMs: 1, at, asked: null, schedule }))
          },
          id!,
          1_000 + number,
        ),
      ),
    )
    expect(answers.sort()).toEqual(['kept', 'stale'])
    expect(await tabs[2]!.evaluate(async (wordId) => (await tongduStore.reviewsOf(await tongduStore.db(), wordId)).length, id!)).toBe(1)
  })

  it('tells the other pages of a change', async () => {
    await tabs[1]!.evaluate(() => {
      tongduStore.onVocabularyChange((change) => Object.assign(globalThis, { heard: change }))
    })
    await tabs[0]!.evaluate(() => tongduStore.saveMany('told', 1))
    const heard = () => tabs[1]!.evaluate(() => JSON.stringify((globalThis as { heard?: unknown }).heard))
    await until(async () => (await heard()) === JSON.stringify({ words: ['詞told-0|词told-0|ci2'] }), 'the change')
  })

  it('upgrades while other pages of ours have it open, and waits in vain for one that does not let go', async () => {
    const [upgrading, holding] = [tabs[0]!, tabs[1]!]
    const name = 'trial'
    await upgrading.evaluate((recording) => tongduStore.layOut(indexedDB, recording), { ...recordingOf(1), name })
    const open = (patience: number) =>
      upgrading.evaluate(async (given, patienceMs) => {
        const opened = await tongduStore.openVocabulary({ name: given, schema: tongduStore.nextSchema, patienceMs })
        if (opened.kind !== 'open') return opened.kind
        const words = (await opened.db.getAll('words')) as unknown as { isMarked?: boolean }[]
        return [opened.db.version, words.length, words.every(({ isMarked }) => isMarked)]
      }, name, patience)
    await holding.evaluate(
      (given) =>
        new Promise<void>((resolve) => {
          const request = indexedDB.open(given)
          request.onsuccess = () => {
            Object.assign(globalThis, { held: request.result })
            resolve()
          }
        }),
      name,
    )
    expect(await open(500)).toBe('blocked')
    await holding.evaluate(async (given) => {
      ;(globalThis as unknown as { held: IDBDatabase }).held.close()
      await tongduStore.openVocabulary({ name: given })
    }, name)
    const words = recordingOf(1).stores.find((store) => store.name === 'words')!.rows.length
    expect(await open(30_000)).toEqual([200, words, true])
    expect(await holding.evaluate(async (given) => await tongduStore.openVocabulary({ name: given }), name)).toEqual({ kind: 'newer', version: 2 })
  })

  it('heals a database whose stores are missing', async () => {
    const name = 'half'
    await tabs[0]!.evaluate((recording) => tongduStore.layOut(indexedDB, recording), { ...recordingOf(1), name, stores: recordingOf(1).stores.slice(0, 3) })
    const healed = await tabs[0]!.evaluate(async (given) => {
      const opened = await tongduStore.openVocabulary({ name: given })
      return opened.kind === 'open' ? [[...opened.db.objectStoreNames], await opened.db.count('cards')] : opened
    }, name)
    expect(healed).toEqual([['cards', 'deletions', 'facts', 'meetings', 'reviews', 'words'], 2])
  })
})
