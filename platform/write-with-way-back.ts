import { browser } from '#imports'

/**
 * One write for all of it: either everything is in the store afterwards, or nothing.
 *
 * @returns puts back what stood under these keys before
 */
export async function writeWithWayBack(rows: Readonly<Record<string, unknown>>): Promise<() => Promise<void>> {
  const found: Record<string, unknown> = await browser.storage.local.get(Object.keys(rows))
  // Nothing of ours is kept as null.
  const before = Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined && value !== null))
  await browser.storage.local.set({ ...rows })
  return async () => {
    if (Object.keys(before).length > 0) await browser.storage.local.set(before)
    await browser.storage.local.remove(Object.keys(rows).filter((key) => !Object.hasOwn(before, key)))
  }
}
