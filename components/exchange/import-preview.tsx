import { spelled } from '@/chinese/spelling'
import { previewFilters } from '@/vocabulary/exchange/preview'
import type { PreviewFilter, PreviewRow } from '@/vocabulary/exchange/preview'
import type { ExchangeStringKey, ExchangeStrings } from './exchange-strings'
import type { ImportActions, ImportCounts, Shown, Ticked } from './import-state'
import { rowFaultSentence } from './names'
import { inDigits } from '../in-language'

/** Rows on one page of the preview. */
export const rowsShown = 50

const fates: Readonly<Record<'new' | 'more' | 'known', ExchangeStringKey>> = { new: 'exchangeFateNew', more: 'exchangeFateMore', known: 'exchangeFateKnown' }
const filterNames: Readonly<Record<PreviewFilter, ExchangeStringKey>> = {
  all: 'exchangeFilterAll',
  new: 'exchangeFilterNew',
  more: 'exchangeFilterMore',
  known: 'exchangeFilterKnown',
  refused: 'exchangeFilterRefused',
}

export const isTicked = ({ isAll, except }: Ticked, id: string): boolean => except.has(id) !== isAll

interface ImportPreviewProps {
  readonly counts: ImportCounts
  readonly shown: Shown
  readonly ticked: Ticked
  readonly actions: ImportActions
  readonly strings: ExchangeStrings
}

/** What would become of each row, before anything is kept. */
export function ImportPreview({ counts, shown, ticked, actions, strings }: ImportPreviewProps) {
  const { filter, from, all, rows } = shown
  const can = counts.new + counts.more
  const taken = ticked.isAll ? can - ticked.except.size : ticked.except.size
  const countOf = (one: PreviewFilter) => (one === 'all' ? null : counts[one])
  const toggle = (id: string) => {
    const except = new Set(ticked.except)
    if (!except.delete(id)) except.add(id)
    actions.tick({ ...ticked, except })
  }
  return (
    <>
      <div class="filters" role="group" aria-label={strings('exchangeShow')}>
        {previewFilters.map((one) => (
          <button key={one} type="button" class="small" data-filter={one} aria-pressed={filter === one} disabled={countOf(one) === 0} onClick={() => actions.show(one, 0)}>
            {strings(filterNames[one], [inDigits(countOf(one) ?? 0)])}
          </button>
        ))}
      </div>
      {counts.repeated > 0 && <p class="hint">{strings('exchangeRepeated', [inDigits(counts.repeated)])}</p>}
      <table class="table preview">
        <thead>
          <tr>
            <th scope="col">{strings('exchangeTake')}</th>
            <th scope="col" class="number">
              {strings('exchangeRow')}
            </th>
            <th scope="col">{strings('exchangeWord')}</th>
            <th scope="col">{strings('exchangeReadingColumn')}</th>
            <th scope="col">{strings('exchangeGloss')}</th>
            <th scope="col">{strings('exchangeFate')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.kind === 'word' ? row.id : `${row.row}`} row={row} ticked={ticked} toggle={toggle} strings={strings} />
          ))}
        </tbody>
      </table>
      {all > rowsShown && (
        <div class="actions">
          <button type="button" class="small" id="earlier" disabled={from === 0} onClick={() => actions.show(filter, Math.max(0, from - rowsShown))}>
            {strings('exchangeEarlier')}
          </button>
          <span class="hint">{strings('exchangeRowsShown', [inDigits(from + 1), inDigits(Math.min(all, from + rowsShown)), inDigits(all)])}</span>
          <button type="button" class="small" id="later" disabled={from + rowsShown >= all} onClick={() => actions.show(filter, from + rowsShown)}>
            {strings('exchangeLater')}
          </button>
        </div>
      )}
      <div class="actions decide">
        <button type="button" id="commit" class="primary" disabled={taken <= 0} onClick={actions.commit}>
          {taken === 1 ? strings('exchangeCommitOne') : strings('exchangeCommit', [inDigits(Math.max(0, taken))])}
        </button>
        <button type="button" id="leave" onClick={actions.leave}>
          {strings('exchangeLeave')}
        </button>
        {can > 0 && (
          <>
            <button type="button" class="plain" id="tick-all" onClick={() => actions.tick({ isAll: true, except: new Set() })}>
              {strings('exchangeTakeAll')}
            </button>
            <button type="button" class="plain" id="tick-none" onClick={() => actions.tick({ isAll: false, except: new Set() })}>
              {strings('exchangeTakeNone')}
            </button>
          </>
        )}
      </div>
    </>
  )
}

interface RowProps {
  readonly row: PreviewRow
  readonly ticked: Ticked
  readonly toggle: (id: string) => void
  readonly strings: ExchangeStrings
}

function Row({ row, ticked, toggle, strings }: RowProps) {
  if (row.kind === 'refused') {
    return (
      <tr class="refused-row">
        <td />
        <td class="number">{inDigits(row.row)}</td>
        <td colSpan={3}>{rowFaultSentence(row.why, row.what, strings)}</td>
        <td>{strings('exchangeFateRefused')}</td>
      </tr>
    )
  }
  const { id, fate, simplified, traditional, reading, gloss, tags, sentences } = row
  return (
    <tr>
      <td>
        {fate !== 'known' && <input type="checkbox" checked={isTicked(ticked, id)} aria-label={strings('exchangeTakeWord', [simplified])} onChange={() => toggle(id)} />}
      </td>
      <td class="number">{inDigits(row.row)}</td>
      <td class="headword">
        <span lang="zh-Hans">{simplified}</span>
        {traditional !== simplified && (
          <>
            {' '}
            <span lang="zh-Hant" class="quiet">
              {traditional}
            </span>
          </>
        )}
      </td>
      <td lang="zh-Latn-pinyin">{spelled(reading, 'marks')}</td>
      <td>
        {gloss === '' && fate === 'new' ? <small class="hint">{strings('exchangeNoMeaning')}</small> : gloss.slice(0, 200)} {tags.slice(0, 8).map((tag) => (
          <span key={tag} class="tag">
            {tag}
          </span>
        ))}
      </td>
      <td>
        {strings(fates[fate])}
        {sentences > 0 && <small class="hint"> {sentences === 1 ? strings('exchangeOneSentence') : strings('exchangeSentences', [inDigits(sentences)])}</small>}
      </td>
    </tr>
  )
}
