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

/** Further ones where voices are chosen. */
export const soundOptionStringKeys = [
  ...soundStringKeys,
  'soundRegion',
  'soundRegionScript',
  'soundRegionMainland',
  'soundRegionTaiwan',
  'soundRegionHongKong',
  'soundRegionHongKongHint',
  'soundVoice',
  'soundVoiceBest',
  'soundVoiceGone',
  'soundVoiceHere',
  'soundVoiceOnline',
  'soundAddVoice',
  'soundSpeed',
  'soundOnline',
  'soundOnlineHint',
  'soundTry',
] as const

export type SoundOptionStrings = (key: (typeof soundOptionStringKeys)[number], values?: string[]) => string
