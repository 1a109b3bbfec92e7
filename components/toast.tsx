/** What was just done, in one sentence. It stays until the next one, or until it is closed: nobody has to hurry. */
export interface Notice {
  readonly text: string
  readonly isFault?: boolean
  /** Takes it back, where that is possible. */
  readonly undo?: (() => void) | undefined
}

export const toastStringKeys = ['undo', 'closeNotice'] as const
export type ToastStrings = (key: (typeof toastStringKeys)[number]) => string

interface ToastProps {
  readonly notice: Notice | null
  readonly close: () => void
  readonly strings: ToastStrings
}

/** Always in the page, so that screen readers hear what comes into it. */
export function Toast({ notice, close, strings }: ToastProps) {
  return (
    <div class="toasts" role="status">
      {notice && (
        <div class={notice.isFault ? 'toast fault' : 'toast'}>
          <span>{notice.text}</span>
          {notice.undo && (
            <button type="button" class="undo" aria-keyshortcuts="Control+Z" onClick={notice.undo}>
              {strings('undo')}
            </button>
          )}
          <button type="button" class="close" aria-label={strings('closeNotice')} onClick={close}>
            <span aria-hidden="true">×</span>
          </button>
        </div>
      )}
    </div>
  )
}
