/** Interface texts of the dictionary's search, on its page and in the toolbar's popup. */
export const searchStringKeys = [
  'searchTitle',
  'searchBox',
  'searchPlaceholder',
  'searchHint',
  'searchTry',
  'searchOpening',
  'searchCount',
  'searchNothing',
  'searchNothingHint',
  'searchBroken',
  'searchAgain',
  'searchResults',
  'searchParts',
  'searchWith',
  'searchSound',
  'searchMeaning',
  'searchMore',
  'searchBack',
  'searchClear',
] as const

export type SearchStringKey = (typeof searchStringKeys)[number]
export type SearchStrings = (key: SearchStringKey, values?: string[]) => string
