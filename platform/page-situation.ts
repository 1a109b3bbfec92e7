import { browser } from '#imports'
import type { Browser } from '#imports'
import { readChoice } from './page-choices'
import { readSettings } from './settings'
import type { Settings } from './settings'
import { shownOf } from './shown-script'
import type { PageChoice, Shown } from './shown-script'
import { readRuleFor } from './site-rules'
import type { SiteRule } from './site-rules'
import { siteOf } from './sites'

/** All that decides what the page of a tab shows. */
export interface Situation {
  readonly tabId: number
  readonly site: string
  readonly settings: Settings
  /** The rule that holds, and the site that it was made for: this one or one above. */
  readonly rule: { readonly site: string; readonly rule: SiteRule } | null
  readonly choice: PageChoice | null
  readonly shown: Shown
}

/** Null for pages of which we are told nothing, or that are no site's. */
export async function situationOf(tabId: number): Promise<Situation | null> {
  // A tab may be gone by now.
  const tab = await browser.tabs.get(tabId).catch(() => null)
  return tab && (await situationIn(tab))
}

/** @param url of the page in the tab, where it is known better than by the tab */
export async function situationIn({ id: tabId, ...tab }: Browser.tabs.Tab, url = tab.url ?? ''): Promise<Situation | null> {
  const site = siteOf(url)
  if (tabId === undefined || site === null) return null
  const [settings, rule, choice] = await Promise.all([readSettings(), readRuleFor(site), readChoice(tabId, site)])
  return { tabId, site, settings, rule, choice, shown: shownOf(settings, rule?.rule ?? null, choice) }
}
