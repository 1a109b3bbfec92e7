import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Row } from '@/vocabulary/list/row'
import type { SortKey } from '@/vocabulary/list/view'
import type { WordId } from '@/vocabulary/word'
import { filtersHeight } from './filters'
import { rowAfterKey } from './grid-keys'
import type { WordLook } from './look'
import { useVirtualRows } from './virtual-rows'
import { rowId, WordRow } from './word-row'
import type { WordStringKey, WordStrings } from './word-strings'

export type Selection = ReadonlySet<WordId>

interface WordGridProps {
  readonly rows: readonly Row[]
  /** Not all words are read yet. */
  readonly isReading: boolean
  /** The word that the keys are at. */
  readonly active: WordId | null
  readonly selection: Selection
  readonly sort: SortKey
  readonly isReversed: boolean
  readonly look: WordLook
  readonly now: number
  readonly setActive: (id: WordId) => void
  readonly select: (selection: Selection) => void
  readonly setSort: (key: SortKey) => void
  readonly open: (id: WordId) => void
  readonly remove: () => void
  readonly strings: WordStrings
}

const columns: readonly (readonly [name: string, key: WordStringKey, sort: SortKey | null])[] = [
  ['word', 'wordsColumnWord', 'pinyin'],
  ['meaning', 'wordsColumnMeaning', null],
  ['state', 'wordsColumnState', null],
  ['level', 'wordsColumnLevel', 'level'],
  ['frequency', 'wordsColumnFrequency', 'frequency'],
  ['met', 'wordsColumnMet', 'met'],
  ['kept', 'wordsColumnKept', 'kept'],
  ['due', 'wordsColumnDue', 'due'],
]

/** Heights of a row in rem, by the width of the page: in one line as a table, or its parts below each other. The style sheet has the same. */
const heights = [
  ['(min-width: 68rem)', 3.75],
  ['(min-width: 30rem)', 6],
  ['all', 7.75],
] as const

