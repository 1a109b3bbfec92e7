import type { ScriptOrder } from '@/platform/conversion-messages'
import type { Situation } from '@/platform/page-situation'

/** What the scripts in a page are told to show. */
export function orderOf(situation: Situation | null, edition: number): ScriptOrder {
  if (situation?.shown.kind !== 'turned') return { kind: 'as written' }
  const { attributes, markChanged, copies } = situation.settings
  return { kind: 'show', target: situation.shown.target, hasAttributes: attributes, isMarked: markChanged, copies, edition }
}
