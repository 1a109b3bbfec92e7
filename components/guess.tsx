import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { KeyHint, useKeyOf } from './key-hint'
import type { Strings } from './strings'

/** Of a reader who wants to guess meanings before they are shown; null in the card where nobody does. */
export interface Guess {
  readonly isCovered: boolean
  readonly reveal: () => void
}

interface CoveredProps {
  /** Its place is there, so that nothing moves when it is uncovered, but neither eyes nor screen readers can read it. */
  readonly isCovered: boolean
  readonly children: ComponentChildren
}

/** A meaning that may have to be guessed first. */
export function Covered({ isCovered, children }: CoveredProps) {
  return (
    <div class={isCovered ? 'covered' : undefined} inert={isCovered} aria-hidden={isCovered || undefined}>
      {children}
    </div>
  )
}

/** The meanings of the word, and over their cover the button that takes it away. */
export function Guessed({ guess, strings, children }: { guess: Guess; strings: Strings; children: ComponentChildren }) {
  const place = useRef<HTMLDivElement>(null)
  const { isCovered, reveal } = guess
  const { aria } = useKeyOf('reveal')
  const uncover = () => {
    reveal()
    // The button is gone: whoever pressed it by key goes on reading here.
    place.current?.focus({ preventScroll: true })
  }
  return (
    <div class="guessed" ref={place} tabIndex={-1}>
      <Covered isCovered={isCovered}>{children}</Covered>
      {isCovered && (
        <button type="button" class="uncover" aria-keyshortcuts={aria} onClick={uncover}>
          {strings('guessReveal')} <KeyHint act="reveal" />
        </button>
      )}
    </div>
  )
}
