/** Hands a file to the reader, without asking for the downloads permission. */
export function saveAs(name: string, file: Blob): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The download has taken the bytes by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
