import { beforeEach, describe, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { asMachineName, changeBackupState, forgetBackupState, isNothingNew, isReminderDue, laterReminder, readBackupState } from '@/platform/backup-state'
import type { BackupState } from '@/platform/backup-state'

const day = 86_400_000
const now = 1_790_000_000_000
const state = (more: Partial<BackupState> = {}): BackupState => ({
  automatic: 'off', machine: '', last: null, downloads: [], merged: [], trouble: null, remindAfter: 0, ...more,
})
const last = (at: number) => ({ at, how: 'file', words: 30, database: 'a', writes: 7 }) as const

describe('the state of backups', () => {
  beforeEach(() => fakeBrowser.reset())

  it('reminds of a backup from twenty words on, when the last is older than two weeks, and not before the reader wants it', () => {
    expect(isReminderDue(state(), 19, now)).toBe(false)
    expect(isReminderDue(state(), 20, now)).toBe(true)
    expect(isReminderDue(state({ last: last(now - 13 * day) }), 30, now)).toBe(false)
    expect(isReminderDue(state({ last: last(now - 15 * day) }), 30, now)).toBe(true)
    expect(isReminderDue(state({ remindAfter: laterReminder(now) }), 30, now + 13 * day)).toBe(false)
    expect(isReminderDue(state({ remindAfter: laterReminder(now) }), 30, now + 15 * day)).toBe(true)
  })

  it('knows when a further backup would hold the same', () => {
    expect(isNothingNew(last(now), { database: 'a', writes: 7 })).toBe(true)
    expect(isNothingNew(last(now), { database: 'a', writes: 8 })).toBe(false)
    expect(isNothingNew(last(now), { database: 'b', writes: 7 })).toBe(false)
  })

  it.each([['My Laptop!', 'My-Laptop'], ['书房', '书房'], ['../../etc', 'etc'], ['a/b\\c:d', 'a-b-c-d'], ['  ', ''], ['x'.repeat(99), 'x'.repeat(40)]])(
    'makes of %s a name that a file can have',
    (given, name) => expect(asMachineName(given)).toBe(name),
  )

  it('is kept part by part, and forgotten', async () => {
    await changeBackupState({ machine: 'desk' })
    await changeBackupState({ trouble: 'full' })
    expect(await readBackupState()).toEqual(state({ machine: 'desk', trouble: 'full' }))
    await forgetBackupState()
    expect(await readBackupState()).toEqual(state())
  })
})
