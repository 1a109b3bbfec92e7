import { browser } from '#imports'

const place = 'textToConvert'
/** As much as the field takes. */
const longest = 100_000

/** A text that waits for the converter of the toolbar's popup, in memory alone. */
export async function leaveTextToConvert(text: string): Promise<void> {
  await browser.storage.session.set({ [place]: text.slice(0, longest) })
}

/** Whoever takes it finds it once; '' when there is none. */
export async function takeTextToConvert(): Promise<string> {
  const { [place]: text } = await browser.storage.session.get(place)
  if (typeof text !== 'string') return ''
  await browser.storage.session.remove(place)
  return text
}
