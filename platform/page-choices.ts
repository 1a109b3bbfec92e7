import type { PageChoice } from './shown-script'
import { noteOfTab, onTabMemoryChange, readOfAllTabs, readOfTab } from './tab-memory'

/** What the reader chose for pages, by tab and site: it holds for the pages of that site in that tab, back and forward too. */
const choices: readonly unknown[] = ['as written', 'simplified', 'traditional'] satisfies PageChoice[]
const nameOf = (site: string) => `choice.${site}`

export async function readChoice(tabId: number, site: string): Promise<PageChoice | null> {
  const choice = await readOfTab(tabId, nameOf(site))
  return choices.includes(choice) ? (choice as PageChoice) : null
}

/** @param choice null gives it up */
export async function saveChoice(tabId: number, site: string, choice: PageChoice | null): Promise<void> {
  await noteOfTab(tabId, nameOf(site), choice ?? undefined)
}

/** The sites of which something is turned in some tab. */
export async function readChosenSites(): Promise<readonly string[]> {
  const stored = await readOfAllTabs('choice')
  return stored.flatMap(([site, choice]) => (choice !== 'as written' && choices.includes(choice) ? [site] : []))
}

/** Calls back with the tabs whose choices changed. */
export function onChoicesChange(listener: (tabIds: readonly number[]) => void): void {
  onTabMemoryChange('choice', listener)
}
