import { browser } from '#imports'
import type { Browser } from '#imports'
import { readSettings } from '@/platform/settings'
import type { Settings } from '@/platform/settings'
import { patternOf, readRules } from '@/platform/site-rules'
import type { SavedRule } from '@/platform/site-rules'

const id = 'conversion'

/** Where the conversion script is put before anything of a page is seen, so that the other script does not flash; null: nowhere. */
export function wantedScript(settings: Pick<Settings, 'isOn' | 'automatic'>, rules: readonly SavedRule[]): Browser.scripting.RegisteredContentScript | null {
  if (!settings.isOn) return null
  const patternsOf = (isWanted: (rule: SavedRule) => boolean) => rules.filter(isWanted).map(({ site }) => patternOf(site)).filter((pattern) => pattern !== null)
  const matches = settings.automatic ? ['<all_urls>'] : patternsOf(({ rule }) => rule !== 'leave')
  if (matches.length === 0) return null
  return {
    id,
    js: ['conversion.js'],
    matches: matches.toSorted(),
    runAt: 'document_start',
    allFrames: true,
    matchOriginAsFallback: true,
    persistAcrossSessions: true,
  }
}

let last: Promise<void> = Promise.resolve()

/** Brings what the browser has registered in step with rules and settings. One after the other: what was read last is registered last. */
export function keepInStep(): Promise<void> {
  last = last.then(bringInStep, bringInStep)
  return last
}

async function bringInStep(): Promise<void> {
  const [settings, rules, registered] = await Promise.all([readSettings(), readRules(), browser.scripting.getRegisteredContentScripts({ ids: [id] })])
  const wanted = wantedScript(settings, rules)
  const [known] = registered
  if (wanted && !known) await browser.scripting.registerContentScripts([wanted])
  else if (wanted && known?.matches?.toSorted().join() !== wanted.matches?.join()) await browser.scripting.updateContentScripts([wanted])
  else if (!wanted && known) await browser.scripting.unregisterContentScripts({ ids: [id] })
}
