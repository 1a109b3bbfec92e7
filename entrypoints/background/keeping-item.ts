import { browser } from '#imports'
import { ignoreForbidden } from './tabs'

/** Nothing is kept by a card where the reader wants none: then the menu offers nothing that would do nothing. */
export async function offerKeeping(isOffered: boolean): Promise<void> {
  await ignoreForbidden(browser.contextMenus.update('keep-selection', { visible: isOffered }))
}
