import { browser } from '#imports'

/** Asks the browser itself, since only it knows: lists of forbidden pages are never whole. */
export async function canRunIn(tabId: number | undefined): Promise<boolean> {
  if (tabId === undefined) return false
  try {
    const results = await browser.scripting.executeScript({ target: { tabId }, func: () => true })
    return results.some(({ result }) => result === true)
  } catch {
    return false
  }
}
