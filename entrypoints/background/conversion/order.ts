import type { ScriptOrder } from '@/platform/conversion-messages'
import type { Situation } from '@/platform/page-situation'

/** What the scripts in a page are told to show. */
export function orderOf(situation: Situation | null, edition: number): ScriptOrder {
  if (situation?.shown.kind !== 'turned') return { kind: 'as written', isAll: situation?.shown.why === 'off' }
  const { attributes, markChanged, regionWording, copies } = situation.settings
  // What changes more than the script is never shown without saying so.
  const marked = markChanged ? 'all' : regionWording ? 'wording' : 'nothing'
  return { kind: 'show', target: situation.shown.target, isOtherOnly: situation.shown.why === 'automatic', hasAttributes: attributes, marked, copies, edition }
}
