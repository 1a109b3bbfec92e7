import { beforeEach, describe, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { checkExtra, deleteExtras, keepExtras, readExtras } from '@/platform/backup-extras'
import { saveCorrections } from '@/platform/corrections'
import { saveOwnWords } from '@/platform/own-words'
import { changeSettings } from '@/platform/settings'
import { saveCardBox } from '@/platform/card-box'
import { saveHabits } from '@/platform/site-habits'
import { saveRules } from '@/platform/site-rules'

const correction = { kind: 'join', word: '高质量发展', context: null, savedAt: 5 } as const
const word = { written: '钟欣', shown: '鍾欣', where: 'everywhere', savedAt: 5 } as const
const rule = { site: 'news.example', rule: 'leave', savedAt: 5 } as const
const habit = { site: 'shop.example', habit: 'off', savedAt: 5 } as const
const stored = () => fakeBrowser.storage.local.get(null)

async function fill() {
  await changeSettings({ theme: 'dark' })
  await saveCorrections([correction])
  await saveOwnWords([word])
  await saveRules([rule])
  await saveHabits([habit])
}

describe('what lies beside the vocabulary', () => {
  beforeEach(() => fakeBrowser.reset())

  it('goes into a backup, settings only where they were set, and comes back', async () => {
    await fill()
    const [extras, before] = [await readExtras(), await stored()]
    expect(extras).toEqual([
      { kind: 'setting', value: { name: 'theme', value: 'dark' } },
      { kind: 'correction', value: correction },
      { kind: 'ownWord', value: word },
      { kind: 'rule', value: rule },
      { kind: 'habit', value: habit },
    ])
    for (const { kind, value } of extras) expect(checkExtra(kind, value)).toEqual({ value })
    fakeBrowser.reset()
    await keepExtras(extras, 'merge')
    expect(await stored()).toEqual(before)
  })

  it('keeps, when it is merged, a setting that was set here and the later of two answers', async () => {
    await fill()
    const extras = [...(await readExtras()), { kind: 'rule', value: { ...rule, rule: 'simplified', savedAt: 4 } } as const]
    await changeSettings({ theme: 'light' })
    await saveRules([{ ...rule, rule: 'traditional', savedAt: 9 }])
    await keepExtras(extras, 'merge')
    expect(await stored()).toMatchObject({ 'setting.theme': 'light', 'site.news.example': { rule: 'traditional' } })
  })

  it('goes, when it is replaced or deleted, and nothing else with it', async () => {
    await fill()
    await fakeBrowser.storage.local.set({ key: 'secret', 'backup.machine': 'desk' })
    await keepExtras([{ kind: 'setting', value: { name: 'sandhi', value: true } }], 'replace')
    expect(await stored()).toEqual({ key: 'secret', 'backup.machine': 'desk', 'setting.sandhi': true })
    await saveCardBox({ place: null, size: null })
    await deleteExtras()
    expect(await stored()).toEqual({ key: 'secret', 'backup.machine': 'desk' })
  })

  it.each([
    ['setting', null, ''],
    ['setting', { name: '__proto__', value: 1 }, 'name'],
    ['setting', { name: 'theme', value: 'pink' }, 'value'],
    ['correction', { kind: 'join', word: '', context: null, savedAt: 5 }, 'word'],
    ['ownWord', { ...word, where: 'nowhere' }, 'where'],
    ['rule', { ...rule, site: 'a b' }, 'site'],
    ['rule', 7, ''],
    ['habit', { ...habit, habit: 'always' }, 'habit'],
  ] as const)('is refused by its field: %s %j', (kind, value, field) => expect(checkExtra(kind, value)).toEqual({ field }))
})
