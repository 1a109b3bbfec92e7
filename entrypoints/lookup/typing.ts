import type { Guard } from './guard'

/**
 * Watches what is typed into the card's fields: a page could give them the keys of someone who does not see the card.
 * What was begun in sight goes on while the card grows around it, for a field keeps the keys wherever it moves.
 *
 * @returns whether the card was in sight when something was last typed into it
 */
export function watchTyping(document: Document, guard: Pick<Guard, 'allows' | 'isInSight'>): () => boolean {
  let isInSight = false
  let field: EventTarget | null = null
  document.addEventListener(
    'input',
    ({ isTrusted, timeStamp, target }) => {
      const goesOn = isInSight && target === field && guard.isInSight()
      isInSight = isTrusted && (goesOn || guard.allows(timeStamp))
      field = target
    },
    true,
  )
  return () => isInSight
}
