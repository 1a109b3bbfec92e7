import { noteOfTab, readOfTab } from '@/platform/tab-memory'

/** So many pages of a tab are remembered: more than somebody goes back. */
const most = 50

/**
 * Where text is turned automatically most pages stay as they are, so the icon names a script only where something really changed.
 * By address, since a page that comes back out of the browser's cache asks for nothing again.
 */
export async function noteChanged(tabId: number, url: string): Promise<boolean> {
  const known = asList(await readOfTab(tabId, 'changed'))
  const address = withoutFragment(url)
  if (known.includes(address)) return false
  await noteOfTab(tabId, 'changed', [...known, address].slice(-most))
  return true
}

export const wasChanged = async (tabId: number, url: string): Promise<boolean> =>
  asList(await readOfTab(tabId, 'changed')).includes(withoutFragment(url))

const withoutFragment = (url: string) => url.replace(/#.*/s, '')
const asList = (value: unknown): readonly string[] => (Array.isArray(value) ? (value as string[]) : [])
