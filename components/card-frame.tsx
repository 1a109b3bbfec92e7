import type { Strings } from './strings'

/** By which of its two handles the card is taken: the head, or the corner. */
export interface Handle {
  readonly onPointerDown: (event: PointerEvent) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onKeyUp: () => void
  readonly onBlur: () => void
}

interface CardFrameProps {
  readonly isPinned: boolean
  readonly grip: Handle
  readonly corner: Handle
  readonly close: () => void
  readonly strings: Strings
}

/** What the card is taken by, whatever word it shows: quiet until it is looked for. */
export function CardFrame({ isPinned, grip, corner, close, strings }: CardFrameProps) {
  return (
    <div class={isPinned ? 'card-frame pinned' : 'card-frame'}>
      <button type="button" class="grip" data-acts="" aria-label={strings('frameMove')} title={strings('frameMoveHint')} {...grip} />
      {/* Also for fingers, which have neither Escape nor a pointer that leaves: see card-touch.css. */}
      <button type="button" class="close" aria-label={strings('frameClose')} title={`${strings('frameClose')} (Esc)`} onClick={close}>
        <svg viewBox="0 0 24 24" width="16" height="16" aria-hidden="true">
          <path d="M6.5 6.5l11 11M17.5 6.5l-11 11" />
        </svg>
      </button>
      <button type="button" class="corner" data-acts="" aria-label={strings('frameResize')} title={strings('frameResizeHint')} {...corner}>
        <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
          <path d="M11 4L4 11M11 8l-3 3" />
        </svg>
      </button>
    </div>
  )
}
