import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { Driver } from '../harness/driver'
import { browsers, launch } from '../harness/launch'
import { makeProfile, removeProfile } from '../harness/profile'
import { until } from '../harness/until'
import { hearAcknowledged } from './acknowledged'
import { keptStorage, openStorePage } from './store-page'

/**
 * Row 44: the browser is killed in the middle of saves, answers and imports. What was acknowledged is there afterwards, and
 * nothing is half there. TONGDU_KILLS=500 kills that often.
 */
const kills = Number(process.env.TONGDU_KILLS ?? 2)

describe.each(browsers)('%s killed at work', (kind) => {
  it('has every record that was acknowledged, and none by half', async () => {
    const profile = makeProfile()
    const acknowledged: string[] = []
    const start = async (): Promise<Driver> => await launch(kind, { profile, ...keptStorage })
    for (let round = 0; round < kills; round++) {
      const browser = await start()
      const heard = hearAcknowledged(browser)
      await openStorePage(browser)
      expect(await browser.tab.evaluate((lines: string[]) => tongduStore.faults(lines), acknowledged)).toEqual([])
      expect(await browser.tab.evaluate(() => tongduStore.health())).toMatchObject({ kind: 'well' })
      const [grading, importing] = [await openStorePage(browser, await browser.newTab()), await openStorePage(browser, await browser.newTab())]
      await browser.tab.evaluate((prefix) => void tongduStore.saveOn(prefix), `s${round}`)
      await grading.evaluate((prefix) => void tongduStore.gradeOn(prefix), `g${round}`)
      await importing.evaluate((prefix) => void tongduStore.importOn(prefix), `i${round}`)
      const enough = 1 + Math.floor(Math.random() * 40)
      await until(() => heard.length >= enough, `${enough} acknowledged records`)
      // Anywhere between two records, and within one.
      await pause(Math.random() * 40)
      await browser.kill()
      acknowledged.push(...heard)
    }
    const browser = await start()
    await openStorePage(browser)
    expect(await browser.tab.evaluate((lines: string[]) => tongduStore.faults(lines), acknowledged)).toEqual([])
    console.log(`${kind}: killed ${kills} times, ${acknowledged.length} acknowledged records, all there`)
    await browser.close()
    removeProfile(profile)
  }, 60_000 + kills * 20_000)
})
