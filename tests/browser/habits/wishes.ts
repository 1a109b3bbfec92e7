import { expect } from 'vitest'
import type { Driver, Tab } from '../harness/driver'
import { until } from '../harness/until'

/** How cards show, as the options page writes it. What is left out is as it comes. */
export async function wish(browser: Driver, { trigger = 'rest', restMs = 40, heldKey = 'Shift', touch = 'tap' } = {}): Promise<void> {
  await browser.writeStorage({ 'setting.trigger': trigger, 'setting.restMs': restMs, 'setting.heldKey': heldKey, 'setting.touch': touch })
}

/** Does again what a reader does who finds that nothing comes: pages hear a little later of what was set. */
export async function untilItShows(tab: Tab, act: () => Promise<unknown>, what: string): Promise<void> {
  const isShown = async () => (await tab.popupState()).kind === 'shown'
  await until(async () => {
    await act()
    const acted = Date.now()
    await until(async () => (await isShown()) || Date.now() - acted > 1500, 'a while')
    return await isShown()
  }, what)
}

/** A first card, which goes again: the reading script is there from now on, and hears all that is done. */
export async function readFirst(tab: Tab, word: string, elsewhere: string, heldKey?: string): Promise<void> {
  if (heldKey) await tab.holdKey(heldKey)
  await tab.hover(word)
  await tab.popupShown(word)
  if (heldKey) await tab.letGoKey(heldKey)
  await tab.hover(elsewhere)
  await tab.popupHidden()
}

/** Longer than any card takes that comes. */
export async function staysAway(tab: Tab): Promise<void> {
  const start = Date.now()
  const states: string[] = []
  await until(async () => {
    states.push((await tab.popupState()).kind)
    return Date.now() - start > 450
  }, 'a while')
  expect(states).not.toContain('shown')
}

/** Longer than any card stays that goes. */
export async function staysOpen(tab: Tab): Promise<void> {
  const start = Date.now()
  const states: string[] = []
  await until(async () => {
    states.push((await tab.popupState()).kind)
    return Date.now() - start > 600
  }, 'a while')
  expect(new Set(states)).toEqual(new Set(['shown']))
}
