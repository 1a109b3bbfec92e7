/** What a reader does by key in a page while a card is shown. The card does the rest, see `card-acts.ts`. */
export type PageAct = 'next word' | 'previous word' | 'next sentence' | 'previous sentence' | 'enter card' | 'close card'

export type PageKeys = Readonly<Record<PageAct, string>>

/** As `page/key-names.ts` calls them. */
export const defaultPageKeys: PageKeys = {
  'next word': '.',
  'previous word': ',',
  'next sentence': '>',
  'previous sentence': '<',
  'enter card': 'i',
  'close card': 'Escape',
}

export const pageActs = Object.keys(defaultPageKeys) as readonly PageAct[]

/** @param changed the settings' keys by what they do */
export const pageKeysOf = (changed: Readonly<Record<string, string>>): PageKeys => ({
  ...defaultPageKeys,
  ...Object.fromEntries(pageActs.filter((act) => Object.hasOwn(changed, act)).map((act) => [act, changed[act]!])),
})

/** Null where none of the names of what was pressed does anything here. Escape always closes. */
export function pageActOf(names: readonly string[], keys: PageKeys): PageAct | null {
  if (names[0] === 'Escape') return 'close card'
  for (const name of names) {
    const act = pageActs.find((act) => keys[act] === name)
    if (act) return act
  }
  return null
}
