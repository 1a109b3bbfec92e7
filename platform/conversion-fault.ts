import { browser } from '#imports'

const place = 'conversionFault'

/** Why nothing can be converted, as a sentence for the reader; null when nothing is known to be wrong. */
export async function readFault(): Promise<string | null> {
  const { [place]: fault } = await browser.storage.session.get(place)
  return typeof fault === 'string' ? fault : null
}

export async function noteFault(reason: string | null): Promise<void> {
  if (reason === null) await browser.storage.session.remove(place)
  else await browser.storage.session.set({ [place]: reason })
}
