import type { WordId, WordState } from '@/vocabulary/word'
import { OwnPageLink } from '../safe-link'
import type { ReviewStrings } from './strings'

interface CardToolsProps {
  readonly wordId: WordId
  readonly suspend: () => void
  readonly setState: (state: WordState) => void
  readonly strings: ReviewStrings
}

/** What else can be done with the card that is shown. */
export function CardTools({ wordId, suspend, setState, strings }: CardToolsProps) {
  return (
    <div class="card-tools">
      <button type="button" class="small" id="aside" aria-keyshortcuts="s" onClick={suspend}>
        {strings('reviewSetAside')} <kbd aria-hidden="true">S</kbd>
      </button>
      <button type="button" class="small" id="know" aria-keyshortcuts="k" onClick={() => setState('known')}>
        {strings('reviewKnow')} <kbd aria-hidden="true">K</kbd>
      </button>
      <button type="button" class="small" id="ignore" aria-keyshortcuts="i" onClick={() => setState('ignored')}>
        {strings('reviewIgnore')} <kbd aria-hidden="true">I</kbd>
      </button>
      <OwnPageLink to="/words.html" hash={new URLSearchParams({ word: wordId }).toString()} class="button small">
        {strings('reviewEdit')} <kbd aria-hidden="true">E</kbd>
      </OwnPageLink>
    </div>
  )
}
