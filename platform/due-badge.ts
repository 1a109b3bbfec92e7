import { browser } from '#imports'
import { countDue } from '@/vocabulary/due'
import { newestLook } from './newest-look'
import { reviewWishesOf } from './review-wishes'
import { readSettings } from './settings'
import { vocabulary } from './vocabulary'

/** Cards come due by themselves, and days begin. */
export const dueAlarm = 'due'
const everyMinutes = 10

/**
 * The number of cards that are due, on the toolbar's icon, if the reader wants it there. It is the text for tabs without one of their own:
 * where a page is shown in another script, or Tongdu is off, the icon says that.
 */
export const showDue = newestLook(countForBadge, async (due) => {
  await browser.action.setBadgeText({ text: due === 0 ? '' : due > 999 ? '999+' : String(due) })
  if (due > 0) await Promise.all([browser.action.setBadgeBackgroundColor({ color: '#5b6470' }), browser.action.setBadgeTextColor({ color: '#ffffff' })])
})

async function countForBadge(): Promise<number> {
  const settings = await readSettings()
  const [due] = await Promise.all([settings.showsDue ? dueNow(settings) : 0, keepAlarm(settings.showsDue)])
  return due
}

/** None where the vocabulary cannot be read: its pages say why. */
async function dueNow(settings: Parameters<typeof reviewWishesOf>[0]): Promise<number> {
  const opened = await vocabulary()
  return opened.kind === 'open' ? await countDue(opened.db, reviewWishesOf(settings), Date.now()) : 0
}

async function keepAlarm(isWanted: boolean): Promise<void> {
  const alarm = await browser.alarms.get(dueAlarm)
  if (!isWanted) {
    if (alarm) await browser.alarms.clear(dueAlarm)
  } else if (!alarm) await browser.alarms.create(dueAlarm, { periodInMinutes: everyMinutes })
}
