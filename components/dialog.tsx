import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

interface DialogProps {
  /** Id of the heading inside. */
  readonly labelledBy: string
  /** The reader wants it closed: Escape, or a press beside it. Whoever draws it then no longer does. */
  readonly close: () => void
  /** 'side' stands at the right edge over the full height. */
  readonly place?: 'middle' | 'side'
  readonly children: ComponentChildren
}

/** A modal dialog that is open as long as it is drawn. The browser keeps the focus inside and gives it back at the end. */
export function Dialog({ labelledBy, close, place = 'middle', children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    // While it is still in the page: only then does the focus go back to where it was.
    return () => element?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      class={`dialog ${place}`}
      aria-labelledby={labelledBy}
      onCancel={(event) => {
        // A field inside (a file chooser, say) has a cancel event of its own.
        if (event.target !== dialog.current) return
        event.preventDefault()
        close()
      }}
      onMouseDown={(event) => {
        if (event.target === dialog.current) close()
      }}
    >
      <div class="dialog-inside">{children}</div>
    </dialog>
  )
}
