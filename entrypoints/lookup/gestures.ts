import type { FromFrame } from '@/platform/frame-messages'

/** The pointer in the card is told of so often, well within the grace that a left word has. */
const tellMs = 80

/** Tells the page's side of keys and pointer in the card; `press` takes the letters that the card knows itself. */
export function watchGestures(document: Document, post: (message: FromFrame) => void, press: (key: string) => boolean): void {
  document.addEventListener('keydown', (event) => {
    if (!event.isTrusted || event.isComposing || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
    // Who writes a note writes letters too.
    const isWriting = event.target instanceof Element && /^(input|textarea)$/.test(event.target.localName)
    if (event.key === 'Escape') post({ kind: 'dismissed' })
    else if (isWriting) return
    else if (event.key === '.') post({ kind: 'step', direction: 1 })
    else if (event.key === ',') post({ kind: 'step', direction: -1 })
    else if (!press(event.key)) return
    event.preventDefault()
  })

  let toldAt = 0
  let last: MouseEvent | null = null
  document.addEventListener('mousemove', (event) => {
    if (!event.isTrusted) return
    last = event
    if (event.timeStamp - toldAt < tellMs) return
    toldAt = event.timeStamp
    post({ kind: 'pointer', isInside: true })
  })
  document.documentElement.addEventListener('mouseleave', (event) => {
    if (!event.isTrusted) return
    toldAt = 0
    // A card that moved away from under a resting pointer was not left: whoever pressed something in it still reads it.
    const isMoved = last?.screenX === event.screenX && last.screenY === event.screenY
    if (!isMoved) post({ kind: 'pointer', isInside: false })
  })
}
