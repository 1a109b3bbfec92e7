import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { isTypedInto } from '@/page/typing'
import type { OptionStringKey, OptionStrings } from '../option-strings'
import { filterOptions } from './filter'

/** Other words that people look for, by the id of a group or of a setting. */
const synonymsOf: Readonly<Record<string, OptionStringKey>> = {
  when: 'findWhen',
  card: 'findCard',
  reading: 'findReading',
  sound: 'findSound',
  scripts: 'findScripts',
  keeping: 'findKeeping',
  review: 'findReview',
  keys: 'findKeyboard',
  theme: 'findTheme',
  language: 'findLanguage',
  sites: 'findSites',
  'file-title': 'findFile',
  'corrections-title': 'findCorrections',
  'self-test-title': 'findSelfTest',
}

interface FindBoxProps {
  /** Where the options are. */
  readonly root: () => ParentNode | null
  readonly strings: OptionStrings
}

/** Looks among the options while somebody types; / goes to it from everywhere on the page, Escape shows everything again. */
export function FindBox({ root, strings }: FindBoxProps) {
  const [query, setQuery] = useState('')
  const [count, setCount] = useState<number | null>(null)
  const input = useRef<HTMLInputElement>(null)
  // After each drawing: what was drawn anew is to be looked at again.
  useLayoutEffect(() => {
    const place = root()
    if (!place || (query === '' && count === null)) return
    setCount(filterOptions(place, query, (id) => (Object.hasOwn(synonymsOf, id) ? strings(synonymsOf[id]!) : '')))
  })
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || event.isComposing) return
      if (event.target instanceof Element && isTypedInto(event.target)) return
      if (document.querySelector('dialog[open]')) return
      event.preventDefault()
      input.current?.focus()
      input.current?.select()
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [])
  return (
    <search class="find">
      <label class="for-ears" for="find">
        {strings('findLabel')}
      </label>
      <input
        ref={input}
        id="find"
        type="search"
        autocomplete="off"
        spellcheck={false}
        aria-keyshortcuts="/"
        placeholder={strings('findLabel')}
        value={query}
        onInput={(event) => setQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && query !== '') setQuery('')
        }}
      />
      <kbd aria-hidden="true">/</kbd>
      <p class="hint" role="status">
        {count === null ? '' : count === 0 ? strings('findNothing', [query.trim()]) : strings('findSome', [String(count)])}
      </p>
    </search>
  )
}
