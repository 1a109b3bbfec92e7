import { browser } from '#imports'

/**
 * Keeps storage.local from content scripts, which share a process with the page: one that was broken into must not read the key
 * or change settings. Forgotten when the browser ends, so asked for at each start of the background.
 * Firefox 153 has no such call; what that leaves is in docs/threat-model.md.
 */
export async function keepStoreToOurselves(): Promise<void> {
  const area: { setAccessLevel?: (access: { accessLevel: 'TRUSTED_CONTEXTS' }) => Promise<void> } = browser.storage.local
  await area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' })
}
