import type { CardContent } from './card-content'
import { KeptLine } from './kept-line'
import { SafeLink } from './safe-link'
import type { Saving } from './saving'
import type { Strings } from './strings'

/** Quietly, at the end: how sure the answer is, and where it comes from. */
export function Notes({ content, saving, strings }: { content: CardContent; saving: Saving; strings: Strings }) {
  return (
    <footer class="foot">
      {content.isUnsure && <span class="unsure">{strings('unsure')}</span>}
      <KeptLine saving={saving} strings={strings} />
      <span>
        <span class="source-label">{strings('source')}: </span>
        <SafeLink to="https://cc-cedict.org/">CC-CEDICT</SafeLink>{' '}
        (CC BY-SA 4.0)
      </span>
    </footer>
  )
}
