import { browser } from '#imports'
import { i18n } from '#i18n'
import { reachOf } from '@/platform/reach'
import { readSettings } from '@/platform/settings'
import { ignoreForbidden } from './tabs'

/** The icon of a tab tells whether words can be looked up there. */
export async function showState(tabId: number): Promise<void> {
  const tab = await ignoreForbidden(browser.tabs.get(tabId))
  if (!tab) return
  const { isOn } = await readSettings()
  const state = isOn ? await reachOf(tab) : 'off'
  const title = { here: i18n.t('titleOn'), off: i18n.t('titleOff'), never: i18n.t('titleNotHere'), 'no access': i18n.t('titleNoAccess') }[state]
  await ignoreForbidden(
    Promise.all([
      browser.action.setTitle({ tabId, title }),
      browser.action.setIcon({ tabId, path: icons(state === 'here') }),
      browser.action.setBadgeText({ tabId, text: state === 'off' ? i18n.t('badgeOff') : '' }),
      browser.action.setBadgeBackgroundColor({ tabId, color: '#5b6470' }),
    ]),
  )
}

export async function showStateEverywhere(): Promise<void> {
  const tabs = await browser.tabs.query({ active: true })
  await Promise.all(tabs.map(async ({ id }) => id !== undefined && (await showState(id))))
}

const icons = (isOn: boolean) =>
  Object.fromEntries([16, 32, 48, 128].map((size) => [size, isOn ? `/icon/${size}.png` : `/icon/${size}-off.png`]))
