import type { KeyStringKey, KeyStrings } from './key-strings'

/** The name of an act that has no key. */
export const noKey = 'none'

const legends: Readonly<Record<string, string>> = { ' ': 'Space', Escape: 'Esc', ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→', Period: '.', Comma: ',', Meta: 'Cmd' }

/** Read aloud, these are pauses or nothing. */
const spoken: Readonly<Record<string, KeyStringKey>> = {
  '.': 'keysMarkPeriod',
  ',': 'keysMarkComma',
  '<': 'keysMarkLess',
  '>': 'keysMarkGreater',
  '?': 'keysMarkQuestion',
  '/': 'keysMarkSlash',
  ';': 'keysMarkSemicolon',
}

/** What is written on the keys that are pressed together: 'A' is Shift and A. Browsers write theirs the same way. */
export function capsOf(name: string): readonly string[] {
  const [, before = '', last = name] = /^((?:(?:Ctrl|MacCtrl|Command|Alt|Meta|Shift)\+)*)(.+)$/s.exec(name) ?? []
  const modifiers = before.split('+').filter((modifier) => modifier !== '')
  const isShifted = /^[A-Z]$/.test(last) && modifiers.length === 0
  return [...modifiers, ...(isShifted ? ['Shift'] : []), last].map((cap) => legends[cap] ?? (cap.length === 1 ? cap.toUpperCase() : cap))
}

/** In one line, for titles and sentences. */
export const keyInWords = (name: string): string => capsOf(name).join(' + ')

/** As `aria-keyshortcuts` wants it. */
export const ariaKey = (name: string): string | undefined => (name === '' || name === noKey ? undefined : name === ' ' ? 'Space' : /^[A-Z]$/.test(name) ? `Shift+${name}` : name)

/** A key as it is pressed. */
export function KeyCaps({ name, strings }: { name: string; strings: KeyStrings }) {
  if (name === '' || name === noKey) return <span class="quiet">{strings('keysNoneSet')}</span>
  return (
    <span class="key-caps">
      {capsOf(name).map((cap) => (
        <kbd key={cap}>
          {spoken[cap] ? (
            <>
              <span aria-hidden="true">{cap}</span>
              <span class="for-ears">{strings(spoken[cap])}</span>
            </>
          ) : (
            cap
          )}
        </kbd>
      ))}
    </span>
  )
}
