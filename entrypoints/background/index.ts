import { browser, defineBackground } from '#imports'
import { readOrMakeKey } from '@/platform/key'
import { readSettings, onSettingsChange } from '@/platform/settings'
import { keepStoreToOurselves } from '@/platform/store-access'
import { runCommand } from './commands'
import { showState, showStateEverywhere } from './icon'
import { answer } from './reading'
import { createReceiver } from './receive'
import { wakeAllTabs, wakeAllTabsOnce, tellAllTabs } from './tabs'

/** Only wiring: everything here is started by an event, and nothing is kept in memory between two. */
export default defineBackground({
  type: 'module',
  main() {
    browser.runtime.onMessage.addListener(createReceiver(browser.runtime.id, answer))
    browser.commands.onCommand.addListener((command, tab) => void runCommand(command, tab))
    browser.tabs.onActivated.addListener(({ tabId }) => void showState(tabId))
    browser.tabs.onUpdated.addListener((tabId, change) => {
      if (change.status) void showState(tabId)
    })
    onSettingsChange((settings) => {
      void tellAllTabs({ kind: 'switched', isOn: settings.isOn })
      if (settings.isOn) void wakeAllTabs()
      void showStateEverywhere()
    })
    browser.permissions.onAdded.addListener(() => {
      void wakeAllTabs()
      void showStateEverywhere()
    })
    browser.permissions.onRemoved.addListener(() => {
      // Where access is left the next word asks for it all anew.
      void tellAllTabs({ kind: 'switched', isOn: false })
      void showStateEverywhere()
    })
    void keepStoreToOurselves()
    void readOrMakeKey()
    // Installed, updated, switched on again by the browser: pages that are open already get their sentinel now.
    void wakeAllTabsOnce()
    void readSettings().then(() => showStateEverywhere())
  },
})
