import { browser } from '#imports'
import { files, isAddress, isSite, nearestFor, sitesAbove } from './sites'

/** What holds on every page of a site: always in this script, or never turned by itself. */
export type SiteRule = 'simplified' | 'traditional' | 'leave'

export interface SavedRule {
  /** A host as `siteOf` gives it. */
  readonly site: string
  readonly rule: SiteRule
  /** Milliseconds since 1970. */
  readonly savedAt: number
}

export type RuleRefusal = 'notARule' | 'badSite' | 'badRule' | 'badRuleDate'

/** More rules than anybody makes; browsers take lists of patterns of this length without effort. */
export const mostRules = 2000
const rules: readonly unknown[] = ['simplified', 'traditional', 'leave'] satisfies SiteRule[]
const prefix = 'site.'

/** The rule that holds for a site: its own, else that of the nearest host above it. */
export function ruleFor(site: string, saved: ReadonlyMap<string, SiteRule>): { readonly site: string; readonly rule: SiteRule } | null {
  const nearest = nearestFor(site, saved)
  return nearest && { site: nearest.site, rule: nearest.settled }
}

/**
 * The match pattern of a site and the hosts below it. Patterns without a port match every port in both browsers.
 *
 * @returns null where a pattern cannot say it: such a page is turned a little later, when the browser tells that it is loading
 */
export function patternOf(site: string): string | null {
  if (site === files) return 'file:///*'
  if (/^\[[0-9a-f:.]+\]$/.test(site)) return `*://${site}/*`
  if (!/^[\w-]+(\.[\w-]+)*$/.test(site)) return null
  return site.includes('.') && !isAddress(site) ? `*://*.${site}/*` : `*://${site}/*`
}

/** The row as a rule, or why it is none. */
export function asRule(row: unknown): SavedRule | RuleRefusal {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return 'notARule'
  const given = (name: string): unknown => (Object.hasOwn(row, name) ? (row as Record<string, unknown>)[name] : undefined)
  const site = given('site')
  const rule = given('rule')
  const savedAt = given('savedAt')
  if (typeof site !== 'string' || site.length > 255 || !isSite(site)) return 'badSite'
  if (!rules.includes(rule)) return 'badRule'
  if (typeof savedAt !== 'number' || !Number.isSafeInteger(savedAt) || savedAt < 0 || savedAt > 8.64e15) return 'badRuleDate'
  return { site, rule: rule as SiteRule, savedAt }
}

const keyOf = (site: string) => prefix + site
export const isRuleKey = (key: string): boolean => key.startsWith(prefix)

/** All rules, the oldest first. What is damaged in the store is left out, and left alone. */
export async function readRules(): Promise<readonly SavedRule[]> {
  const stored: Record<string, unknown> = await browser.storage.local.get(null)
  const found: SavedRule[] = []
  for (const [key, row] of Object.entries(stored)) {
    if (!isRuleKey(key)) continue
    const rule = asRule(row)
    if (typeof rule !== 'string') found.push(rule)
  }
  return found.sort((one, other) => one.savedAt - other.savedAt)
}

/** As `ruleFor`, and reads no more of the store than it needs. */
export async function readRuleFor(site: string): Promise<{ readonly site: string; readonly rule: SiteRule } | null> {
  const stored: Record<string, unknown> = await browser.storage.local.get(sitesAbove(site).map(keyOf))
  return ruleFor(site, asRuleMap(Object.values(stored).map(asRule).filter((rule) => typeof rule !== 'string')))
}

const asRuleMap = (saved: readonly SavedRule[]): ReadonlyMap<string, SiteRule> => new Map(saved.map(({ site, rule }) => [site, rule]))

/** Resolves when they are in the store. */
export async function saveRules(saved: readonly SavedRule[]): Promise<void> {
  await browser.storage.local.set(ruleRows(saved))
}

export async function deleteRules(sites: readonly string[]): Promise<void> {
  await browser.storage.local.remove(sites.map(keyOf))
}

/** Rules as they lie in storage.local, each under a key of its own. */
export function ruleRows(saved: readonly SavedRule[]): Record<string, unknown> {
  return Object.fromEntries(saved.map((rule) => [keyOf(rule.site), rule]))
}

/** Calls back with all rules whenever some change, until `signal` ends it. */
export function onRulesChange(listener: (saved: readonly SavedRule[]) => void, signal?: AbortSignal): void {
  const changed = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && Object.keys(changes).some(isRuleKey)) void readRules().then(listener)
  }
  browser.storage.onChanged.addListener(changed)
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(changed), { once: true })
}
