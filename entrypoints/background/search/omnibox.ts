import { browser } from '#imports'
import { readSettings } from '@/platform/settings'
import { speak, text } from '@/platform/texts'
import type { FoundEntry } from '../../search/calls'
import { openSearch } from '../../search/open-dictionary'
import type { OpenedSearch } from '../../search/open-dictionary'
import { hashOfQuery, openSearchPage } from './open-page'
import type { Disposition } from './open-page'
import { escaped, hashOfSuggestion, suggestionOf } from './suggestions'
import type { Suggestion } from './suggestions'

const mostSuggestions = 6
/** So long after the last key the dictionary is let go of. */
const keptMs = 60_000
/** Chromium reads what stands in the lines as XML. */
const isMarkup = !import.meta.env.FIREFOX

let opening: Promise<OpenedSearch> | null = null
let latest = ''
let closing: ReturnType<typeof setTimeout> | undefined
/** What the lines below the bar stand for, as they were offered last. */
let offered: readonly { readonly content: string; readonly hash: string }[] = []

function openOnce(): Promise<OpenedSearch> {
  clearTimeout(closing)
  closing = setTimeout(() => (opening = null), keptMs)
  opening ??= openSearch()
  // What failed is tried again with the next key.
  opening.catch(() => (opening = null))
  return opening
}

/** The keyword was typed: the dictionary is made ready, a part at a time. */
export async function startSuggesting(): Promise<void> {
  await speak((await readSettings()).language)
  await browser.omnibox.setDefaultSuggestion({ description: plain(text('omniboxEmpty')) })
  const opened = await openOnce().catch(tellFault)
  const prepare = () => {
    if (opened?.search.prepare()) setTimeout(prepare)
  }
  prepare()
}

/** Why nothing can be suggested is said where the suggestions would be. */
async function tellFault(error: unknown): Promise<null> {
  await browser.omnibox.setDefaultSuggestion({ description: plain(text('searchBroken', [error instanceof Error ? error.message : String(error)])) })
  return null
}

/** Lines for what is typed behind the keyword. */
export async function suggest(typed: string, offer: (lines: Suggestion[]) => void): Promise<void> {
  latest = typed
  const settings = await readSettings()
  await speak(settings.language)
  const opened = await openOnce().catch(tellFault)
  // Only what was typed last is worth an answer.
  if (latest !== typed || !opened) return
  await browser.omnibox.setDefaultSuggestion({ description: plain(typed.trim() === '' ? text('omniboxEmpty') : text('omniboxHint', [typed.trim()])) })
  const { search, entries } = opened
  const found = search.search(typed).slice(0, mostSuggestions).map(({ entry, by }): FoundEntry => ({ by, entry: entries.entry(entry) }))
  const lines = found.map((one) => ({ ...suggestionOf(one, typed, settings, isMarkup), hash: hashOfSuggestion(one, typed, settings) }))
  // Two lines must not be the same to the browser.
  offered = lines.filter(({ content }, index) => lines.findIndex((line) => line.content === content) === index)
  offer(lines.filter((line) => offered.includes(line)).map(({ content, description }) => ({ content, description })))
}

/** Enter was pressed: on one of the lines, or on what was typed. */
export async function enterSuggestion(entered: string, disposition: Disposition): Promise<void> {
  const line = offered.find(({ content }) => content === entered)
  await openSearchPage(line?.hash ?? hashOfQuery(entered), disposition)
}

const plain = (description: string): string => (isMarkup ? escaped(description) : description)
