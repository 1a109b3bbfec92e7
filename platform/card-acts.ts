/** What a reader does with the card that is shown by a key, also when it is pressed in the page, or by a button in the card. */
export type CardAct = 'next way' | 'keep here' | 'keep everywhere' | 'save' | 'know' | 'undo' | 'back' | 'pin' | 'reveal' | 'copy word' | 'copy reading' | 'copy gloss' | 'copy entry' | 'dictionaries' | 'show keys' | 'speak word' | 'speak sentence'

/** As `page/key-names.ts` calls them. */
export const defaultCardKeys: Readonly<Record<CardAct, string>> = {
  'next way': 'c',
  'keep here': 'h',
  'keep everywhere': 'e',
  save: 's',
  know: 'k',
  undo: 'u',
  back: 'Backspace',
  pin: 'p',
  'speak word': 'a',
  'speak sentence': 'A',
  'show keys': '?',
  reveal: 'g',
  'copy word': 'w',
  'copy reading': 'r',
  'copy gloss': 'm',
  'copy entry': 'y',
  dictionaries: 'd',
}

export const cardActs = Object.keys(defaultCardKeys) as readonly CardAct[]

/** @param changed the settings' keys by what they do */
export const cardKeyOf = (act: CardAct, changed: Readonly<Record<string, string>>): string => (Object.hasOwn(changed, act) ? changed[act]! : defaultCardKeys[act])
