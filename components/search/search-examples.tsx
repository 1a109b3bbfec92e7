import type { SearchStrings } from './search-strings'

interface SearchExamplesProps {
  readonly ask: (query: string) => void
  readonly strings: SearchStrings
}

const examples = [
  ['学习', 'zh-Hans'],
  ['學習', 'zh-Hant-TW'],
  ['?学', 'zh-Hans'],
  ['xuéxí', 'zh-Latn'],
  ['nv3', 'zh-Latn'],
  ['to study', 'en'],
] as const

/** What one can ask for, each to be tried with a click. */
export function SearchExamples({ ask, strings }: SearchExamplesProps) {
  return (
    <div class="search-start">
      <p class="search-hint">{strings('searchHint')}</p>
      <ul class="search-examples" aria-label={strings('searchTry')}>
        {examples.map(([query, lang]) => (
          <li key={query}>
            <button type="button" lang={lang} onClick={() => ask(query)}>
              {query}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
