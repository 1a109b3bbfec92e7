import { browser } from '#imports'
import type { PageScript, RuleOfSite, ShownAs } from '@/components/page-script'
import type { SiteState } from '@/components/toolbar-here'
import { readFault } from '@/platform/conversion-fault'
import { saveChoice } from '@/platform/page-choices'
import { situationOf } from '@/platform/page-situation'
import type { Situation } from '@/platform/page-situation'
import type { PageWriting } from '@/platform/page-writing'
import { choiceFor, scriptOfTarget } from '@/platform/shown-script'
import { readHabitFor } from '@/platform/site-habits'
import { deleteRules, saveRules } from '@/platform/site-rules'
import { siteOf } from '@/platform/sites'

/** What the toolbar says of the page in a tab; null where it is no site's. */
export async function readPageScript(tabId: number, written: PageWriting | null): Promise<PageScript | null> {
  const [situation, fault] = await Promise.all([situationOf(tabId), readFault()])
  if (!situation) return null
  const { incognito } = await browser.tabs.get(tabId)
  return { ...scriptIn(situation, written), canHaveRule: !incognito, fault }
}

function scriptIn({ site, rule, settings, shown }: Situation, written: PageWriting | null) {
  const writing = written?.writing ?? null
  // What is turned automatically is only what is in the other script.
  const isLeft = shown.why === 'automatic' && written?.script === settings.script
  const target = shown.kind === 'turned' && !isLeft ? shown.target : null
  const shownAs: ShownAs = target ? scriptOfTarget(target) : 'as written'
  const why = isLeft ? ('nothing' as const) : shown.why
  return { site, writing, target, shownAs, why, rule }
}

export async function showPage(tabId: number, as: ShownAs): Promise<void> {
  const situation = await situationOf(tabId)
  if (situation) await saveChoice(tabId, situation.site, choiceFor(situation.settings, situation.rule?.rule ?? null, as))
}

/** A rule takes the place of what was chosen in this tab: else nobody would see it work. */
export async function setRule(tabId: number, rule: RuleOfSite | null): Promise<void> {
  const situation = await situationOf(tabId)
  if (!situation) return
  const site = situation.rule?.site ?? situation.site
  if (rule) await saveRules([{ site, rule, savedAt: Date.now() }])
  else await deleteRules([site])
  // Given up last, so that a page that is turned already is not seen as it is written in between.
  await saveChoice(tabId, situation.site, null)
}

/** Whether and how the card shows on the site in a tab; null where it is no site's. */
export async function readSiteState(tabId: number): Promise<SiteState | null> {
  // It may be gone by now.
  const tab = await browser.tabs.get(tabId).catch(() => null)
  const site = siteOf(tab?.url ?? '')
  if (!tab || site === null) return null
  return { site, habit: await readHabitFor(site), canSettle: !tab.incognito }
}