/** The words, one row each, however many they are. */
export function WordGrid(props: WordGridProps) {
  const { rows, isReading, active, selection, sort, isReversed, look, now, setActive, select, setSort, open, remove, strings } = props
  const grid = useRef<HTMLDivElement>(null)
  const head = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const anchor = useRef<WordId | null>(null)
  const rowHeight = useRowHeight()
  const at = useIndexOf(rows, active)
  const covered = () => ({
    above: (parseFloat(document.documentElement.style.getPropertyValue(filtersHeight)) || 0) + (head.current?.getBoundingClientRect().height ?? 0),
    below: rowHeight,
  })
  const { items, totalHeight, scrollTo } = useVirtualRows({ count: rows.length, rowHeight, covered, kept: at, body })

  const toggle = (id: WordId) => {
    const next = new Set(selection)
    if (!next.delete(id)) next.add(id)
    anchor.current = id
    select(next)
  }
  /** From where the selection began to `index`. */
  const extendTo = (index: number) => {
    const start = anchor.current === null ? -1 : rows.findIndex(({ word }) => word.id === anchor.current)
    const from = start < 0 ? (at < 0 ? index : at) : start
    anchor.current = rows[from]?.word.id ?? null
    const between = rows.slice(Math.min(from, index), Math.max(from, index) + 1)
    select(new Set([...selection, ...between.map(({ word }) => word.id)]))
  }
  const press = (event: KeyboardEvent) => {
    // The head has buttons of its own.
    if (event.target !== grid.current) return
    const row = rows[at]
    const isCommand = event.ctrlKey || event.metaKey
    const pageRows = Math.max(1, Math.floor((window.innerHeight - covered().above) / rowHeight) - 1)
    const next = isCommand && event.key !== 'Home' && event.key !== 'End' ? null : rowAfterKey(event.key, at, rows.length, pageRows)
    if (next !== null) {
      if (event.shiftKey) extendTo(next)
      setActive(rows[next]!.word.id)
      scrollTo(next)
    } else if (event.key === ' ' && row) {
      if (event.shiftKey) extendTo(at)
      else toggle(row.word.id)
    } else if (event.key === 'Enter' && row) open(row.word.id)
    else if (event.key === 'a' && isCommand) select(new Set(rows.map(({ word }) => word.id)))
    else if (event.key === 'Escape' && selection.size > 0) select(new Set())
    else if (event.key === 'Delete' && (selection.size > 0 || row)) {
      if (selection.size === 0 && row) select(new Set([row.word.id]))
      remove()
    } else return
    event.preventDefault()
  }
  const click = (event: MouseEvent) => {
    const pressed = event.target as Element
    const index = Number(pressed.closest<HTMLElement>('[data-index]')?.dataset.index ?? NaN)
    const row = rows[index]
    if (!row) return
    setActive(row.word.id)
    if (event.shiftKey) extendTo(index)
    else if (event.ctrlKey || event.metaKey || pressed.closest('.select')) toggle(row.word.id)
    // Whoever marks a text does not want to open its word.
    else if (getSelection()?.isCollapsed !== false) open(row.word.id)
  }

  return (
    <>
    <div
      ref={grid}
      role="grid"
      class="word-grid"
      tabIndex={0}
      aria-label={strings('wordsListLabel')}
      aria-describedby="words-keys"
      aria-multiselectable="true"
      aria-rowcount={isReading ? -1 : rows.length + 1}
      aria-activedescendant={at >= 0 ? rowId(at) : undefined}
      onKeyDown={press}
      onFocus={(event) => {
        const first = items[0] && rows[items[0].index]
        if (event.target === grid.current && at < 0 && first) setActive(first.word.id)
      }}
      onClick={click}
      onMouseDown={(event) => event.shiftKey && event.preventDefault()}
    >
      <div role="rowgroup" class="grid-head" ref={head}>
        <div role="row" aria-rowindex={1} class="head-row">
          <div role="columnheader" class="cell select">
            <span class="for-ears">{strings('wordsColumnSelect')}</span>
          </div>
          {columns.map(([name, key, by]) => (
            <div role="columnheader" key={name} class={`cell ${name}`} aria-sort={by === sort ? (isReversed ? 'descending' : 'ascending') : undefined}>
              {by === null ? (
                strings(key)
              ) : (
                <button type="button" class="plain" onClick={() => setSort(by)}>
                  {strings(key)}
                  {by === sort && <span aria-hidden="true">{isReversed ? ' ▲' : ' ▼'}</span>}
                </button>
              )}
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" class="grid-body" ref={body} style={{ height: `${totalHeight}px` }}>
        {items.map(({ index }) => {
          const row = rows[index]
          return (
            row && (
              <div role="presentation" class="row-place" key={row.word.id} style={{ top: `${index * rowHeight}px`, height: `${rowHeight}px` }}>
                <WordRow
                  row={row}
                  index={index}
                  isActive={index === at}
                  isSelected={selection.has(row.word.id)}
                  look={look}
                  now={now}
                  strings={strings}
                />
              </div>
            )
          )
        })}
      </div>
    </div>
    <p id="words-keys" class="for-ears">
      {strings('wordsKeys')}
    </p>
    </>
  )
}

/** Where a word is now: the rows may have changed under it. */
function useIndexOf(rows: readonly Row[], id: WordId | null): number {
  const last = useRef(-1)
  if (id === null) return -1
  if (rows[last.current]?.word.id !== id) last.current = rows.findIndex(({ word }) => word.id === id)
  return last.current
}

function useRowHeight(): number {
  const measure = () => {
    const [, rem] = heights.find(([media]) => window.matchMedia(media).matches) ?? heights[0]
    return rem * parseFloat(getComputedStyle(document.documentElement).fontSize)
  }
  const [height, setHeight] = useState(measure)
  useLayoutEffect(() => {
    const changed = () => setHeight(measure())
    addEventListener('resize', changed)
    return () => removeEventListener('resize', changed)
  }, [])
  return height
}
