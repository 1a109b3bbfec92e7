import type { Target } from '@/chinese/conversion/conversion'
import type { Settings } from './settings'
import type { SiteRule } from './site-rules'

export type Script = 'simplified' | 'traditional'

/** What the reader chose for the pages of one site in one tab. */
export type PageChoice = 'as written' | Script

/** What a page shows, and by whose will. */
export type Shown =
  | { readonly kind: 'as written'; readonly why: 'off' | 'choice' | 'rule' | 'nothing' }
  | { readonly kind: 'turned'; readonly target: Target; readonly why: 'choice' | 'rule' | 'automatic' }

type ScriptSettings = Pick<Settings, 'isOn' | 'script' | 'traditional' | 'automatic'>

/** What the reader did last on the page counts more than the rule of its site, and that more than what holds everywhere. */
export function shownOf(settings: ScriptSettings, rule: SiteRule | null, choice: PageChoice | null): Shown {
  if (!settings.isOn) return { kind: 'as written', why: 'off' }
  const wanted = choice ?? (rule === 'leave' ? 'as written' : rule)
  const why = choice === null ? 'rule' : 'choice'
  if (wanted === 'as written') return { kind: 'as written', why }
  if (wanted !== null) return { kind: 'turned', target: targetOf(wanted, settings), why }
  if (settings.automatic) return { kind: 'turned', target: targetOf(settings.script, settings), why: 'automatic' }
  return { kind: 'as written', why: 'nothing' }
}

export const targetOf = (script: Script, { traditional }: Pick<Settings, 'traditional'>): Target =>
  script === 'simplified' ? 'simplified' : traditional

export const scriptOfTarget = (target: Target): Script => (target === 'simplified' ? 'simplified' : 'traditional')

export const otherThan = (script: Script): Script => (script === 'simplified' ? 'traditional' : 'simplified')

/**
 * What the key chooses on a page: back to what is written where something is turned, else the script that the reader knows,
 * or the other one where the page is in that already.
 *
 * @param written what most of the page is in; null when there is no Chinese or no telling
 * @returns null when the choice of this page is given up, because without it the wanted is shown
 */
export function toggled(settings: ScriptSettings, rule: SiteRule | null, choice: PageChoice | null, written: Script | null): PageChoice | null {
  const shown = shownOf(settings, rule, choice)
  const isTurned = shown.kind === 'turned' && (shown.why !== 'automatic' || written !== settings.script)
  if (isTurned) return shownOf(settings, rule, null).kind === 'as written' ? null : 'as written'
  const wanted = written === settings.script ? otherThan(settings.script) : settings.script
  const without = shownOf(settings, rule, null)
  // Given up also where the rule shows something else: whoever made it wants that.
  if (without.kind === 'turned' && (without.why === 'rule' || scriptOfTarget(without.target) === wanted)) return null
  return wanted
}

/** Null where the page shows the wanted without a choice of its own. */
export function choiceFor(settings: ScriptSettings, rule: SiteRule | null, wanted: PageChoice): PageChoice | null {
  const without = shownOf(settings, rule, null)
  return (without.kind === 'turned' ? scriptOfTarget(without.target) : 'as written') === wanted ? null : wanted
}
