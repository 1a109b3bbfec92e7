import type { Schedule } from '@/vocabulary/card'
import type { ReviewStrings } from './strings'

/** When a card comes back, as people say it. */
export function intervalText({ phase, due, scheduledDays }: Schedule, now: number, strings: ReviewStrings): string {
  return phase === 'review' ? daysText(scheduledDays, strings) : minutesText((due - now) / 60_000, strings)
}

function minutesText(minutes: number, strings: ReviewStrings): string {
  return minutes < 60 ? strings('reviewInMinutes', [String(Math.max(1, Math.round(minutes)))]) : strings('reviewInHours', [String(Math.round(minutes / 60))])
}

function daysText(days: number, strings: ReviewStrings): string {
  if (days <= 1) return strings('reviewInDay')
  if (days < 45) return strings('reviewInDays', [String(days)])
  const months = Math.round(days / 30.44)
  if (months <= 1) return strings('reviewInMonth')
  if (months < 18) return strings('reviewInMonths', [String(months)])
  return strings('reviewInYears', [String(Math.round(days / 36.5) / 10)])
}
