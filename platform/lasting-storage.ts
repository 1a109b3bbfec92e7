/**
 * Whether the browser keeps our storage until the reader or we delete it, also when the disk gets full. In Chromium the permission
 * `unlimitedStorage` says so, and what `persisted` answers is about pages of the web. In Firefox it has to be asked for once, which
 * the permission grants without a question.
 * @see https://developer.chrome.com/docs/extensions/develop/concepts/storage-and-cookies
 */
export async function isStorageLasting(): Promise<boolean> {
  return !import.meta.env.FIREFOX || ((await navigator.storage?.persisted?.()) ?? false)
}

/** @returns whether it was granted */
export async function askForLastingStorage(): Promise<boolean> {
  return !import.meta.env.FIREFOX || ((await navigator.storage?.persist?.()) ?? false)
}
