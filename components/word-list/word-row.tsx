import type { Row } from '@/vocabulary/list/row'
import { Band } from '../band'
import { Differing } from '../differing'
import { Reading } from '../reading'
import { relativeDay, stateKeys } from './days'
import { formsOf, spokenReading } from './look'
import type { WordLook } from './look'
import type { WordStrings } from './word-strings'
import { asDate } from '../in-language'

interface WordRowProps {
  readonly row: Row
  /** From 0. */
  readonly index: number
  readonly isActive: boolean
  readonly isSelected: boolean
  readonly look: WordLook
  readonly now: number
  readonly strings: WordStrings
}

export const rowId = (index: number): string => `word-row-${index}`

/** One word of the list. What is done with it the list hears itself, by `data-index` and the cell `select`. */
export function WordRow({ row: { word, met, due }, index, isActive, isSelected, look, now, strings }: WordRowProps) {
  const [first, second] = formsOf(word, look)
  const isOverdue = due !== null && due <= now
  return (
    <div
      role="row"
      id={rowId(index)}
      class={isActive ? 'word-row active' : 'word-row'}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      data-index={index}
      data-state={word.state}
    >
      <div role="gridcell" class="cell select">
        <span class="box" aria-hidden="true" />
      </div>
      <div role="gridcell" class="cell word">
        <span class="forms">
          <span class="first" lang={first?.lang}>
            {first?.text}
          </span>
          {second && (
            <span class="second" lang={second.lang}>
              <Differing word={second.text} than={first?.text ?? ''} />
            </span>
          )}
        </span>
        <span class="sound">
          {word.kind === 'phrase' && <span class="quiet">{strings('wordsPhrase')} </span>}
          <Reading syllables={spokenReading(word, look)} style={look.pronunciation} />
        </span>
      </div>
      <div role="gridcell" class="cell meaning">
        <span class="gloss">{word.gloss}</span>
        {word.tags.length > 0 && (
          <span class="tags">
            {word.tags.map((tag) => (
              <span key={tag} class="tag">
                {tag}
              </span>
            ))}
          </span>
        )}
      </div>
      <div role="gridcell" class="cell state">
        <span class={`state-mark ${word.state}`} aria-hidden="true" />
        {strings(stateKeys[word.state])}
      </div>
      <div role="presentation" class="row-facts">
        <div role="gridcell" class="cell level">
          {word.hsk2 !== null && strings('wordsLevelIs', [String(word.hsk2)])}
        </div>
        <div role="gridcell" class="cell frequency">
          {word.frequencyBand !== null && <Band band={word.frequencyBand} strings={strings} />}
        </div>
        <div role="gridcell" class="cell met">
          {met.count > 0 && strings('wordsMetTimes', [String(met.count)])}
          {met.last !== null && <span class="last"> · {relativeDay(met.last, now)}</span>}
        </div>
        <div role="gridcell" class="cell kept">
          <span class="narrow-label">{strings('wordsKeptOn')} </span>
          {asDate(word.savedAt)}
        </div>
        <div role="gridcell" class={isOverdue ? 'cell due now' : 'cell due'}>
          {due !== null && <span class="narrow-label">{strings('wordsDueIn')} </span>}
          {due !== null && (isOverdue ? strings('wordsDueNow') : relativeDay(due, now))}
        </div>
      </div>
    </div>
  )
}
