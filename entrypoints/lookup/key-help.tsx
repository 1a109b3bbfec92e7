import { render } from 'preact'
import { KeyHelpCard } from '@/components/key-help-card'
import type { Strings } from '@/components/strings'
import { keyGroups } from '@/platform/key-help'
import type { Shortcut } from '@/platform/shortcuts'

export interface KeyHelpDesk {
  /** The keys that the browser keeps for us. */
  readonly shortcuts: () => Promise<readonly Shortcut[]>
  readonly changed: () => Readonly<Record<string, string>>
  /** How high it may become. */
  readonly maxHeight: () => number
  /** It opened or closed: the height that is wanted now, or that of the card again. */
  readonly resized: (height: number | null) => void
  /** Opened by a key in the page, it needs the focus to be gone through; closed, it gives it back. */
  readonly focus: (isWanted: boolean) => void
  readonly strings: Strings
}

export interface KeyHelp {
  readonly isOpen: boolean
  toggle(): void
  close(): void
}

/** All keys, over the card as long as they are shown. */
export function createKeyHelp(document: Document, desk: KeyHelpDesk): KeyHelp {
  let overlay: HTMLElement | null = null
  /** What had the focus in the card; null where the page had it. */
  let before: HTMLElement | null = null
  let isFromPage = false

  async function open() {
    const made = document.createElement('div')
    overlay = made
    const shortcuts = await desk.shortcuts()
    if (overlay !== made) return
    isFromPage = !document.hasFocus()
    before = document.activeElement instanceof HTMLElement ? document.activeElement : null
    made.className = 'key-help'
    document.body.append(made)
    for (const layer of layers()) layer.inert = true
    render(<KeyHelpCard groups={keyGroups('card', desk.changed(), shortcuts)} close={() => help.close()} strings={desk.strings} />, made)
    desk.resized(Math.min(made.scrollHeight, desk.maxHeight()))
    // Once it comes from the page, it goes to the same heading.
    if (isFromPage) desk.focus(true)
    else made.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true })
  }

  const layers = () => document.querySelectorAll<HTMLElement>('.layer')
  const help: KeyHelp = {
    get isOpen() {
      return overlay !== null
    },
    toggle() {
      if (overlay) help.close()
      else void open()
    },
    close() {
      if (!overlay) return
      render(null, overlay)
      overlay.remove()
      overlay = null
      for (const layer of layers()) layer.inert = false
      desk.resized(null)
      if (isFromPage) desk.focus(false)
      else before?.focus({ preventScroll: true })
    },
  }
  return help
}
