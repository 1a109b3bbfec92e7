export const unlimited = 100_000

const yesOrNo = [true, false] as const

/** The values that a setting may have by its name, in the order in which they are offered; a check where they cannot be listed. */
export const allowed = {
  isOn: yesOrNo,
  theme: ['system', 'light', 'dark'],
  pronunciation: ['marks', 'numbers', 'zhuyin'],
  toneColours: yesOrNo,
  sandhi: yesOrNo,
  script: ['simplified', 'traditional'],
  traditional: ['traditional', 'taiwan', 'hong kong'],
  strictHongKong: yesOrNo,
  regionWording: yesOrNo,
  punctuation: yesOrNo,
  attributes: yesOrNo,
  copies: ['seen', 'written'],
  markChanged: yesOrNo,
  automatic: yesOrNo,
  keepsAddress: ['whole', 'trimmed', 'none'],
  savesInPrivate: yesOrNo,
  showsOverview: yesOrNo,
  retention: [0.8, 0.85, 0.9, 0.93, 0.95, 0.97],
  newPerDay: [0, 3, 5, 10, 15, 20, 30, 50, 100],
  reviewsPerDay: [20, 50, 100, 200, 300, 500, unlimited],
  dayEdge: [0, 1, 2, 3, 4, 5, 6],
  asksRecognise: yesOrNo,
  asksRecall: yesOrNo,
  asksRead: yesOrNo,
  asksType: yesOrNo,
  asksWrite: yesOrNo,
  speech: ['with answers', 'when asked', 'never'],
  showsDue: yesOrNo,
  trigger: ['rest', 'held key', 'click', 'keyboard'],
  restMs: [0, 40, 100, 200, 300, 500],
  heldKey: ['Shift', 'Control', 'Alt', 'Meta'],
  touch: ['tap', 'long press', 'never'],
  showsOtherScript: yesOrNo,
  showsReading: yesOrNo,
  showsGloss: yesOrNo,
  showsLevel: yesOrNo,
  showsFrequency: yesOrNo,
  showsTaiwanReading: yesOrNo,
  showsClassifiers: yesOrNo,
  showsWordsInside: yesOrNo,
  showsCharacters: yesOrNo,
  showsOtherWays: yesOrNo,
  showsSource: yesOrNo,
  guessFirst: yesOrNo,
  copyFormat: isText(1, 500),
  webDictionaries: isListOf(isText(1, 500), 0, 30),
  toneSet: ['tongdu', 'pleco', 'hanping', 'clear', 'own'],
  ownTones: isListOf((value) => typeof value === 'string' && /^#[0-9a-f]{6}$/.test(value), 5, 5),
  isCardPinned: yesOrNo,
  keys: isRecordOf(isText(1, 40), 200),
  voices: ['script', 'mainland', 'taiwan', 'hong kong'],
  voiceName: isText(0, 200),
  speechRate: [0.5, 0.7, 0.8, 0.9, 1, 1.2, 1.5],
  allowsOnlineVoices: yesOrNo,
  language: ['browser', 'en', 'zh_CN', 'zh_TW'],
} as const

export type Check = (value: unknown) => boolean

function isText(least: number, most: number): Check {
  return (value) => typeof value === 'string' && value.length >= least && value.length <= most && value.isWellFormed()
}

function isListOf(is: Check, least: number, most: number): Check {
  return (value) => Array.isArray(value) && value.length >= least && value.length <= most && value.every(is)
}

function isRecordOf(is: Check, most: number): Check {
  return (value) => typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length <= most && Object.values(value).every(is)
}
