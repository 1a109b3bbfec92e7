import { browser } from '#imports'

const place = 'edition'

/**
 * Which state of all that decides how text is converted: settings, the reader's own words, corrections. Grows with every change, so that
 * pages know what they must convert again. Lies in the session's store, since the background is stopped and begun again.
 */
export async function readEdition(): Promise<number> {
  const { [place]: edition } = await browser.storage.session.get(place)
  return typeof edition === 'number' ? edition : 0
}

export async function renewEdition(): Promise<void> {
  // The clock rather than the next number: nothing is read before, so two changes at once cannot be given the same.
  await browser.storage.session.set({ [place]: Date.now() })
}
