import type { HeldKey } from '@/platform/reading-wishes'

/** Which of the keys that change others are down, as every event of keyboard and pointer tells. */
export type Down = Readonly<Record<HeldKey, boolean>>

/**
 * The chosen key:
 * 'spent' while it is down for something else (a shortcut, a click, the wheel), until it is let go.
 */
export type Hold = 'up' | 'alone' | 'spent'

export type Seen =
  | { readonly kind: 'key down' | 'key up'; readonly key: string; readonly down: Down }
  /** Also the only word of a key that was pressed or let go while another window or frame had the keyboard. */
  | { readonly kind: 'pointer'; readonly down: Down }
  /** A button or the wheel. */
  | { readonly kind: 'use'; readonly down: Down }
  /** Another window or frame has the keyboard now. */
  | { readonly kind: 'blur' }

export function nextHold(hold: Hold, seen: Seen, wished: HeldKey): Hold {
  switch (seen.kind) {
    case 'key down':
      if (seen.key !== wished) return hold === 'up' && !seen.down[wished] ? 'up' : 'spent'
      return hold === 'spent' || !isAlone(seen.down, wished) ? 'spent' : 'alone'
    case 'key up':
      return seen.key === wished ? 'up' : hold
    case 'pointer':
      if (!seen.down[wished]) return 'up'
      return hold === 'spent' || !isAlone(seen.down, wished) ? 'spent' : 'alone'
    case 'use':
      return seen.down[wished] ? 'spent' : 'up'
    case 'blur':
      return 'up'
  }
}

/** Together with others it means something else. */
const isAlone = (down: Down, wished: HeldKey) => (Object.keys(down) as HeldKey[]).every((key) => key === wished || !down[key])

export const downIn = ({ shiftKey, ctrlKey, altKey, metaKey }: KeyboardEvent | MouseEvent): Down => ({
  Shift: shiftKey,
  Control: ctrlKey,
  Alt: altKey,
  Meta: metaKey,
})
