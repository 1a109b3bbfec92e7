import type { WelcomeStrings } from './welcome-strings'

/** What is to be done about the words of a level. */
export type LevelOffer =
  | { readonly kind: 'none' }
  | { readonly kind: 'counting' }
  | { readonly kind: 'offered'; readonly count: number }
  | { readonly kind: 'marked'; readonly count: number }
  | { readonly kind: 'failed'; readonly reason: string }

export interface Levels {
  /** 0: none, 1…6: HSK 2.0, 7: newspapers. */
  readonly level: number
  readonly offer: LevelOffer
  readonly choose: (level: number) => void
  readonly mark: () => void
  readonly undo: () => void
}

const hsk = [1, 2, 3, 4, 5, 6]
export const newspapers = 7

/** How much somebody knows is not kept; it only helps to mark words as known, which they do or leave. */
export function LevelQuestion({ levels: { level, offer, choose, mark, undo }, strings }: { levels: Levels; strings: WelcomeStrings }) {
  return (
    <div class="question">
      <label class="field">
        <span class="legend">{strings('welcomeLevel')}</span>
        <select id="welcome-level" value={String(level)} onChange={(event) => choose(Number(event.currentTarget.value))}>
          <option value="0">{strings('welcomeLevelNone')}</option>
          {hsk.map((each) => (
            <option key={each} value={String(each)}>
              {strings('welcomeLevelHsk', [String(each)])}
            </option>
          ))}
          <option value={String(newspapers)}>{strings('welcomeLevelPapers')}</option>
        </select>
      </label>
      <p class="level-offer" role="status">
        {offer.kind === 'counting' && strings('welcomeLevelCounting')}
        {offer.kind === 'failed' && strings('welcomeLevelFailed', [offer.reason])}
        {offer.kind === 'marked' && strings('welcomeLevelMarked', [String(offer.count)])}
        {offer.kind === 'offered' && (offer.count === 0 ? strings('welcomeLevelNothing') : strings('welcomeLevelOffer', [String(offer.count)]))}
      </p>
      {offer.kind === 'offered' && offer.count > 0 && (
        <button type="button" class="small" id="welcome-mark" onClick={mark}>
          {strings('welcomeLevelMark')}
        </button>
      )}
      {offer.kind === 'marked' && (
        <button type="button" class="small" id="welcome-unmark" onClick={undo}>
          {strings('welcomeUndo')}
        </button>
      )}
    </div>
  )
}
