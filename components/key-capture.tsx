import type { ComponentChildren } from 'preact'
import { isModifier, namesOf } from '@/page/key-names'
import type { KeyOptionStrings } from './key-option-strings'

interface KeyCaptureProps {
  readonly isWaiting: boolean
  /** What is changed here. */
  readonly label: string
  readonly wait: (isWaiting: boolean) => void
  /** The names of the key that was pressed, as `namesOf` has them. */
  readonly take: (names: readonly string[]) => void
  /** The key as it is. */
  readonly children: ComponentChildren
  readonly strings: KeyOptionStrings
}

/** A button with a key on it: press it, then the key that is wanted. Escape and Tab leave all as it was. */
export function KeyCapture({ isWaiting, label, wait, take, children, strings }: KeyCaptureProps) {
  const pressed = (event: KeyboardEvent) => {
    if (!isWaiting || isModifier(event.key)) return
    if (event.key === 'Tab' && !event.ctrlKey && !event.altKey && !event.metaKey) return wait(false)
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') return wait(false)
    if (!event.repeat) take(namesOf(event))
  }
  return (
    <button
      type="button"
      class={isWaiting ? 'key-capture waiting' : 'key-capture'}
      onKeyDown={pressed}
      // Released over the button, the key that was taken would press it.
      onKeyUp={(event) => event.key === ' ' && isWaiting && event.preventDefault()}
      onBlur={() => isWaiting && wait(false)}
      onClick={() => wait(!isWaiting)}
    >
      <span class="for-ears">{label} </span>
      {isWaiting ? <span>{strings('keysPress')}</span> : children}
    </button>
  )
}
