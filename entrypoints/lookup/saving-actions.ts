import type { SavingActions } from '@/components/saving'
import type { FromFrame } from '@/platform/frame-messages'
import type { SavingOfCard } from './saving'

/**
 * What the card's buttons and fields do with the word that is kept.
 *
 * @param isInSight whether the card was in sight when something was last typed into it
 */
export function savingActionsOf(saving: SavingOfCard, isInSight: () => boolean, resized: () => void, post: (message: FromFrame) => void): SavingActions {
  return {
    save: () => saving.save(),
    undo: () => saving.undo(),
    open: (isOpen) => saving.open(isOpen),
    setState: (state) => saving.setState(state),
    chooseSense: (entry, sense) => saving.chooseSense(entry, sense),
    setTags(token, tags) {
      if (isInSight()) void saving.change(token, { of: 'tags', to: tags })
    },
    setNote(token, note) {
      if (isInSight()) void saving.change(token, { of: 'note', to: note })
    },
    writing: (isWriting) => post({ kind: 'writing', isWriting }),
    resized,
  }
}
