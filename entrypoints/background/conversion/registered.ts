import { browser } from '#imports'
import type { Browser } from '#imports'
import { readChosenSites } from '@/platform/page-choices'
import { readSettings } from '@/platform/settings'
import type { Settings } from '@/platform/settings'
import { patternOf, readRules } from '@/platform/site-rules'
import type { SavedRule } from '@/platform/site-rules'

const id = 'conversion'
/** Where something was chosen in a tab. It ends with the browser, as the choices do. */
const idOfChosen = 'conversion-chosen'

type Script = Browser.scripting.RegisteredContentScript

/**
 * Where the conversion script is put before anything of a page is seen, so that the other script does not flash. It asks
 * what to show, so that it may be in more pages than are turned.
 *
 * @param chosen sites of which pages are turned in some tab
 */
export function wantedScripts(settings: Pick<Settings, 'isOn' | 'automatic'>, rules: readonly SavedRule[], chosen: readonly string[]): readonly Script[] {
  if (!settings.isOn) return []
  if (settings.automatic) return [scriptFor(id, ['<all_urls>'])]
  const always = patternsOf(rules.filter(({ rule }) => rule !== 'leave').map(({ site }) => site))
  const further = patternsOf(chosen).filter((pattern) => !always.includes(pattern))
  return [...(always.length > 0 ? [scriptFor(id, always)] : []), ...(further.length > 0 ? [scriptFor(idOfChosen, further)] : [])]
}

const patternsOf = (sites: readonly string[]) => [...new Set(sites.map(patternOf).filter((pattern) => pattern !== null))].toSorted()

const scriptFor = (name: string, matches: string[]): Script => ({
  id: name,
  js: ['conversion.js'],
  matches,
  runAt: 'document_start',
  allFrames: true,
  matchOriginAsFallback: true,
  persistAcrossSessions: name === id,
})

let last: Promise<void> = Promise.resolve()

/** Brings what the browser has registered in step with rules, settings and choices. One after the other: what was read last is registered last. */
export function keepInStep(): Promise<void> {
  last = last.then(bringInStep, bringInStep)
  return last
}

async function bringInStep(): Promise<void> {
  const [settings, rules, chosen, known] = await Promise.all([
    readSettings(),
    readRules(),
    readChosenSites(),
    browser.scripting.getRegisteredContentScripts({ ids: [id, idOfChosen] }),
  ])
  const wanted = wantedScripts(settings, rules, chosen)
  const gone = known.filter((script) => !wanted.some((one) => one.id === script.id)).map((script) => script.id)
  const changed = wanted.filter((script) => known.some((one) => one.id === script.id && one.matches?.toSorted().join() !== script.matches?.join()))
  const added = wanted.filter((script) => !known.some((one) => one.id === script.id))
  if (gone.length > 0) await browser.scripting.unregisterContentScripts({ ids: gone })
  if (changed.length > 0) await browser.scripting.updateContentScripts([...changed])
  if (added.length > 0) await browser.scripting.registerContentScripts([...added])
}
