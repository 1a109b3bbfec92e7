import type { Meeting } from '@/vocabulary/meeting'
import type { Word } from '@/vocabulary/word'
import type { Driver, Tab } from '../harness/driver'
import { enterCard } from '../harness/popup-state'
import type { Point } from '../harness/text-point'
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

/**
 * So many looks, several seconds, until a person would do it again. The guard refuses what comes while the browser does not know yet that the card
 * is in sight; but what was heard is not to be done twice because the background is only just starting.
 */
const patience = 150

/** What is to be done meanwhile, at once and then once in a long while. */
export function patiently(act: () => Promise<void>): () => Promise<void> {
  let looks = 0
  return async () => {
    if (looks++ % patience === 0) await act()
  }
}

/** Presses a key in a card that stands still, and waits until it shows what it should. */
export async function pressUntil(tab: Tab, key: string, isSo: (card: CardSeen) => boolean, what: string): Promise<CardSeen> {
  await settled(tab)
  return await untilCard(tab, isSo, what, patiently(() => tab.press(key)))
}

/** The middle of a button of the card, in pixels of the window; null: it is not there. */
export async function placeNow(tab: Tab, selector: string): Promise<Point | null> {
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
  return at && { x: state.box.x + at.x, y: state.box.y + at.y }
}

/** The same, once it stands still. */
export async function placeInCard(tab: Tab, selector: string): Promise<Point> {
  let last = ''
  return await until(async () => {
    const now = await placeNow(tab, selector)
    const isStill = now !== null && JSON.stringify(now) === last
    last = JSON.stringify(now)
    return isStill ? now : null
  }, `${selector} in the card, standing still`)
}

/** The place of a button in a card that stands still, with the pointer in the card. */
export async function goInCard(tab: Tab, selector: string): Promise<Point> {
  const place = await placeInCard(tab, selector)
  await enterCard(tab, place)
  await settled(tab)
  return place
}

/** Goes into the card, clicks there, and waits until it shows what it should. */
export async function clickInCard(tab: Tab, selector: string, isSo: (card: CardSeen) => boolean, what: string): Promise<CardSeen> {
  await goInCard(tab, selector)
  const click = async () => {
    // What was clicked may be gone by the time of a second look.
    const place = await placeNow(tab, selector)
    if (place) await tab.click(place.x, place.y)
  }
  return await untilCard(tab, isSo, what, patiently(click))
}

/** Clicks into a field of the card, and waits until keys go there: the page around must have been told too. */
export async function writeInCard(tab: Tab, selector: string, text: string): Promise<void> {
  const { x, y } = await goInCard(tab, selector)
  await tab.click(x, y)
  const isIn = (wanted: string) => document.activeElement?.matches(wanted) === true
  await until(() => tab.evaluateInPopup(isIn, selector), `the focus in ${selector}`)
  await until(() => tab.evaluate(isIn, '[data-tongdu-popup]'), 'the focus in the card')
  await tab.type(text)
}

/** Longer than the guard asks a card to stand still. */
const settledMs = 600

/** Waits out the time in which the guard refuses everything, so that what is refused afterwards is refused for another reason. */
export async function settled(tab: Tab): Promise<void> {
  await tab.evaluate((ms: number) => new Promise((resolve) => setTimeout(resolve, ms)), settledMs)
}
