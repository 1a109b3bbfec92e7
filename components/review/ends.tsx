import { asDay, asTime, asWeekday, inSentences } from '../in-language'
import { OwnPageLink } from '../safe-link'
import type { ReviewStrings } from './strings'
import type { Tally, View } from './view'

interface DoneProps {
  readonly view: Extract<View, { kind: 'done' }>
  readonly tally: Tally
  readonly more: (part: { readonly newPerDay?: number; readonly reviewsPerDay?: number }) => void
  readonly strings: ReviewStrings
}

/** So many more at once than the day's limit. */
const oneMore = 10
const oneMoreReviews = 50

/** The end of a sitting: what was done, and when there is more. */
export function Done({ view, tally, more, strings }: DoneProps) {
  const { held, nextDue } = view
  return (
    <section class="panel review-end" aria-labelledby="review-end">
      <h2 id="review-end" tabIndex={-1} ref={takeFocus}>
        {strings(tally.answers > 0 ? 'reviewDoneTitle' : 'reviewDoneNothing')}
      </h2>
      {tally.answers > 0 && (
        <p>
          {inSentences(
            tally.answers === 1 ? strings('reviewDoneOne') : strings('reviewDoneMany', [String(tally.answers), String(tally.fresh)]),
            strings('reviewDoneRemembered', [String(Math.round((1 - tally.forgotten / tally.answers) * 100))]),
            strings('reviewDoneTime', [timeText(tally.tookMs)]),
          )}
        </p>
      )}
      <p>{nextDue === null ? strings('reviewNextNone') : strings('reviewNextDue', [momentText(nextDue)])}</p>
      {held.reviews > 0 && <p class="hint">{strings('reviewHeld', [String(held.reviews)])}</p>}
      {held.fresh > 0 && <p class="hint">{strings('reviewHeldNew', [String(held.fresh)])}</p>}
      <div class="actions">
        {held.reviews > 0 && (
          <button type="button" id="more-reviews" onClick={() => more({ reviewsPerDay: oneMoreReviews })}>
            {strings('reviewMoreReviews', [String(Math.min(oneMoreReviews, held.reviews))])}
          </button>
        )}
        {held.fresh > 0 && (
          <button type="button" id="more-new" onClick={() => more({ newPerDay: oneMore })}>
            {strings('reviewMoreNew', [String(Math.min(oneMore, held.fresh))])}
          </button>
        )}
        <OwnPageLink to="/words.html">{strings('reviewToWords')}</OwnPageLink>
      </div>
    </section>
  )
}

export function Wait({ until, strings }: { until: number; strings: ReviewStrings }) {
  return (
    <section class="panel review-end" aria-labelledby="review-end">
      <h2 id="review-end" tabIndex={-1} ref={takeFocus}>
        {strings('reviewWaitTitle')}
      </h2>
      <p>{strings('reviewWait', [asTime(until)])}</p>
    </section>
  )
}

export function Empty({ strings }: { strings: ReviewStrings }) {
  return (
    <section class="panel review-end" aria-labelledby="review-end">
      <h2 id="review-end">{strings('reviewEmptyTitle')}</h2>
      <p>{strings('reviewEmpty')}</p>
    </section>
  )
}

/** The button that had it is gone. */
function takeFocus(heading: HTMLElement | null): void {
  if (heading && (document.activeElement === document.body || document.activeElement === null)) heading.focus({ preventScroll: true })
}

function timeText(ms: number): string {
  const seconds = Math.round(ms / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

function momentText(at: number): string {
  const isSoon = at - Date.now() < 20 * 3_600_000
  return isSoon ? asWeekday(at) : asDay(at)
}
