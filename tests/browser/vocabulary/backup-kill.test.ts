import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { BackupRecord } from '@/vocabulary/backup/format'
import { noCounts } from '@/vocabulary/backup/format'
import { writeBackup } from '@/vocabulary/backup/write'
import { browsers, launch } from '../harness/launch'
import { makeProfile, removeProfile } from '../harness/profile'
import { until } from '../harness/until'
import { chooseBackup, contentsOf, openBackupPage, press, says, seedOf } from './backup-page'
import { seed, seedWord } from './seed'
import { keptStorage } from './store-page'

/**
 * Row 44: the browser is killed in the middle of a restore that takes several transactions. The next page of ours finishes it from its
 * own copy of the file. TONGDU_KILLS=20 kills that often.
 */
const kills = Number(process.env.TONGDU_KILLS ?? 1)
const count = 5_000

/** As a page of a browser that had so many words would have saved it. */
async function largeBackup(): Promise<Buffer> {
  const { words, meetings, cards, reviews } = seedOf(count)
  async function* batches(): AsyncGenerator<BackupRecord[]> {
    const all = { word: words, meeting: meetings, card: cards, review: reviews }
    for (const [kind, rows] of Object.entries(all)) yield await Promise.resolve(byKey(rows).map((value) => ({ kind, value }) as BackupRecord))
  }
  return Buffer.from(await new Response(writeBackup({ madeAt: 1_790_000_000_000, machine: 'desk', counts: noCounts() }, batches())).arrayBuffer())
}

/** In a page of ours. */
function isNothingPending(): Promise<boolean> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('tongdu-backup')
    opening.onsuccess = () => {
      const asked = opening.result.transaction('kept').objectStore('kept').get('restore')
      asked.onsuccess = () => {
        opening.result.close()
        resolve(asked.result === undefined)
      }
    }
  })
}

/** As the store sorts. */
function byKey(rows: readonly { readonly id?: string; readonly wordId?: string; readonly kind?: string }[]) {
  const keyOf = ({ id, wordId, kind }: (typeof rows)[number]) => (id?.startsWith('r') ? id : `${wordId ?? ''} ${id ?? kind}`)
  return rows.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
}

describe.each(browsers)('a restore in %s', (kind) => {
  it('that was killed on the way is finished when a page of ours is opened again', async () => {
    const file = await largeBackup()
    for (let round = 0; round < kills; round++) {
      const profile = makeProfile()
      const first = await launch(kind, { profile, ...keptStorage })
      await openBackupPage(first)
      await seed(first, { words: [seedWord('我的 wo3 de5')] })
      await chooseBackup(first.tab, file)
      await says(first.tab, 'The file is whole', 60_000)
      await press(first.tab, 'replace')
      await press(first.tab, 'restore')
      const wordsNow = () =>
        first.evaluateInExtension(
          () =>
            new Promise<number>((resolve) => {
              const opening = indexedDB.open('tongdu-vocabulary')
              opening.onsuccess = () => {
                const counting = opening.result.transaction('words').objectStore('words').count()
                counting.onsuccess = () => {
                  opening.result.close()
                  resolve(counting.result)
                }
              }
            }),
        )
      await until(async () => (await wordsNow()) > 1, 'the first transaction', 60_000)
      // Anywhere between two transactions, and within one.
      await pause(Math.random() * 300 * (round > 0 ? 1 : 0))
      await first.kill()
      const second = await launch(kind, { profile, ...keptStorage })
      await openBackupPage(second)
      // Forgotten when all of it is there. That nobody is at it says nothing: the page may only be about to begin.
      await until(() => second.evaluateInExtension(isNothingPending), 'the restore to end', 60_000)
      const { words, meetings, cards, reviews } = await contentsOf(second)
      expect([words?.length, meetings?.length, cards?.length, reviews?.length]).toEqual([count, count, 2 * count, 2 * count])
      expect(second.errors).toEqual([])
      await second.close()
      removeProfile(profile)
    }
  }, 120_000 + kills * 60_000)
})
