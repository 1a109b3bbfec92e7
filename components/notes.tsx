import type { CardContent } from './card-content'
import { Foot } from './foot'
import type { FootProps } from './foot'
import { withColon } from './in-language'
import { SafeLink } from './safe-link'

/** Quietly, at the end: how sure the answer is, and where it comes from. */
export function Notes({ content, showsSource, ...foot }: { content: CardContent; showsSource: boolean } & FootProps) {
  const { strings } = foot
  return (
    <Foot {...foot}>
      {content.isUnsure && <span class="unsure">{strings('unsure')}</span>}
      {showsSource && (
        <span class="source">
          <span class="source-label">{withColon(strings('source'))}</span>
          <SafeLink to="https://cc-cedict.org/">CC-CEDICT</SafeLink>{' '}
          (CC BY-SA 4.0)
        </span>
      )}
    </Foot>
  )
}
