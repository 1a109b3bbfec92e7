/**
 * How keys are called here: as events name them ('c', '>', 'A', 'Backspace', ' '), behind the modifiers that are no part of the
 * character: 'Alt+n', 'Alt+Shift+ArrowDown'. The shift of a character is in the character.
 */

/** What an event of the keyboard says, as far as it is asked. */
export interface KeyPress {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly isComposing: boolean
  getModifierState?(name: string): boolean
}

const marks: Readonly<Record<string, string>> = {
  Period: '.>',
  Comma: ',<',
  Slash: '/?',
  Semicolon: ';:',
  Quote: '\'"',
  BracketLeft: '[{',
  BracketRight: ']}',
  Backslash: '\\|',
  Minus: '-_',
  Equal: '=+',
  Backquote: '`~',
}

/** Pressed alone they mean nothing. */
export const isModifier = (key: string): boolean => /^(Shift|Control|Alt|Meta|AltGraph|CapsLock|NumLock|Fn|OS)$/.test(key)

/**
 * The names of what was pressed, the best first: by the character, and where that is none of ours (a Cyrillic layout, Chinese
 * punctuation, an input method that waits) by the place on the keyboard. Empty while a text is being composed.
 */
export function namesOf(press: KeyPress): readonly string[] {
  if (press.isComposing || isModifier(press.key)) return []
  const { key, code, shiftKey } = press
  // Characters that need the right Alt say so as Ctrl and Alt on Windows.
  const isThirdLevel = press.getModifierState?.('AltGraph') === true
  const before = `${press.ctrlKey && !isThirdLevel ? 'Ctrl+' : ''}${press.altKey && !isThirdLevel ? 'Alt+' : ''}${press.metaKey ? 'Meta+' : ''}`
  const name = (character: string) => before + (character.length > 1 && shiftKey ? 'Shift+' : '') + character
  const byPlace = characterAt(code, shiftKey)
  if (/^[\x20-\x7e]$/.test(key)) {
    const asTyped = name(withoutLock(key, shiftKey))
    // With Alt some systems type other characters than the keys show.
    return byPlace !== null && before !== '' && byPlace !== key ? [asTyped, name(byPlace)] : [asTyped]
  }
  if (key.length > 1 && key !== 'Process' && key !== 'Unidentified' && key !== 'Dead') return [name(key)]
  return byPlace === null ? [] : [name(byPlace)]
}

/** Caps Lock is no shift. */
function withoutLock(key: string, shiftKey: boolean): string {
  if (!/^[a-z]$/i.test(key)) return key
  return shiftKey ? key.toUpperCase() : key.toLowerCase()
}

/** What a keyboard from the United States has there. */
function characterAt(code: string, shiftKey: boolean): string | null {
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  if (letter) return shiftKey ? letter : letter.toLowerCase()
  const digit = /^Digit(\d)$/.exec(code)?.[1]
  if (digit) return shiftKey ? ')!@#$%^&*('[Number(digit)]! : digit
  return marks[code]?.[shiftKey ? 1 : 0] ?? null
}

/** Why a key cannot be had. */
export type Reserved =
  /** Moves the focus, presses what has it, or scrolls the page. */
  | 'page'
  /** With Ctrl or Cmd, function keys, Alt with what opens menus. */
  | 'browser'
  /** Closes the card always. */
  | 'escape'

const ofPage = /^(Shift\+)?(Tab|Enter| |ArrowUp|ArrowDown|ArrowLeft|ArrowRight|PageUp|PageDown|Home|End|ContextMenu)$/
const ofBrowser = /^((Ctrl|Alt\+Meta|Meta)\+|(Alt\+)?(Shift\+)?F\d+$|Alt\+([def ]|Tab|Enter|Escape|Home|ArrowLeft|ArrowRight|ArrowUp|ArrowDown)$)|^(BrowserBack|BrowserForward|PrintScreen|Insert|Pause)/

export function reservedFor(name: string): Reserved | null {
  if (name.endsWith('Escape')) return 'escape'
  if (ofPage.test(name)) return 'page'
  return ofBrowser.test(name) ? 'browser' : null
}
