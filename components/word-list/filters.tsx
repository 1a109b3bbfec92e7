import { useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import type { Facet, Facets } from '@/vocabulary/list/facets'
import { keptDays, sortKeys, wholeList } from '@/vocabulary/list/view'
import type { Kept, ListView, SortKey } from '@/vocabulary/list/view'
import { wordStates } from '@/vocabulary/word'
import { readableHost } from '../host-name'
import { stateKeys } from './days'
import type { WordStringKey, WordStrings } from './word-strings'

interface FiltersProps {
  readonly view: ListView
  readonly facets: Facets
  /** `isTyping`: more of it will come. */
  readonly change: (part: Partial<ListView>, isTyping?: boolean) => void
  readonly strings: WordStrings
}

export const sortStringKeys: Readonly<Record<SortKey, WordStringKey>> = {
  kept: 'wordsSortKept',
  pinyin: 'wordsSortPinyin',
  frequency: 'wordsSortFrequency',
  level: 'wordsSortLevel',
  due: 'wordsSortDue',
  met: 'wordsSortMet',
}

/** How far the search reaches down from the window's upper edge while it stands still there: the list's head stands below it. */
export const filtersHeight = '--filters-height'

function useHeightNote(element: { readonly current: HTMLElement | null }): void {
  useLayoutEffect(() => {
    const note = () => {
      const { current } = element
      const isFixed = current !== null && getComputedStyle(current).position === 'sticky'
      document.documentElement.style.setProperty(filtersHeight, `${isFixed ? current.offsetHeight : 0}px`)
    }
    const observer = new ResizeObserver(note)
    if (element.current) observer.observe(element.current)
    note()
    return () => observer.disconnect()
  }, [element])
}

/** Search, and which words are shown in which order. */
export function Filters({ view, facets, change, strings }: FiltersProps) {
  const { query, state, tag, level, site, kept, sort, isReversed } = view
  const search = useRef<HTMLElement>(null)
  useHeightNote(search)
  const set = [state, tag, level, site, kept].filter((filter) => filter !== null).length
  return (
    <search class="filters" ref={search}>
      <div class="search-line">
        <input
          id="words-search"
          type="search"
          value={query}
          placeholder={strings('wordsSearchHint')}
          aria-label={strings('wordsSearch')}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => change({ query: event.currentTarget.value }, true)}
          onKeyDown={(event) => event.key === 'Escape' && change({ query: '' })}
        />
        <Choice
          name="sort"
          label={strings('wordsSort')}
          value={sort ?? ''}
          options={[['', strings(query.trim() === '' ? 'wordsSortAuto' : 'wordsSortBest')], ...sortKeys.map((key) => [key, strings(sortStringKeys[key])] as const)]}
          choose={(value) => change({ sort: value === '' ? null : (value as SortKey), isReversed: false })}
        />
        <button type="button" class="reverse" aria-pressed={isReversed} title={strings('wordsReverse')} onClick={() => change({ sort: sort ?? 'kept', isReversed: !isReversed })}>
          <span aria-hidden="true">{isReversed ? '↑' : '↓'}</span>
          <span class="for-ears">{strings('wordsReverse')}</span>
        </button>
      </div>
      <details class="filter-line" open={set > 0 || innerWidth >= 700}>
        <summary>
          {strings('wordsFilters')}
          {set > 0 && <span class="count">{set}</span>}
        </summary>
        <div class="fields">
          <Choice
            name="state"
            label={strings('wordsState')}
            value={state ?? ''}
            options={[['', strings('wordsStateAny')], ['due', strings('wordsStateDue')], ...wordStates.map((one) => [one, strings(stateKeys[one])] as const)]}
            choose={(value) => change({ state: value === '' ? null : (value as ListView['state']) })}
          />
          <FacetChoice
            name="tag"
            label={strings('wordsTag')}
            value={tag}
            any={strings('wordsTagAny')}
            none={strings('wordsTagNone')}
            facets={facets.tags}
            choose={(value) => change({ tag: value })}
          />
          <Choice
            name="level"
            label={strings('wordsLevel')}
            value={level === null ? '' : String(level)}
            options={[['', strings('wordsLevelAny')], ...[1, 2, 3, 4, 5, 6].map((one) => [String(one), strings('wordsLevelIs', [String(one)])] as const), ['none', strings('wordsLevelNone')]]}
            choose={(value) => change({ level: value === '' ? null : value === 'none' ? value : Number(value) })}
          />
          <FacetChoice
            name="site"
            label={strings('wordsSite')}
            value={site}
            any={strings('wordsSiteAny')}
            none={strings('wordsSiteNone')}
            facets={facets.sites}
            show={readableHost}
            choose={(value) => change({ site: value })}
          />
          <KeptChoice kept={kept} choose={(next) => change({ kept: next })} strings={strings} />
          {(set > 0 || query.trim() !== '') && (
            <button type="button" class="clear" onClick={() => change({ ...wholeList, sort, isReversed })}>
              {strings('wordsClearFilters')}
            </button>
          )}
        </div>
      </details>
    </search>
  )
}

