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

/** @param state what is shown now */
export function listenToKeys(actions: KeyActions, state: () => 'question' | 'answer' | 'nothing', signal?: AbortSignal): void {
  const pressed = (event: KeyboardEvent) => {
    if (event.isComposing || document.querySelector('dialog[open]')) return
    const action = actionOf(event, actions, state())
    if (!action) return
    event.preventDefault()
    action()
  }
  document.addEventListener('keydown', pressed, signal ? { signal } : {})
}

function actionOf(event: KeyboardEvent, actions: KeyActions, state: 'question' | 'answer' | 'nothing'): (() => void) | null {
  const { key, ctrlKey, metaKey, altKey, shiftKey, repeat, target } = event
  const element = target instanceof Element ? target : null
  const field = element?.closest<HTMLInputElement>('input, textarea, select')
  if (field && !field.readOnly) return null
  if (altKey || repeat) return null
  if ((ctrlKey || metaKey) && !shiftKey && key.toLowerCase() === 'z') return actions.undo
  if (ctrlKey || metaKey) return null
  // A control that has the focus is pressed by these two itself.
  if ((key === ' ' || key === 'Enter') && element?.closest('button, a, summary')) return null
  if (key.toLowerCase() === 'u') return actions.undo
  if (state === 'nothing') return null
  if (state === 'answer' && /^[1-4]$/.test(key)) return () => actions.answer(Number(key) as Rating)
  if (key === ' ' || (key === 'Enter' && state === 'answer')) return state === 'question' ? actions.reveal : () => actions.answer(3)
  switch (key.toLowerCase()) {
    case 's':
      return actions.suspend
    case 'k':
      return actions.know
    case 'i':
      return actions.ignore
    case 'e':
      return actions.edit
    case 'r':
      return state === 'answer' ? actions.hear : null
    default:
      return null
  }
}
