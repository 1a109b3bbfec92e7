import { browser } from '#imports'
import type { Browser } from '#imports'
import type { Target } from '@/chinese/conversion/conversion'
import { situationIn } from '@/platform/page-situation'
import { reachOf } from '@/platform/reach'
import type { Reach } from '@/platform/reach'
import { readSettings } from '@/platform/settings'
import { speak, text } from '@/platform/texts'
import { wasChanged } from './conversion/changed'
import { offerKeeping } from './keeping-item'
import { ignoreForbidden } from './tabs'
import { habitAt } from './wishes'

const drawAfterMs = 300

const newest = new Map<number, symbol>()

/** The icon of a tab tells whether words can be looked up there, and in which script the page is shown. */
export async function showState(tabId: number): Promise<void> {
  const mine = Symbol(`state of tab ${tabId}`)
  newest.set(tabId, mine)
  const seen = await look(tabId)
  // Asked again meanwhile: what an earlier page was like must not be said after what is there now.
  if (newest.get(tabId) !== mine) return
  newest.delete(tabId)
  if (seen) await draw(tabId, seen)
}

interface Seen {
  readonly state: State
  readonly target: Target | null
  readonly isActive: boolean
}

/** Null where the tab is gone. */
async function look(tabId: number): Promise<Seen | null> {
  const tab = await ignoreForbidden(browser.tabs.get(tabId))
  if (!tab) return null
  await speak((await readSettings()).language)
  const state = await stateOf(tab)
  // Where nothing is read, pages are turned all the same.
  const target = state === 'here' || state === 'off here' ? await shownIn(tab) : null
  return { state, target, isActive: tab.active }
}

async function draw(tabId: number, { state, target, isActive }: Seen): Promise<void> {
  const badge = badgeOf(state, target)
  drawLater(tabId, state === 'here')
  if (isActive) void offerKeeping(state !== 'off here')
  await ignoreForbidden(
    Promise.all([
      browser.action.setTitle({ tabId, title: badge.title }),
      // Without a text of its own a tab shows the one for all: the cards that are due, where that is wanted.
      browser.action.setBadgeText({ tabId, text: badge.text === '' ? nothing : badge.text }),
      browser.action.setBadgeBackgroundColor({ tabId, color: badge.color }),
      browser.action.setBadgeTextColor({ tabId, color: '#ffffff' }),
    ]),
  )
}

type State = Reach | 'off' | 'off here'

async function stateOf(tab: Browser.tabs.Tab): Promise<State> {
  const { isOn } = await readSettings()
  if (!isOn) return 'off'
  const reach = await reachOf(tab)
  return reach === 'here' && (await habitAt(tab.url ?? '')) === 'off' ? 'off here' : reach
}

interface Badge {
  readonly text: string
  readonly title: string
  readonly color: string
}

function badgeOf(state: State, target: Target | null): Badge {
  const title = titleOf(state)
  if (!target) return { text: state === 'off' || state === 'off here' ? text('badgeOff') : '', title, color: '#5b6470' }
  const turned = badgeOfTurned(target)
  return state === 'off here' ? { ...turned, title: `${title} ${turned.title}` } : turned
}

function titleOf(state: State): string {
  switch (state) {
    case 'here':
      return text('titleOn')
    case 'off':
      return text('titleOff')
    case 'off here':
      return text('titleOffHere')
    case 'never':
      return text('titleNotHere')
    case 'no access':
      return text('titleNoAccess')
  }
}

/** Both browsers take null for it, which the types do not know. */
const nothing = null as unknown as string

const wanted = new Map<number, boolean>()

/** Reading four pictures takes 20 ms of the background's time, in which a page may be waiting for its first screen. */
function drawLater(tabId: number, isHere: boolean): void {
  if (!wanted.has(tabId)) {
    setTimeout(() => {
      const path = icons(wanted.get(tabId) === true)
      wanted.delete(tabId)
      void ignoreForbidden(browser.action.setIcon({ tabId, path }))
    }, drawAfterMs)
  }
  wanted.set(tabId, isHere)
}

async function shownIn(tab: Browser.tabs.Tab): Promise<Target | null> {
  const situation = await situationIn(tab)
  if (situation?.shown.kind !== 'turned') return null
  const { shown, tabId } = situation
  return shown.why !== 'automatic' || (await wasChanged(tabId, tab.url ?? '')) ? shown.target : null
}

function badgeOfTurned(target: Target): Badge {
  const color = '#a83a2a'
  switch (target) {
    case 'simplified':
      return { text: text('badgeSimplified'), title: text('titleSimplified'), color }
    case 'traditional':
      return { text: text('badgeTraditional'), title: text('titleTraditional'), color }
    case 'taiwan':
      return { text: text('badgeTaiwan'), title: text('titleTaiwan'), color }
    case 'hong kong':
      return { text: text('badgeHongKong'), title: text('titleHongKong'), color }
  }
}

export async function showStateEverywhere(): Promise<void> {
  const tabs = await browser.tabs.query({ active: true })
  await Promise.all(tabs.map(async ({ id }) => id !== undefined && (await showState(id))))
}

const icons = (isOn: boolean) =>
  Object.fromEntries([16, 32, 48, 128].map((size) => [size, isOn ? `/icon/${size}.png` : `/icon/${size}-off.png`]))