interface ChoiceProps {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly options: readonly (readonly [value: string, text: string])[]
  readonly choose: (value: string) => void
}

function Choice({ name, label, value, options, choose }: ChoiceProps) {
  return (
    <label class={`field filter-${name}`}>
      <span>{label}</span>
      <select class={value === '' ? '' : 'is-set'} data-filter={name} onChange={(event) => choose(event.currentTarget.value)}>
        {options.map(([option, text]) => (
          <option key={option} value={option} selected={option === value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
}

interface FacetChoiceProps {
  readonly name: string
  readonly label: string
  readonly value: string | null
  readonly any: string
  readonly none: string
  readonly facets: readonly Facet[]
  readonly show?: (name: string) => string
  readonly choose: (value: string | null) => void
}

/** The values stand for places in the list, since a tag may be called anything. */
function FacetChoice({ name, label, value, any, none, facets, show = (text) => text, choose }: FacetChoiceProps) {
  // What is filtered by stays a choice when no word has it any more.
  const names = useMemo(() => (value && !facets.some(([one]) => one === value) ? [...facets, [value, 0] as const] : facets), [facets, value])
  const options = useMemo(
    () => [['', any] as const, ['none', none] as const, ...names.map(([one, count], index) => [String(index), `${show(one)} (${count})`] as const)],
    [names, any, none, show],
  )
  const chosen = value === null ? '' : value === '' ? 'none' : String(names.findIndex(([one]) => one === value))
  const choice = useMemo(
    () => (
      <Choice
        name={name}
        label={label}
        value={chosen}
        options={options}
        choose={(option) => choose(option === '' ? null : option === 'none' ? '' : (names[Number(option)]?.[0] ?? null))}
      />
    ),
    [options, chosen, label, name],
  )
  return choice
}

function KeptChoice({ kept, choose, strings }: { kept: Kept | null; choose: (kept: Kept | null) => void; strings: WordStrings }) {
  const value = kept === null ? '' : kept.kind === 'last' ? String(kept.days) : 'between'
  const pick = (option: string) => {
    const days = keptDays.find((count) => String(count) === option)
    choose(days !== undefined ? { kind: 'last', days } : option === 'between' ? { kind: 'between', from: '', to: '' } : null)
  }
  return (
    <>
      <Choice
        name="kept"
        label={strings('wordsKept')}
        value={value}
        options={[['', strings('wordsKeptAny')], ...keptDays.map((days) => [String(days), strings(`wordsKept${days}`)] as const), ['between', strings('wordsKeptBetween')]]}
        choose={pick}
      />
      {kept?.kind === 'between' && (
        <>
          <label class="field">
            <span>{strings('wordsKeptFrom')}</span>
            <input type="date" value={kept.from} max={kept.to} onChange={(event) => choose({ ...kept, from: event.currentTarget.value })} />
          </label>
          <label class="field">
            <span>{strings('wordsKeptTo')}</span>
            <input type="date" value={kept.to} min={kept.from} onChange={(event) => choose({ ...kept, to: event.currentTarget.value })} />
          </label>
        </>
      )}
    </>
  )
}
