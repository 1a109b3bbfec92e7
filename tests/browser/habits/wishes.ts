import { expect } from 'vitest'
import type { Driver, Tab } from '../harness/driver'
import { until } from '../harness/until'

/** How cards show, as the options page writes it. What is left out is as it comes. */
export async function wish(browser: Driver, { trigger = 'rest', restMs = 40, heldKey = 'Shift', touch = 'tap' } = {}): Promise<void> {
  await browser.writeStorage({ 'setting.trigger': trigger, 'setting.restMs': restMs, 'setting.heldKey': heldKey, 'setting.touch': touch })
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
