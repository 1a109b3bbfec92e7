import type { CardContent } from './card-content'
import { SafeLink } from './safe-link'
import type { Strings } from './strings'

/** Quietly, at the end: how sure the answer is, and where it comes from. */
export function Notes({ content, strings }: { content: CardContent; strings: Strings }) {
  return (
    <footer class="foot">
      {content.isUnsure && <span>{strings('unsure')}</span>}
      <span>
        {strings('source')}:{' '}
        <SafeLink to="https://cc-cedict.org/">CC-CEDICT</SafeLink>{' '}
        (CC BY-SA 4.0)
      </span>
    </footer>
  )
}
