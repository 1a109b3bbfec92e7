import type { Tab } from '../harness/driver'

/** Where pages note what they were told to be on the disk: 'save ID', 'grade ID', 'import TAG'. */
declare global {
  var acknowledged: string[] | undefined
}

/** Takes what was noted since it was last asked. */
export async function acknowledgedIn(tabs: readonly Tab[]): Promise<string[]> {
  return (await Promise.all(tabs.map((tab) => tab.evaluate(() => globalThis.acknowledged?.splice(0) ?? [])))).flat()
}
