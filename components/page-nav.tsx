import { Brand } from './brand'
import { keyStringKeys } from './key-strings'
import { PageKeys } from './page-keys'
import type { KeyHelp } from './page-keys'
import { OwnPageLink } from './safe-link'

/** The pages in the order of their links; the settings stand apart at the end. */
const pages = [
  ['search', 'pageSearch'],
  ['words', 'pageWords'],
  ['review', 'pageReview'],
  ['exchange', 'pageExchange'],
  ['backup', 'pageBackup'],
] as const

export type OwnPageName = (typeof pages)[number][0] | 'options'

/** Interface texts of the head that the pages share. */
export const pageStringKeys = ['pagesLabel', 'pageSearch', 'pageWords', 'pageReview', 'pageExchange', 'pageBackup', 'pageOptions', 'pageDue', ...keyStringKeys] as const

export type PageStringKey = (typeof pageStringKeys)[number]
export type PageStrings = (key: PageStringKey, values?: string[]) => string

interface PageNavProps {
  readonly current: OwnPageName
  /** Cards that wait for a review now, beside its link; nothing is shown for 0. */
  readonly due?: number
  /** All keys of the page, as they are at the moment. */
  readonly keys: () => Promise<KeyHelp>
  readonly strings: PageStrings
}

/** The head of every page: where one is, and where else one can go. */
export function PageNav({ current, due = 0, keys, strings }: PageNavProps) {
  return (
    <header class="page-head">
      <OwnPageLink to="/words.html" class="brand">
        <Brand />
      </OwnPageLink>
      <nav aria-label={strings('pagesLabel')}>
        {pages.map(([page, key]) => (
          <OwnPageLink key={page} to={`/${page}.html`} isCurrent={page === current}>
            {strings(key)}
            {page === 'review' && due > 0 && <DueCount due={due} strings={strings} />}
          </OwnPageLink>
        ))}
        <OwnPageLink to="/options.html" class="aside" isCurrent={current === 'options'}>
          {strings('pageOptions')}
        </OwnPageLink>
      </nav>
      <PageKeys load={keys} isWhereTheyChange={current === 'options'} strings={strings} />
    </header>
  )
}

function DueCount({ due, strings }: { due: number; strings: PageStrings }) {
  return (
    <span class="count">
      <span aria-hidden="true">{due > 999 ? '999+' : due}</span>
      <span class="for-ears"> {strings('pageDue', [String(due)])}</span>
    </span>
  )
}
