import { browser } from '#imports'

const place = 'key'

/** The secret by which the popup's frame knows our own scripts: made at the first start, never shown to a page. */
export async function readKey(): Promise<string | null> {
  const { [place]: key } = await browser.storage.local.get(place)
  return typeof key === 'string' ? key : null
}

let making: Promise<string> | null = null

/** Two frames that ask at once for the first time must not be given two keys. */
export function readOrMakeKey(): Promise<string> {
  making ??= make().finally(() => (making = null))
  return making
}

async function make(): Promise<string> {
  const key = await readKey()
  if (key) return key
  const made = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
  await browser.storage.local.set({ [place]: made })
  return made
}
