import { beforeEach, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { bringBackSettings, changedSettings, forgetSettings, resettableSettings, settingGroups } from '@/platform/setting-groups'
import { changeSettings, defaultSettings, readSettings, settingNames } from '@/platform/settings'
import { writeWithWayBack } from '@/platform/write-with-way-back'

beforeEach(() => fakeBrowser.reset())

it('each setting stands in one group, but for those that are set elsewhere', () => {
  expect(resettableSettings).toHaveLength(new Set(resettableSettings).size)
  expect(settingNames.filter((name) => !resettableSettings.includes(name))).toEqual(['isOn', 'showsOverview'])
})

it('a group is set back by forgetting, and comes back as it was', async () => {
  await changeSettings({ pronunciation: 'zhuyin', sandhi: true, theme: 'dark' })
  expect(changedSettings(settingGroups.reading, await readSettings(), defaultSettings)).toEqual(['pronunciation', 'sandhi'])
  const before = await forgetSettings(settingGroups.reading)
  expect(await readSettings()).toEqual({ ...defaultSettings, theme: 'dark' })
  expect(await fakeBrowser.storage.local.get(null)).toEqual({ 'setting.theme': 'dark' })
  await bringBackSettings(before)
  expect(await readSettings()).toEqual({ ...defaultSettings, theme: 'dark', pronunciation: 'zhuyin', sandhi: true })
})

it('what was written at once can be taken back: old values return, new ones go', async () => {
  await fakeBrowser.storage.local.set({ one: 1, other: 'stays' })
  const takeBack = await writeWithWayBack({ one: 2, two: 2 })
  expect(await fakeBrowser.storage.local.get(null)).toEqual({ one: 2, two: 2, other: 'stays' })
  await takeBack()
  expect(await fakeBrowser.storage.local.get(null)).toEqual({ one: 1, other: 'stays' })
})
