/** Puts a text on the clipboard as somebody's copying would. @returns whether the browser let us */
export async function writeToClipboard(document: Document, text: string): Promise<boolean> {
  // Only pages that came over a safe connection have this.
  if (isSecureContext && !(await isForbidden())) {
    try {
      await navigator.clipboard.writeText(text)
      return true
    } catch {
      // Refused without the focus, or by the page's own policy: the older way may still be open.
    }
  }
  let isWritten = false
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
    // The page learns of it no more than of a copy by the browser's own menu, and what is copied is not its selection.
    event.stopImmediatePropagation()
    isWritten = true
  }
  addEventListener('copy', fill, { capture: true, once: true })
  try {
    return Document.prototype.execCommand.call(document, 'copy') && isWritten
  } finally {
    removeEventListener('copy', fill, { capture: true })
  }
}

/** A page's policy may forbid it, and Chromium tells the page's console of whoever tries all the same. Firefox does not know the question. */
async function isForbidden(): Promise<boolean> {
  try {
    return (await navigator.permissions.query({ name: 'clipboard-write' as PermissionName })).state === 'denied'
  } catch {
    return false
  }
}
