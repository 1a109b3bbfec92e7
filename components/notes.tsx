import type { SpellingStyle } from '@/chinese/spelling'
import type { CardContent } from './card-content'
import { Reading } from './reading'
import { SafeLink } from './safe-link'
import type { Strings } from './strings'

/** Quietly, at the end: what else the text might say, and where the answer comes from. */
export function Notes({ content, style, strings }: { content: CardContent; style: SpellingStyle; strings: Strings }) {
  const { otherCuts, otherReadings, script, isUnsure } = content
  return (
    <footer class="foot">
      {isUnsure && <span>{strings('unsure')}</span>}
      {otherCuts.length > 0 && (
        <span class="cuts">
          {strings('otherCuts')}{' '}
          {otherCuts.map((cut, index) => (
            <>
              {index > 0 && ' / '}
              <b lang={script.lang}>{cut.join('\u2009|\u2009')}</b>
            </>
          ))}
        </span>
      )}
      {otherReadings.length > 0 && (
        <span>
          {strings('otherReadings')}{' '}
          {otherReadings.map((reading, index) => (
            <>
              {index > 0 && ', '}
              <Reading syllables={reading} style={style} />
            </>
          ))}
        </span>
      )}
      <span>
        {strings('source')}:{' '}
        <SafeLink to="https://cc-cedict.org/">CC-CEDICT</SafeLink>{' '}
        (CC BY-SA 4.0)
      </span>
    </footer>
  )
}
