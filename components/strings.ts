/** The interface texts of a component: given from outside, since only entrypoints know where texts come from. */
export type Strings = (key: StringKey, values?: string[]) => string

export const stringKeys = [
  'hskLevel',
  'band1',
  'band2',
  'band3',
  'band4',
  'band5',
  'taiwanReading',
  'classifiers',
  'pieces',
  'characters',
  'unsure',
  'otherCuts',
  'otherReadings',
  'namePerson',
  'nameForeign',
  'namePlace',
  'nameOrganisation',
  'compound',
  'quantity',
  'unknownWord',
  'relationSee',
  'relationSeeAlso',
  'relationVariantOf',
  'relationAbbreviationFor',
  'relationUsedIn',
  'relationSameAs',
  'relationAlsoWritten',
  'dictionaryBroken',
  'source',
  'surname',
] as const

export type StringKey = (typeof stringKeys)[number]
