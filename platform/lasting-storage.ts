/** Whether the browser has promised not to clear our storage by itself when the disk gets full. Null where it does not say. */
export async function isStorageLasting(): Promise<boolean | null> {
  return (await navigator.storage?.persisted?.()) ?? null
}

/** Asks for that promise; Firefox may ask the reader. @returns whether it was given */
export async function askForLastingStorage(): Promise<boolean> {
  return (await navigator.storage?.persist?.()) ?? false
}
