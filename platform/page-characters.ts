import { browser } from '#imports'

/** How many Chinese characters the page of a tab has, with all that is framed in it. */
export interface PageCharacters {
  readonly count: number
  readonly isAll: boolean
}

/** @returns null where the browser lets nobody in */
export async function countPageCharacters(tabId: number): Promise<PageCharacters | null> {
  const asked = browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: ['/count.js'], injectImmediately: true })
  const answers = await asked.catch(() => null)
  if (!answers) return null
  const counts = answers.map(({ result }) => asCount(result))
  return { count: counts.reduce((sum, { count }) => sum + count, 0), isAll: counts.every(({ isAll }) => isAll) }
}

/** It comes out of a page's process. */
function asCount(given: unknown): PageCharacters {
  const { count, isAll } = (given ?? {}) as { count?: unknown; isAll?: unknown }
  return { count: typeof count === 'number' && Number.isSafeInteger(count) && count >= 0 ? count : 0, isAll: isAll === true }
}
