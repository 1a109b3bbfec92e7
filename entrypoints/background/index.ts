import { browser, defineBackground } from '#imports'
import { isAboutToTurn } from '@/platform/about-to-turn'
import { backUpByItself, isBackupAlarm, scheduleBackups } from '@/platform/automatic-backup'
import { dueAlarm, showDue } from '@/platform/due-badge'
import { firstSettings } from '@/platform/first-settings'
import { readOrMakeKey } from '@/platform/key'
import { onChoicesChange } from '@/platform/page-choices'
import { onWishesChange } from '@/platform/reader-wishes'
import { changeSettings, onSettingsChange } from '@/platform/settings'
import { onHabitsChange } from '@/platform/site-habits'
import { onRulesChange } from '@/platform/site-rules'
import { keepStoreToOurselves } from '@/platform/store-access'
import { forgetTab, moveTab } from '@/platform/tab-memory'
import { answer } from './answer'
import { runCommand } from './commands'
import { giveBackBeforeUpdate } from './conversion/before-update'
import { forgetSwitch, forgetWishes, prepareToConvert } from './conversion/convert'
import { renewEdition } from './conversion/edition'
import { giveOrder, giveOrderEverywhere } from './conversion/orders'
import { keepInStep } from './conversion/registered'
import { showState, showStateEverywhere } from './icon'
import { makeMenu, runMenu } from './menu'
import { createPageReceiver } from './page-of-card'
import { createReceiver } from './receive'
import { enterSuggestion, startSuggesting, suggest } from './search/omnibox'
import { onceInThisLife, wakeAllTabs, tellAllTabs } from './tabs'
import { answerCard } from './vocabulary/answer'
import { createVocabularyReceiver } from './vocabulary/receive'
import { tellWishesEverywhere } from './wishes'

/** Only wiring: everything here is started by an event, and nothing is kept in memory between two. */
export default defineBackground({
  type: 'module',
  main() {
    browser.runtime.onMessage.addListener(createReceiver(browser.runtime.id, answer))
    // Not by `getURL`, which gives the frame's dynamic address in Chromium.
    browser.runtime.onMessage.addListener(createVocabularyReceiver(browser.runtime.id, `${location.origin}/lookup.html`, answerCard))
    browser.runtime.onMessage.addListener(createPageReceiver(browser.runtime.id, `${location.origin}/lookup.html`))
    browser.runtime.onConnect.addListener((port) => {
      if (isAboutToTurn(port, `${location.origin}/popup.html`)) prepareToConvert()
    })
    browser.runtime.onInstalled.addListener(({ reason }) => {
      if (reason === 'install') void changeSettings(firstSettings(browser.i18n.getUILanguage())).then(() => browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') }))
    })
    // Chromium lets old scripts live, which notice by themselves.
    if (import.meta.env.FIREFOX) browser.runtime.onUpdateAvailable.addListener(() => void giveBackBeforeUpdate())
    browser.alarms.onAlarm.addListener(({ name }) => {
      if (name === dueAlarm) void showDue()
    })
    browser.commands.onCommand.addListener((command, tab) => void runCommand(command, tab))
    browser.contextMenus.onClicked.addListener((click, tab) => void runMenu(click, tab))
    // Firefox for Android has no such bar.
    browser.omnibox?.onInputStarted.addListener(() => void startSuggesting())
    browser.omnibox?.onInputChanged.addListener((typed, offer) => void suggest(typed, offer))
    browser.omnibox?.onInputEntered.addListener((entered, disposition) => void enterSuggestion(entered, disposition))
    browser.tabs.onActivated.addListener(({ tabId }) => void showState(tabId))
    browser.tabs.onUpdated.addListener((tabId, change) => {
      if (!change.status && !change.url) return
      void giveOrder(tabId)
      void showState(tabId)
    })
    browser.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId))
    browser.tabs.onReplaced.addListener((added, removed) => void moveTab(removed, added))
    onSettingsChange((settings) => {
      forgetSwitch()
      void readOtherwise(settings.isOn)
      void turnEverywhere()
      // What a menu made anew offers depends on the page in front.
      void makeMenu().then(showStateEverywhere)
      void showDue()
    })
    onHabitsChange(() => void readOtherwise(true).then(showStateEverywhere))
    onRulesChange(() => void turnEverywhere())
    onWishesChange(() => {
      forgetWishes()
      void renewEdition().then(giveOrderEverywhere)
    })
    onChoicesChange((tabIds) => {
      void keepInStep()
      for (const tabId of tabIds) void giveOrder(tabId).then(() => showState(tabId))
    })
    browser.permissions.onAdded.addListener(() => {
      void wakeAllTabs()
      void turnEverywhere()
    })
    browser.permissions.onRemoved.addListener(() => {
      // Where access is left the next word asks for it all anew.
      void tellAllTabs({ kind: 'switched', isOn: false })
      void showStateEverywhere()
    })
    browser.alarms.onAlarm.addListener(({ name }) => {
      if (isBackupAlarm(name)) void backUpByItself()
    })
    // What a browser that was killed left half-done is finished at its next start.
    browser.runtime.onStartup.addListener(() => void scheduleBackups().then(() => backUpByItself()))
    browser.runtime.onInstalled.addListener(() => void scheduleBackups())
    void keepStoreToOurselves()
    void readOrMakeKey()
    // Installed, updated, switched on again by the browser: pages that are open already get their sentinel and their script now.
    void onceInThisLife(async () => {
      await Promise.all([wakeAllTabs(), makeMenu()])
      await turnEverywhere()
      await showDue()
    })
  },
})

/** Pages that are open are told, and those that sleep look again. */
async function readOtherwise(isOn: boolean): Promise<void> {
  await tellWishesEverywhere()
  if (isOn) await wakeAllTabs()
}

async function turnEverywhere(): Promise<void> {
  await Promise.all([keepInStep(), giveOrderEverywhere()])
  await showStateEverywhere()
}
