/** Texts about voices, wherever something is said aloud. */
export const soundStringKeys = [
  'soundWord',
  'soundSentence',
  'soundStop',
  'soundAgree',
  'soundNoVoice',
  'soundOnlineOnly',
  'soundHangs',
  'soundNotAllowed',
  'soundNoNetwork',
  'soundBusy',
  'soundFailed',
  'soundByOnline',
  'soundCantonese',
  'soundStandIn',
  'soundMayDiffer',
] as const

export type SoundStringKey = (typeof soundStringKeys)[number]

export type SoundStrings = (key: SoundStringKey, values?: string[]) => string
