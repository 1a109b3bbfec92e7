import type { WordId, WordState } from '@/vocabulary/word'
import { KeyHint, useKeyOf } from '../key-hint'
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
      <button type="button" class="small" id="aside" aria-keyshortcuts={useKeyOf('review aside').aria} onClick={suspend}>
        {strings('reviewSetAside')} <KeyHint act="review aside" />
      </button>
      <button type="button" class="small" id="know" aria-keyshortcuts={useKeyOf('review know').aria} onClick={() => setState('known')}>
        {strings('reviewKnow')} <KeyHint act="review know" />
      </button>
      <button type="button" class="small" id="ignore" aria-keyshortcuts={useKeyOf('review ignore').aria} onClick={() => setState('ignored')}>
        {strings('reviewIgnore')} <KeyHint act="review ignore" />
      </button>
      <OwnPageLink to="/words.html" hash={new URLSearchParams({ word: wordId }).toString()} class="button small">
        {strings('reviewEdit')} <KeyHint act="review edit" />
      </OwnPageLink>
    </div>
  )
}
