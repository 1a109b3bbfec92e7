import { browser } from '#imports'

/** What the popup's frame may ask of the tab in which it is, for a copy that names where a word was read. */
export interface PageRequest {
  readonly kind: 'ask page'
}

export interface PageOfCard {
  readonly title: string | null
  readonly url: string | null
}

export const isPageRequest = (message: unknown): message is PageRequest =>
  typeof message === 'object' && message !== null && (message as { kind?: unknown }).kind === 'ask page'

/** Title and address of the page, as the browser says them. @throws when nobody answers */
export async function askPage(): Promise<PageOfCard> {
  const answer = await browser.runtime.sendMessage<PageRequest, PageOfCard | undefined>({ kind: 'ask page' })
  if (!answer) throw new Error('The background did not answer.')
  return answer
}
