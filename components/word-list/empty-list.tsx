import { OwnPageLink } from '../safe-link'
import type { WordStrings } from './word-strings'

/** For someone who has no words yet: how the first one gets here. */
export function EmptyList({ strings }: { strings: WordStrings }) {
  return (
    <section class="panel empty-list" aria-labelledby="empty-title">
      <h2 id="empty-title">{strings('wordsEmptyTitle')}</h2>
      <ol>
        <li>{strings('wordsEmptyFirst')}</li>
        <li>{strings('wordsEmptySecond')}</li>
        <li>{strings('wordsEmptyThird')}</li>
      </ol>
      <p class="actions">
        <OwnPageLink to="/exchange.html" class="button">
          {strings('wordsEmptyImport')}
        </OwnPageLink>
        <OwnPageLink to="/review.html" hash="known" class="button">
          {strings('wordsEmptyKnown')}
        </OwnPageLink>
        <OwnPageLink to="/backup.html" class="button">
          {strings('wordsEmptyRestore')}
        </OwnPageLink>
      </p>
    </section>
  )
}
