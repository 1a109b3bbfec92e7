import { roughTime } from '@/vocabulary/knowledge'
import type { Knowledge, RoughTime } from '@/vocabulary/knowledge'
import type { Kept } from './saving'
import type { StringKey, Strings } from './strings'

const dayMs = 86_400_000
/** Less likely than this to be remembered, and it is said. */
const fading = 0.7

const states = { new: 'saveStateNew', learning: 'saveStateLearning', known: 'saveStateKnown', ignored: 'saveStateIgnored' } as const
const remembered = { lessThanDay: 'saveRememberedHours', day: 'saveRememberedDay', days: 'saveRememberedDays', weeks: 'saveRememberedWeeks', months: 'saveRememberedMonths', years: 'saveRememberedYears' } as const
const next = { lessThanDay: 'saveNextToday', day: 'saveNextTomorrow', days: 'saveNextDays', weeks: 'saveNextWeeks', months: 'saveNextMonths', years: 'saveNextYears' } as const

/** In a few words: 'Learning · met 3 times'. */
export function keptInBrief({ state, meetings }: Kept, strings: Strings): string {
  return `${strings(states[state])} · ${metWords(meetings, strings)}`
}

/** In sentences: how well it is known, when it comes next. Nothing where it is not to be learnt. */
export function knowledgeInWords({ state, knowledge }: Kept, now: number, strings: Strings): readonly string[] {
  if (state === 'known' || state === 'ignored') return []
  return [memoryWords(knowledge, strings), nextWords(knowledge, now, strings)].filter((sentence) => sentence !== '')
}

export function metWords(meetings: number, strings: Strings): string {
  if (meetings === 0) return strings('saveMetNever')
  return meetings === 1 ? strings('saveMetOnce') : strings('saveMetTimes', [String(meetings)])
}

function memoryWords({ stabilityDays, remembered: probability }: Knowledge, strings: Strings): string {
  if (stabilityDays === null) return strings('saveNotReviewed')
  if (probability !== null && probability < fading) return strings('saveFading')
  return inWords(roughTime(stabilityDays), remembered, strings)
}

function nextWords({ due }: Knowledge, now: number, strings: Strings): string {
  if (due === null) return ''
  return due <= now ? strings('saveNextNow') : inWords(roughTime((due - now) / dayMs), next, strings)
}

const inWords = ({ unit, count }: RoughTime, keys: Readonly<Record<RoughTime['unit'], StringKey>>, strings: Strings) => strings(keys[unit], [String(count)])
