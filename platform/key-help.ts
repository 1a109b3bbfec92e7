import { cardKeyOf } from './card-acts'
import { keyRows } from './keys'
import { readSettings } from './settings'
import { readShortcuts } from './shortcuts'
import type { Shortcut } from './shortcuts'

const list = [
  { text: 'keysListMove', keys: ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'] },
  { text: 'keysListOpen', keys: ['Enter'] },
  { text: 'keysListChoose', keys: [' '] },
  { text: 'keysListExtend', keys: ['Shift+ArrowUp', 'Shift+ArrowDown'] },
  { text: 'keysListAll', keys: ['Ctrl+a'] },
  { text: 'keysListDelete', keys: ['Delete'] },
  { text: 'keysListUndo', keys: ['Ctrl+z'] },
  { text: 'keysListEscape', keys: ['Escape'] },
] as const

/** All keys as they are now, those of the page that shows them first. */
export function keyGroups(page: 'words' | 'review' | 'other' | 'card', changed: Readonly<Record<string, string>>, shortcuts: readonly Shortcut[]) {
  const rows = (place: 'card' | 'review') => keyRows(place, changed).map(({ act, key }) => ({ act, keys: [key] }))
  const here = { title: 'keysPlaceCard', rows: rows('card') } as const
  return [
    ...(page === 'words' ? [{ title: 'keysPlaceList', rows: list } as const] : []),
    ...(page === 'review' ? [{ title: 'keysPlaceReview', rows: rows('review') } as const] : []),
    ...(page === 'card' ? [here] : []),
    ...(shortcuts.length > 0 ? [{ title: 'keysPlaceBrowser', rows: shortcuts.map(({ name, key }) => ({ act: name, keys: [key] })) } as const] : []),
    ...(page === 'card' ? [] : [here]),
  ]
}

/** What a page says of keys. */
export async function readKeyHelp(page: 'words' | 'review' | 'other') {
  const [{ keys }, shortcuts] = await Promise.all([readSettings(), readShortcuts()])
  return { groups: keyGroups(page, keys, shortcuts), showKey: cardKeyOf('show keys', keys) }
}
