import { useState } from 'preact/hooks'
import type { LevelCoverage } from '@/vocabulary/statistics'
import { wordStates } from '@/vocabulary/word'
import type { WordState } from '@/vocabulary/word'
import { stateKeys } from './days'
import { Bars, EarsTable, Figure, PartsBar } from './figures'
import type { WordStrings } from './word-strings'
import { asDate, inDigits, inList, withColon } from '../in-language'

/** Figures of all kept words. Days are told by the moment they begin; the last of `reviews` and the first of `due` are today. */
export interface OverviewFigures {
  readonly states: Readonly<Record<WordState, number>>
  readonly reviews: readonly { readonly at: number; readonly reviews: number; readonly forgotten: number }[]
  readonly due: readonly { readonly at: number; readonly cards: number }[]
  readonly levels: readonly LevelCoverage[]
}

interface OverviewProps {
  readonly isOpen: boolean
  readonly toggle: (isOpen: boolean) => void
  /** Null while they are counted. */
  readonly figures: OverviewFigures | null
  readonly strings: WordStrings
}

export function Overview({ isOpen, toggle, figures, strings }: OverviewProps) {
  return (
    <details class="overview" open={isOpen} onToggle={(event) => event.currentTarget.open !== isOpen && toggle(event.currentTarget.open)}>
      <summary>{strings('wordsOverview')}</summary>
      {isOpen && (
        <div class="figures" aria-busy={figures === null}>
          {figures && (
            <>
              <States states={figures.states} strings={strings} />
              <Due due={figures.due} strings={strings} />
              <Reviews reviews={figures.reviews} strings={strings} />
              <Levels levels={figures.levels} strings={strings} />
            </>
          )}
        </div>
      )}
    </details>
  )
}

function States({ states, strings }: { states: OverviewFigures['states']; strings: WordStrings }) {
  const total = wordStates.reduce((sum, state) => sum + states[state], 0)
  const parts = wordStates.map((state) => ({ name: strings(stateKeys[state]), value: states[state], kind: state }))
  const sentence = inList(parts.map(({ name, value }) => `${name} ${inDigits(value)}`))
  return (
    <Figure title={strings('wordsChartStates')} sentence={strings('wordsChartTotal', [inDigits(total)])}>
      <PartsBar parts={parts} total={total} label={sentence} />
      <ul class="legend">
        {wordStates.map((state) => (
          <li key={state}>
            <span class={`state-mark ${state}`} aria-hidden="true" />
            {strings(stateKeys[state])} <strong>{inDigits(states[state])}</strong>
          </li>
        ))}
      </ul>
    </Figure>
  )
}

function Reviews({ reviews, strings }: { reviews: OverviewFigures['reviews']; strings: WordStrings }) {
  const [count, setCount] = useState<30 | 90>(30)
  const shown = reviews.slice(-count)
  const sum = shown.reduce((total, day) => total + day.reviews, 0)
  const forgotten = shown.reduce((total, day) => total + day.forgotten, 0)
  const sentence = sum === 0 ? strings('wordsChartNothingYet') : strings('wordsChartReviewsSum', [inDigits(sum), inDigits(sum - forgotten)])
  return (
    <Figure
      title={strings('wordsChartReviews')}
      sentence={sentence}
      aside={
        <span class="days-choice" role="group" aria-label={strings('wordsChartDay')}>
          {([30, 90] as const).map((days) => (
            <button key={days} type="button" class="small" aria-pressed={days === count} onClick={() => setCount(days)}>
              {strings(`wordsChartDays${days}`)}
            </button>
          ))}
        </span>
      }
    >
      <Bars label={sentence} bars={shown.map(({ at, ...day }) => ({ key: String(at), value: day.reviews, part: day.forgotten, text: withColon(asDate(at)) + inDigits(day.reviews) }))} />
      <Ends first={shown[0]?.at} last={strings('wordsChartToday')} />
      <EarsTable
        caption={strings('wordsChartReviews')}
        columns={[strings('wordsChartDay'), strings('wordsChartCount'), strings('wordsChartForgotten')]}
        rows={shown.filter((day) => day.reviews > 0).map(({ at, ...day }) => [asDate(at), day.reviews, day.forgotten])}
      />
    </Figure>
  )
}

function Due({ due, strings }: { due: OverviewFigures['due']; strings: WordStrings }) {
  const sum = due.reduce((total, { cards }) => total + cards, 0)
  const sentence = strings('wordsChartDueSum', [inDigits(due[0]?.cards ?? 0), inDigits(sum)])
  return (
    <Figure title={strings('wordsChartDue')} sentence={sentence}>
      <Bars label={sentence} bars={due.map(({ at, cards }) => ({ key: String(at), value: cards, text: withColon(asDate(at)) + inDigits(cards) }))} />
      <Ends first={strings('wordsChartToday')} last={due.at(-1)?.at} />
      <EarsTable
        caption={strings('wordsChartDue')}
        columns={[strings('wordsChartDay'), strings('wordsChartCards')]}
        rows={due.map(({ at, cards }) => [asDate(at), cards])}
      />
    </Figure>
  )
}

function Levels({ levels, strings }: { levels: OverviewFigures['levels']; strings: WordStrings }) {
  const known = levels.reduce((sum, level) => sum + level.known, 0)
  const learning = levels.reduce((sum, level) => sum + level.learning, 0)
  const total = levels.reduce((sum, level) => sum + level.total, 0)
  const [knownText, learningText, newText] = [strings('wordsStateKnown'), strings('wordsStateLearning'), strings('wordsStateNew')]
  return (
    <Figure title={strings('wordsChartLevels')} sentence={strings('wordsChartLevelsSum', [inDigits(known), inDigits(learning), inDigits(total)])}>
      <ul class="levels">
        {levels.map((level) => (
          <li key={level.level}>
            <span>{strings('wordsLevelIs', [String(level.level)])}</span>
            <PartsBar
              total={level.total}
              label={strings('wordsChartLevel', [String(level.level), inDigits(level.known), inDigits(level.learning), inDigits(level.fresh), inDigits(level.total)])}
              parts={[
                { name: knownText, value: level.known, kind: 'known' },
                { name: learningText, value: level.learning, kind: 'learning' },
                { name: newText, value: level.fresh, kind: 'new' },
              ]}
            />
            <span class="quiet share" aria-hidden="true">
              {inDigits(level.known + level.learning)} / {inDigits(level.total)}
            </span>
          </li>
        ))}
      </ul>
      <EarsTable
        caption={strings('wordsChartLevels')}
        columns={[strings('wordsColumnLevel'), knownText, learningText, newText, strings('wordsChartCount')]}
        rows={levels.map(({ level, ...counts }) => [strings('wordsLevelIs', [String(level)]), counts.known, counts.learning, counts.fresh, counts.total])}
      />
    </Figure>
  )
}

/** What stands below the first and the last bar. */
function Ends({ first, last }: { first: number | string | undefined; last: number | string | undefined }) {
  const text = (end: number | string | undefined) => (typeof end === 'number' ? asDate(end) : end)
  return (
    <p class="ends" aria-hidden="true">
      <span>{text(first)}</span>
      <span>{text(last)}</span>
    </p>
  )
}
