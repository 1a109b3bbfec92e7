import { browser } from '#imports'
import { faultOf } from '@/vocabulary/store/faults'
import { downloadBackup } from './backup-downloads'
import { syncFolder } from './backup-folder'
import { goOn } from './backup-restore'
import { changeBackupState, isReminderDue, laterReminder, readBackupState } from './backup-state'
import { healthOf, vocabulary } from './vocabulary'
import type { Health } from './vocabulary'

const alarm = 'backup'

/** Makes the browser ask for a backup every few hours; mostly little is new, and then nothing is done. */
export async function scheduleBackups(): Promise<void> {
  if ((await browser.alarms.get(alarm)) === undefined) await browser.alarms.create(alarm, { delayInMinutes: 5, periodInMinutes: 240 })
}

export const isBackupAlarm = (name: string): boolean => name === alarm

/** @returns whether a page is to remind the reader that there is no recent copy outside the browser */
export async function isBackupMissed(health: Health): Promise<boolean> {
  return health.kind === 'well' && isReminderDue(await readBackupState(), health.words, Date.now())
}

export const remindLater = (): Promise<void> => changeBackupState({ remindAfter: laterReminder(Date.now()) })

/**
 * What the reader switched on, where it is possible: a folder needs a permission that browsers take back, a download an address that
 * Chromium's background cannot make. Pages of ours do the same when they are opened. A restore that was broken off is finished first,
 * and what was lost takes no good backup's place.
 *
 * @param options.isClick whether the browser may ask the reader for permission
 */
export async function backUpByItself({ isClick = false } = {}): Promise<void> {
  const opened = await vocabulary()
  if (opened.kind !== 'open') return
  await goOn(opened.db)
  const { automatic } = await readBackupState()
  if (automatic === 'off' || (await healthOf(opened)).kind !== 'well') return
  try {
    if (automatic === 'folder') await syncFolder(opened.db, { isClick })
    else await downloadBackup(opened.db)
  } catch (error) {
    await changeBackupState({ trouble: faultOf(error) === 'full' ? 'full' : 'failed' })
  }
}
