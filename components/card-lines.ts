/** Which lines a card has, by the names of the settings. The word itself is always there. */
export interface CardLines {
  readonly showsOtherScript: boolean
  readonly showsReading: boolean
  readonly showsGloss: boolean
  readonly showsLevel: boolean
  readonly showsFrequency: boolean
  readonly showsTaiwanReading: boolean
  readonly showsClassifiers: boolean
  readonly showsWordsInside: boolean
  readonly showsCharacters: boolean
  readonly showsOtherWays: boolean
  readonly showsSource: boolean
}

/** In the order in which they stand in the card. */
export const cardLineNames = [
  'showsOtherScript',
  'showsLevel',
  'showsFrequency',
  'showsReading',
  'showsTaiwanReading',
  'showsGloss',
  'showsClassifiers',
  'showsWordsInside',
  'showsCharacters',
  'showsOtherWays',
  'showsSource',
] as const satisfies readonly (keyof CardLines)[]
