import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { browsers, launchFirefox } from '../harness/launch'
import { pressable } from '../harness/pressable'
import { until } from '../harness/until'
import { linesOf, openBackupPage, press, says, seedOf, textOf } from './backup-page'
import { emptyVocabulary, seed } from './seed'

/** Firefox alone: there a preference answers the browser's question, which nobody can answer in Chromium without a hand. */
describe.runIf(browsers.includes('firefox'))('automatic backups into the downloads folder', () => {
  it('are asked for, made at once, kept for seven days, and deleted with everything', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tongdu-downloads-'))
    const browser = await launchFirefox({
      preferences: {
        'extensions.webextOptionalPermissionPrompts': false,
        'browser.download.folderList': 2,
        'browser.download.dir': folder,
        'browser.download.alwaysOpenPanel': false,
      },
    })
    const { tab } = browser
    const files = () => readdirSync(folder).filter((name) => name.endsWith('.tongdu'))
    try {
      await openBackupPage(browser)
      await browser.writeStorage({ 'backup.machine': 'desk' })
      await seed(browser, seedOf(3))
      await openBackupPage(browser)
      const point = await pressable(tab, '#automatic-downloads')
      await tab.click(point.x, point.y)
      await until(() => files().length === 1, 'the first copy')
      await says(tab, 'in the downloads folder.')
      const [name = ''] = files()
      expect(name).toMatch(/^tongdu-desk-\d{4}-\d\d-\d\d\.tongdu$/)
      await until(() => linesOf(readFileSync(join(folder, name))).length > 10, 'the whole copy')
      const kept = async () => ((await browser.readStorage('backup.downloads')) as { 'backup.downloads'?: { id: number; name: string }[] })['backup.downloads'] ?? []
      await until(async () => (await kept()).length === 1, 'the copy to be noted')
      const now = await kept()
      // A week of copies that the browser no longer knows; the next one takes the place of the oldest.
      const old = Array.from({ length: 7 }, (_, day) => ({ id: 9_000 + day, name: `tongdu-desk-2026-11-0${day + 1}.tongdu` }))
      await browser.writeStorage({ 'backup.downloads': [...old, ...now], 'backup.last': null })
      await press(tab, 'sync')
      await until(async () => (await kept()).length === 7 && (await kept()).at(-1)?.name === name, 'seven copies')
      await says(tab, 'in the downloads folder.')
      await tab.evaluate(() => document.getElementById('delete-word')!.focus())
      await tab.type('delete')
      await tab.press('Enter')
      await says(tab, 'Everything is deleted.')
      expect(existsSync(join(folder, name))).toBe(false)
      expect(await textOf(tab)).toContain('tongdu-desk-2026-11-07.tongdu')
      await emptyVocabulary(browser)
      expect(browser.errors).toEqual([])
    } finally {
      await browser.close()
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
