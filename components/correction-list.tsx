import type { Correction } from '@/chinese/analysis'
import type { SpellingStyle } from '@/chinese/spelling'
import { KeptList } from './kept-list'
import type { OptionStrings } from './option-strings'
import { Part } from './options/group'
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
    <Part name="corrections" title={strings('corrections')}>
      <p class="hint">{corrections.length === 0 ? strings('correctionsNone') : strings('correctionsHint')}</p>
      <KeptList
        rows={corrections}
        deletedCount={deletedCount}
        columns={[strings('columnWord'), strings('columnWhat'), strings('columnWhere')]}
        keyOf={({ kind, word, context }) => `${kind} ${word} ${context ?? ''}`}
        cells={(correction) => (
          <>
            <th scope="row" lang="zh-Hans">
              {correction.word}
            </th>
            <td>
              <What correction={correction} style={style} strings={strings} />
            </td>
            <td lang={correction.context === null ? undefined : 'zh-Hans'}>{correction.context ?? strings('whereEverywhere')}</td>
          </>
        )}
        deleteLabel={({ word }) => strings('deleteNamed', [word])}
        remove={remove}
        restore={restore}
        strings={strings}
      />
    </Part>
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
