import type { CardKind } from '@/vocabulary/card'
import type { CardName } from '@/vocabulary/card-name'
import { Dialog } from '../dialog'
import type { ReviewStringKey, ReviewStrings } from './strings'
import type { AsideCard } from './view'

const kindNames: Readonly<Record<CardKind, ReviewStringKey>> = {
  recognise: 'reviewKindRecognise',
  recall: 'reviewKindRecall',
  read: 'reviewKindRead',
  type: 'reviewKindType',
  write: 'reviewKindWrite',
}

interface AsideDialogProps {
  readonly aside: readonly AsideCard[]
  readonly script: 'simplified' | 'traditional'
  readonly lang: string
  readonly takeBack: (card: CardName) => void
  readonly close: () => void
  readonly strings: ReviewStrings
}

/** Cards that are not asked: forgotten too often, or set aside by the reader. */
export function AsideDialog({ aside, script, lang, takeBack, close, strings }: AsideDialogProps) {
  return (
    <Dialog labelledBy="review-aside" close={close}>
      <h2 id="review-aside">{strings('reviewAsideTitle')}</h2>
      <p class="hint">{strings(aside.length > 0 ? 'reviewAsideHint' : 'reviewAsideNone')}</p>
      {aside.length > 0 && (
        <ul class="aside-list">
          {aside.map(({ card, word }) => (
            <li key={`${word.id} ${card.kind}`}>
              <span>
                <b lang={lang}>{word[script]}</b> {word.gloss}
                <small class="hint">
                  {strings(kindNames[card.kind])} · {card.lapses > 0 ? strings('reviewLapses', [String(card.lapses)]) : strings('reviewByYou')}
                </small>
              </span>
              <button type="button" class="small" aria-label={strings('reviewTakeBackNamed', [word[script]])} onClick={() => takeBack(card)}>
                {strings('reviewTakeBack')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <div class="actions">
        <button type="button" onClick={close}>
          {strings('reviewClose')}
        </button>
      </div>
    </Dialog>
  )
}
