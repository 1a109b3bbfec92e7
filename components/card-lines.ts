/** The lines of a card by the names of their settings, in the order in which they stand. The word itself is always there. */
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
] as const

/** Which of them a card has. */
export type CardLines = Readonly<Record<(typeof cardLineNames)[number], boolean>>
