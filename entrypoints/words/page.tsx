import { BackupReminder } from '@/components/backup-reminder'
import type { ReminderStringKey } from '@/components/backup-reminder'
import { inDigits } from '@/components/in-language'
import { PageNav } from '@/components/page-nav'
import type { PageStrings } from '@/components/page-nav'
import { Toast } from '@/components/toast'
import { VocabularyHealth } from '@/components/vocabulary-health'
import type { HealthStringKey } from '@/components/vocabulary-health'
import { BulkBar } from '@/components/word-list/bulk-bar'
import { EmptyList } from '@/components/word-list/empty-list'
import { Filters } from '@/components/word-list/filters'
import { Overview } from '@/components/word-list/overview'
import { WordDetail } from '@/components/word-list/word-detail'
import type { WordSound } from '@/components/word-list/word-detail'
import { WordGrid } from '@/components/word-list/word-grid'
import type { Selection } from '@/components/word-list/word-grid'
import type { WordStrings } from '@/components/word-list/word-strings'
import { readKeyHelp } from '@/platform/key-help'
import type { Step } from '@/platform/remembering'
import type { Change } from '@/vocabulary/list/changes'
import { facetsOf } from '@/vocabulary/list/facets'
import type { Facets } from '@/vocabulary/list/facets'
import type { Row } from '@/vocabulary/list/row'
import { isNarrowed } from '@/vocabulary/list/view'
import type { ListView } from '@/vocabulary/list/view'
import type { Meeting } from '@/vocabulary/meeting'
import type { Word, WordId } from '@/vocabulary/word'
import type { Book } from './book'
import type { WordsState } from './state'

export type WordsPageStrings = WordStrings & PageStrings & ((key: HealthStringKey | ReminderStringKey, values?: string[]) => string)

/** What the reader does on the page. */
export interface WordsActs {
  look(this: void): void
  goOn(this: void): void
  remindLater(this: void): void
  closeNotice(this: void): void
  toggleOverview(this: void, isShown: boolean): void
  changeView(this: void, part: Partial<ListView>, isTyping?: boolean): void
  setActive(this: void, id: WordId): void
  choose(this: void, next: Selection): void
  show(this: void, id: WordId, step: Step): void
  close(this: void): void
  change(this: void, ids: readonly WordId[], change: Change): void
  remove(this: void, ids: readonly WordId[]): void
  removeMeeting(this: void, meeting: Meeting): void
  exportWords(this: void, ids: readonly WordId[]): void
}

interface WordsPageProps {
  readonly state: WordsState
  readonly book: Book
  /** Those that are found, in order. */
  readonly rows: readonly Row[]
  readonly facets: Facets
  readonly sound: (word: Word) => WordSound
  readonly acts: WordsActs
  readonly strings: WordsPageStrings
}

export function WordsPage(props: WordsPageProps) {
  const { state, book, acts, strings } = props
  const { settings, health, figures, selection, open } = state
  const all = book.rows.size
  const isReading = book.extent !== 'words' && book.extent !== 'whole'
  const isWell = health?.kind === 'well'
  return (
    <>
      <PageNav current="words" due={figures?.due[0]?.cards ?? 0} keys={() => readKeyHelp('words')} strings={strings} />
      <main class={settings.toneColours ? 'page wide words-page' : 'page wide words-page plain-tones'} data-extent={book.extent}>
        <h1>{strings('pageWords')}</h1>
        {health && <VocabularyHealth health={health} tryAgain={acts.look} goOn={acts.goOn} strings={strings} />}
        {state.isReminded && <BackupReminder words={all} later={acts.remindLater} strings={strings} />}
        {!isReading && all === 0 && isWell && <EmptyList strings={strings} />}
        {all > 0 && <List {...props} isReading={isReading} />}
        {selection.size > 0 && <Bulk {...props} />}
        <Detail {...props} />
      </main>
      {!(open !== null && book.rows.has(open)) && <Toast notice={state.notice} close={acts.closeNotice} strings={strings} />}
    </>
  )
}

function List({ state, book, rows, facets, acts, strings, isReading }: WordsPageProps & { readonly isReading: boolean }) {
  const { view, active, selection, settings } = state
  const sort = view.sort ?? 'kept'
  const { isReversed } = view
  const count = isNarrowed(view) ? strings('wordsCountOf', [inDigits(rows.length), inDigits(book.rows.size)]) : strings('wordsCount', [inDigits(book.rows.size)])
  return (
    <>
      <Overview isOpen={state.isOverviewOpen} toggle={acts.toggleOverview} figures={state.figures} strings={strings} />
      <Filters view={view} facets={facets} change={acts.changeView} strings={strings} />
      <p class="found" role="status">
        {isReading ? strings('wordsReading') : count}
      </p>
      {!isReading && rows.length === 0 && <p class="quiet nothing">{strings('wordsNothingFound')}</p>}
      <WordGrid
        rows={rows}
        isReading={isReading}
        active={active}
        selection={selection}
        sort={sort}
        isReversed={isReversed}
        look={settings}
        now={Date.now()}
        setActive={acts.setActive}
        select={acts.choose}
        setSort={(next) => acts.changeView({ sort: next, isReversed: next === sort && !isReversed })}
        open={(id) => acts.show(id, 'next')}
        remove={() => acts.remove([...selection])}
        strings={strings}
      />
    </>
  )
}

/** What can be done with all chosen words at once. */
function Bulk({ state, book, rows, facets, acts, strings }: WordsPageProps) {
  const { selection } = state
  const ids = [...selection]
  const shown = rows.filter(({ word }) => selection.has(word.id)).length
  return (
    <BulkBar
      count={ids.length}
      hiddenCount={ids.length - shown}
      shownCount={rows.length}
      tags={namesOf(facets)}
      tagsOfChosen={() => namesOf(facetsOf(ids.flatMap((id) => book.rows.get(id) ?? [])))}
      selectAll={() => acts.choose(new Set([...ids, ...rows.map(({ word }) => word.id)]))}
      selectNone={() => acts.choose(new Set())}
      setState={(to) => acts.change(ids, { kind: 'state', state: to })}
      addTag={(tag) => acts.change(ids, { kind: 'add tag', tag })}
      removeTag={(tag) => acts.change(ids, { kind: 'remove tag', tag })}
      exportThem={() => acts.exportWords(ids)}
      remove={() => acts.remove(ids)}
      strings={strings}
    />
  )
}

/** All about the word that is open, over the list. */
function Detail({ state, book, rows, facets, sound, acts, strings }: WordsPageProps) {
  const { open, records, settings } = state
  const word = open === null ? undefined : book.rows.get(open)?.word
  if (!word) return null
  const at = rows.findIndex((row) => row.word.id === word.id)
  const beside = (index: number) => {
    const other = at < 0 ? undefined : rows[index]
    return other ? () => acts.show(other.word.id, 'same') : null
  }
  return (
    <WordDetail
      word={word}
      records={records?.of === word.id ? records.found : null}
      tags={namesOf(facets)}
      look={settings}
      sound={sound(word)}
      now={Date.now()}
      change={(change) => acts.change([word.id], change)}
      deleteMeeting={acts.removeMeeting}
      remove={() => {
        acts.close()
        acts.remove([word.id])
      }}
      previous={beside(at - 1)}
      next={beside(at + 1)}
      close={acts.close}
      strings={strings}
    >
      <Toast notice={state.notice} close={acts.closeNotice} strings={strings} />
    </WordDetail>
  )
}

const namesOf = ({ tags }: Facets): string[] => tags.map(([tag]) => tag)
