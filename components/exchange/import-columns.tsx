import { levelTag } from '@/vocabulary/exchange/level-tag'
import { meanings } from '@/vocabulary/exchange/mapping'
import type { Mapping, Meaning } from '@/vocabulary/exchange/mapping'
import { Check } from './check'
import type { ExchangeStrings } from './exchange-strings'
import { meaningNames } from './names'

interface ImportColumnsProps {
  readonly head: readonly (readonly string[])[]
  readonly mapping: Extract<Mapping, { kind: 'theirs' }>
  readonly levelList: string
  readonly setMapping: (mapping: Mapping) => void
  readonly setLevelList: (name: string) => void
  readonly strings: ExchangeStrings
}

/** What each column of somebody's table holds: guessed, and the reader has the last word. */
export function ImportColumns({ head, mapping, levelList, setMapping, setLevelList, strings }: ImportColumnsProps) {
  const examples = head.slice(mapping.hasHead ? 1 : 0)
  const set = (index: number, meaning: Meaning) =>
    setMapping({ ...mapping, columns: mapping.columns.map((one, place) => (place === index ? meaning : one === meaning ? 'nothing' : one)) })
  return (
    <fieldset class="columns">
      <legend>{strings('exchangeColumns')}</legend>
      <div class="fields">
        {mapping.columns.slice(0, 30).map((meaning, index) => (
          <label class="field" key={index}>
            <span>{(mapping.hasHead && head[0]?.[index]?.trim().slice(0, 40)) || strings('exchangeColumn', [String(index + 1)])}</span>
            <select class="column" value={meaning} onChange={(event) => set(index, event.currentTarget.value as Meaning)}>
              {meanings.map((one) => (
                <option key={one} value={one}>
                  {strings(meaningNames[one])}
                </option>
              ))}
            </select>
            <small class="hint" lang="zh">
              {examples.find((row) => (row[index] ?? '').trim() !== '')?.[index]?.slice(0, 24) ?? ''}
            </small>
          </label>
        ))}
      </div>
      <Check id="has-head" isOn={mapping.hasHead} set={(hasHead) => setMapping({ ...mapping, hasHead })}>
        {strings('exchangeHasHead')}
      </Check>
      {mapping.columns.includes('level') && (
        <label class="field short">
          <span>{strings('exchangeLevelList')}</span>
          <input id="level-list" value={levelList} maxLength={40} onChange={(event) => setLevelList(event.currentTarget.value.trim())} />
          <small class="hint">{strings('exchangeLevelListHint', [levelTag(levelList, '4') ?? ''])}</small>
        </label>
      )}
    </fieldset>
  )
}
