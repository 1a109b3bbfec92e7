import { cpSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Driver } from '../harness/driver'
import { browsers, launch } from '../harness/launch'
import { makeProfile, removeProfile } from '../harness/profile'
import { until } from '../harness/until'
import { keptStorage, openStorePage } from './store-page'

const words = 30

/** What becomes of the files of the database between two runs of the browser. */
const damages: Readonly<Record<string, (files: string) => void>> = {
  deleted: (files) => rmSync(files, { recursive: true }),
  emptied: (files) => everyFile(files, (file) => rmSync(file)),
  truncated: (files) => everyFile(files, (file) => truncateSync(file, Math.floor(statSync(file).size / 3))),
  overwritten: (files) => everyFile(files, (file) => writeFileSync(file, Buffer.alloc(statSync(file).size, 0xa5))),
}

/** Row 46: when the files of kept words are gone or damaged, it is noticed and said, and nobody is shown an empty list. */
describe.each(browsers)('kept words in %s', (kind) => {
  let whole = ''
  let profile = ''
  let browser: Driver | null = null

  const start = async () => (browser = await launch(kind, { profile, ...keptStorage }))
  const close = async () => {
    await browser?.close()
    browser = null
  }

  beforeAll(async () => {
    profile = whole = makeProfile()
    const { tab } = await start()
    await openStorePage(browser!)
    await tab.evaluate((count) => tongduStore.saveMany('kept', count), words)
    await until(() => tab.evaluate(async (count) => (await tongduStore.readLedger())?.words === count, words), 'the ledger to know of them')
    await close()
  })
  afterEach(async () => {
    await close()
    if (profile !== whole) removeProfile(profile)
  })
  afterAll(() => removeProfile(whole))

  it('are there when the browser is started again, and not missed', async () => {
    profile = copyOf(whole)
    await start()
    const tab = await openStorePage(browser!)
    expect(await tab.evaluate(() => tongduStore.health())).toEqual({ kind: 'well', words })
  })

  it.each(Object.keys(damages))('are missed when their files were %s', async (damage) => {
    profile = copyOf(whole)
    damages[damage]!(databaseFiles(profile))
    const { tab } = await start()
    await tab.open(`${browser!.extensionOrigin}/words.html`)
    const said = await until(() => tab.evaluate(() => document.querySelector<HTMLElement>('[role=alert][data-health]')?.innerText), 'the page to say it')
    expect(said).toMatch(/^(?:Your words are gone|Words are missing): 30 were kept here/)
    expect(said).toContain('Restore a backup')
    expect(await tab.evaluate(() => document.querySelector<HTMLElement>('[data-health] a[href="/backup.html"]')?.innerText)).toBe('Restore a backup')
    // It is said again until the reader decides, and a word that is saved meanwhile is kept.
    await openStorePage(browser!)
    expect(await tab.evaluate(() => tongduStore.trying(tongduStore.saveMany('later', 1)))).toBe('kept')
    expect(await tab.evaluate(() => tongduStore.health())).toMatchObject({ kind: 'lost', wordsBefore: words })
    await tab.open(`${browser!.extensionOrigin}/words.html`)
    await until(() => tab.evaluate(() => document.querySelector('[data-health=lost] .danger') !== null), 'the page to say it again')
    await tab.evaluate(() => document.querySelector<HTMLElement>('[data-health=lost] .danger')?.click())
    await until(() => tab.evaluate(() => document.querySelector('[data-health]') === null), 'the page to go on with what is there')
    await openStorePage(browser!)
    expect(await tab.evaluate(() => tongduStore.health())).toMatchObject({ kind: 'well' })
  })
})

const copyOf = (profile: string): string => {
  const copy = makeProfile()
  cpSync(profile, copy, { recursive: true, filter: (path) => !/lock|Singleton/i.test(path) })
  return copy
}

/** The folder in which this browser keeps the databases of the extension. */
function databaseFiles(profile: string): string {
  const found = readdirSync(profile, { recursive: true, encoding: 'utf8' }).find((path) =>
    /(?:chrome-extension_[a-p]{32}_\d+\.indexeddb\.leveldb|moz-extension\+\+\+[^/]+\/idb)$/.test(path),
  )
  if (found === undefined) throw new Error('The profile has no database of the extension.')
  return join(profile, found)
}

function everyFile(folder: string, change: (file: string) => void): void {
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = join(folder, path)
    if (statSync(file).isFile()) change(file)
  }
}
