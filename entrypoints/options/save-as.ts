/** Hands a text to the reader as a file, without asking for the downloads permission. */
export function saveAs(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The download has taken the bytes by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
