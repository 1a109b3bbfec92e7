import { useContext, useLayoutEffect, useRef } from 'preact/hooks'
import type { Rating, Schedule } from '@/vocabulary/card'
import { ariaKey } from '../key-caps'
import { KeyHint, KeysHere } from '../key-hint'
import { intervalText } from './interval'
import type { ReviewStrings } from './strings'

const ratings = [
  [1, 'reviewAgain', 'review again'],
  [2, 'reviewHard', 'review hard'],
  [3, 'reviewGood', 'review good'],
  [4, 'reviewEasy', 'review easy'],
] as const

interface GradesProps {
  readonly isAnswered: boolean
  readonly choices: Readonly<Record<Rating, Schedule>>
  /** What the answer deserves, as far as the page can tell: it has the focus. */
  readonly suggested: Rating
  /** The question has a field of its own, which has the focus. */
  readonly leavesFocus: boolean
  readonly reveal: () => void
  readonly answer: (rating: Rating) => void
  readonly strings: ReviewStrings
}

/** One bar at one place: first to see the answer, then to judge it, with when the card comes back. */
export function Grades({ isAnswered, choices, suggested, leavesFocus, reveal, answer, strings }: GradesProps) {
  const bar = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    // The key that was just used goes on working, and a screen reader reads what the button belongs to.
    if (leavesFocus || document.querySelector('dialog[open]')) return
    bar.current?.querySelector<HTMLButtonElement>('[data-first]')?.focus({ preventScroll: true })
  }, [isAnswered, leavesFocus])
  const keyOf = useContext(KeysHere)
  const ariaOf = (act: string) => ariaKey(keyOf(act))
  const now = Date.now()
  return (
    <div class="grades" ref={bar}>
      {isAnswered ? (
        ratings.map(([rating, key, act]) => (
          <button
            key={rating}
            type="button"
            class={`grade grade-${rating}`}
            data-first={rating === suggested ? '' : undefined}
            aria-keyshortcuts={[ariaOf(act), rating === 3 ? ariaOf('review show') : undefined].filter((one) => one !== undefined).join(' ') || undefined}
            aria-describedby={rating === suggested ? 'review-answer' : undefined}
            onClick={() => answer(rating)}
          >
            <span>
              <KeyHint act={act} /> {strings(key)}
            </span>
            <small>{intervalText(choices[rating], now, strings)}</small>
          </button>
        ))
      ) : (
        <button type="button" class="primary show" data-first="" aria-keyshortcuts={ariaOf('review show')} aria-describedby="review-question" onClick={reveal}>
          {strings('reviewShow')}
        </button>
      )}
    </div>
  )
}
