import type { Meeting } from '@/vocabulary/meeting'
import type { Word } from '@/vocabulary/word'
import type { Driver, Tab } from '../harness/driver'
import { enterCard } from '../harness/popup-state'
import { until } from '../harness/until'
import { stored } from './seed'

export interface KeptWords {
  readonly words: Word[]
  readonly meetings: Meeting[]
}

/** All that is kept; nothing as long as the store was never opened. */
export async function readKept(browser: Driver): Promise<KeptWords> {
  const isThere = await browser.evaluateInExtension(async () => (await indexedDB.databases()).some(({ name }) => name === 'tongdu-vocabulary'))
  if (!isThere) return { words: [], meetings: [] }
  return { words: await stored<Word>(browser, 'words'), meetings: await stored<Meeting>(browser, 'meetings') }
}

/** What the card at the front says, piece by piece. */
export interface CardSeen {
  readonly word: string
  readonly reading: string
  /** The star's state: '' as long as the word is not kept. */
  readonly star: string
  /** The one line at the end. */
  readonly line: string
  /** What is open below: all its text. */
  readonly panel: string
}

export function cardSeen(tab: Tab): Promise<CardSeen> {
  return tab.evaluateInPopup(() => {
    const layer = Array.from(document.querySelectorAll<HTMLElement>('.layer')).find((one) => one.style.visibility !== 'hidden')
    const text = (selector: string) => layer?.querySelector<HTMLElement>(selector)?.innerText ?? ''
    return { word: text('h1'), reading: text('.reading'), star: layer?.querySelector('.star')?.className.replace(/^star ?/, '').trim() ?? 'none', line: text('.kept-line'), panel: text('.saving') }
  })
}

/** @param meanwhile done after each look that did not find it so */
export function untilCard(tab: Tab, isSo: (card: CardSeen) => boolean, what: string, meanwhile?: () => Promise<void>): Promise<CardSeen> {
  let last: CardSeen | null = null
  return until(async () => {
    last = (await tab.popupState()).kind === 'shown' ? await cardSeen(tab) : null
    if (last && isSo(last)) return last
    await meanwhile?.()
    return null
  }, what).catch((error: unknown) => {
    throw new Error(`${String(error)}; card: ${JSON.stringify(last)}`)
  })
}

/** The guard lets nothing act before the card has stood still, so a person who is quick does it again. */
const patience = 25

/** Presses a key until the card shows what it should. */
export async function pressUntil(tab: Tab, key: string, isSo: (card: CardSeen) => boolean, what: string): Promise<CardSeen> {
  let looks = 0
  return await untilCard(tab, isSo, what, async () => {
    if (looks++ % patience === 0) await tab.press(key)
  })
}

/** The middle of a button of the card, in pixels of the window, once it stands still. */
export async function placeInCard(tab: Tab, selector: string): Promise<{ x: number; y: number }> {
  let last = ''
  return await until(async () => {
    const state = await tab.popupState()
    if (state.kind !== 'shown') return null
    const at = await tab.evaluateInPopup((wanted) => {
      const layer = Array.from(document.querySelectorAll<HTMLElement>('.layer')).find((one) => one.style.visibility !== 'hidden')
      const element = layer?.querySelector(wanted)
      if (!element) return null
      element.scrollIntoView({ block: 'nearest' })
      const { x, y, width, height } = element.getBoundingClientRect()
      return { x: x + width / 2, y: y + height / 2 }
    }, selector)
    if (!at) return null
    const now = { x: state.box.x + at.x, y: state.box.y + at.y }
    const isStill = JSON.stringify(now) === last
    last = JSON.stringify(now)
    return isStill ? now : null
  }, `${selector} in the card, standing still`)
}

/** Goes into the card and clicks there until it shows what it should. */
export async function clickInCard(tab: Tab, selector: string, isSo: (card: CardSeen) => boolean, what: string): Promise<CardSeen> {
  await enterCard(tab, await placeInCard(tab, selector))
  let looks = 0
  return await untilCard(tab, isSo, what, async () => {
    if (looks++ % patience !== 0) return
    const { x, y } = await placeInCard(tab, selector)
    await tab.click(x, y)
  })
}

/** Longer than the guard asks a card to stand still. */
const settledMs = 600

/** Waits out the time in which the guard refuses everything, so that what is refused afterwards is refused for another reason. */
export async function settled(tab: Tab): Promise<void> {
  await tab.evaluate((ms: number) => new Promise((resolve) => setTimeout(resolve, ms)), settledMs)
}
