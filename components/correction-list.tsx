import type { Correction } from '@/chinese/analysis'
import type { SpellingStyle } from '@/chinese/spelling'
import { ListActions } from './list-actions'
import type { OptionStrings } from './option-strings'
import { Reading } from './reading'

export interface ListedCorrection extends Correction {
  readonly savedAt: number
}

interface CorrectionListProps {
  /** The newest first. */
  readonly corrections: readonly ListedCorrection[]
  /** How many were just deleted, and may be brought back. */
  readonly deletedCount: number
  readonly style: SpellingStyle
  readonly remove: (corrections: readonly ListedCorrection[]) => void
  readonly restore: () => void
  readonly strings: OptionStrings
}

/** Everything that the reader corrected: what, where it holds, since when. */
export function CorrectionList({ corrections, deletedCount, style, remove, restore, strings }: CorrectionListProps) {
  return (
    <section class="block" aria-labelledby="corrections-title">
      <h2 id="corrections-title">{strings('corrections')}</h2>
      <p class="hint">{corrections.length === 0 ? strings('correctionsNone') : strings('correctionsHint')}</p>
      {corrections.length > 0 && (
        <table class="kept">
          <thead>
            <tr>
              <th scope="col">{strings('columnWord')}</th>
              <th scope="col">{strings('columnWhat')}</th>
              <th scope="col">{strings('columnWhere')}</th>
              <th scope="col">{strings('columnDate')}</th>
              <th scope="col">
                <span class="for-ears">{strings('columnDelete')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {corrections.map((correction) => (
              <tr key={`${correction.kind} ${correction.word} ${correction.context ?? ''}`}>
                <th scope="row" lang="zh-Hans">
                  {correction.word}
                </th>
                <td>
                  <What correction={correction} style={style} strings={strings} />
                </td>
                <td lang={correction.context === null ? undefined : 'zh-Hans'}>{correction.context ?? strings('whereEverywhere')}</td>
                <td>
                  <time dateTime={new Date(correction.savedAt).toISOString()}>{new Date(correction.savedAt).toLocaleDateString()}</time>
                </td>
                <td>
                  <button type="button" class="small" aria-label={strings('deleteNamed', [correction.word])} onClick={() => remove([correction])}>
                    {strings('delete')}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <ListActions count={corrections.length} deletedCount={deletedCount} removeAll={() => remove(corrections)} restore={restore} strings={strings} />
    </section>
  )
}

function What({ correction, style, strings }: { correction: Correction; style: SpellingStyle; strings: OptionStrings }) {
  const { kind, word, at = [], reading = [] } = correction
  switch (kind) {
    case 'join':
      return <>{strings('whatJoin')}</>
    case 'split': {
      const bounds = [0, ...at, word.length]
      const pieces = bounds.slice(1).map((end, index) => word.slice(bounds[index], end))
      return (
        <>
          {strings('whatSplit')} <span lang="zh-Hans">{pieces.join(' | ')}</span>
        </>
      )
    }
    case 'reading':
      return (
        <>
          {strings('whatReading')} <Reading syllables={reading} style={style} />
        </>
      )
  }
}
