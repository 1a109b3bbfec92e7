import { namesOf } from '@/page/key-names'
import { isTypedInto } from '@/page/typing'
import { reviewActs, reviewKeyOf } from '@/platform/review-acts'
import type { ReviewAct } from '@/platform/review-acts'
import type { Rating } from '@/vocabulary/card'

export interface KeyActions {
  readonly reveal: () => void
  readonly answer: (rating: Rating) => void
  readonly undo: () => void
  readonly suspend: () => void
  readonly know: () => void
  readonly ignore: () => void
  readonly edit: () => void
  readonly hear: () => void
}

export type ReviewState = 'question' | 'answer' | 'nothing'

/**
 * @param state what is shown now
 * @param changed the settings' keys by what they do
 */
export function listenToKeys(actions: KeyActions, state: () => ReviewState, changed: () => Readonly<Record<string, string>>, signal?: AbortSignal): void {
  const pressed = (event: KeyboardEvent) => {
    if (document.querySelector('dialog[open]')) return
    const action = actionOf(event, actions, state(), changed())
    if (!action) return
    event.preventDefault()
    action()
  }
  document.addEventListener('keydown', pressed, signal ? { signal } : {})
}

function actionOf(event: KeyboardEvent, actions: KeyActions, state: ReviewState, changed: Readonly<Record<string, string>>): (() => void) | null {
  const { key, repeat, target } = event
  const element = target instanceof Element ? target : null
  // What was typed as an answer can be read no more than read.
  const isRead = element?.closest<HTMLInputElement>('input, textarea')?.readOnly === true
  if (element && !isRead && isTypedInto(element)) return null
  if (repeat) return null
  const names = namesOf(event)
  if (names.some((name) => /^(Ctrl|Meta)\+z$/.test(name))) return actions.undo
  // A control that has the focus is pressed by these two itself.
  if ((key === ' ' || key === 'Enter') && element?.closest('button, a, summary')) return null
  // As everywhere, Enter goes on.
  if (names[0] === 'Enter' && state === 'answer') return () => actions.answer(3)
  for (const name of names) {
    const act = reviewActs.find((one) => reviewKeyOf(one, changed) === name)
    const run = act === undefined ? null : runOf(act, actions, state)
    if (run) return run
  }
  return null
}

/** Null where it means nothing now. */
function runOf(act: ReviewAct, actions: KeyActions, state: ReviewState): (() => void) | null {
  if (act === 'review undo') return actions.undo
  if (state === 'nothing') return null
  const isAnswered = state === 'answer'
  const answer = (rating: Rating) => (isAnswered ? () => actions.answer(rating) : null)
  switch (act) {
    case 'review show':
      return isAnswered ? answer(3) : actions.reveal
    case 'review again':
      return answer(1)
    case 'review hard':
      return answer(2)
    case 'review good':
      return answer(3)
    case 'review easy':
      return answer(4)
    case 'review hear':
      return isAnswered ? actions.hear : null
    case 'review aside':
      return actions.suspend
    case 'review know':
      return actions.know
    case 'review ignore':
      return actions.ignore
    case 'review edit':
      return actions.edit
  }
}
