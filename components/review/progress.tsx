import type { Left } from '@/vocabulary/queue'
import { KeyHint, useKeyOf } from '../key-hint'
import type { ReviewStrings } from './strings'

interface ProgressProps {
  readonly left: Left
  readonly canUndo: boolean
  readonly undo: () => void
  readonly strings: ReviewStrings
}

/** What is left today, and the way back. */
export function Progress({ left, canUndo, undo, strings }: ProgressProps) {
  return (
    <div class="review-head">
      <ul class="left" aria-label={strings('reviewLeft')}>
        <li class="left-fresh">{strings('reviewLeftNew', [String(left.fresh)])}</li>
        <li class="left-learning">{strings('reviewLeftLearning', [String(left.learning)])}</li>
        <li class="left-due">{strings('reviewLeftDue', [String(left.reviews)])}</li>
      </ul>
      <button type="button" class="small" id="undo" disabled={!canUndo} aria-keyshortcuts={[useKeyOf('review undo').aria, 'Control+Z'].filter((one) => one !== undefined).join(' ')} onClick={undo}>
        {strings('reviewUndo')} <KeyHint act="review undo" />
      </button>
    </div>
  )
}
