import { browser } from '#imports'

/** How AnkiConnect is reached. It lies apart from the settings: the key is nobody else's business, so no settings file has it. */
export interface AnkiSettings {
  readonly isOn: boolean
  readonly port: number
  readonly key: string
  readonly deck: string
}

export const defaultAnkiSettings: AnkiSettings = { isOn: false, port: 8765, key: '', deck: 'Tongdu' }

const place = 'anki-connect'

/** What is missing or wrongly typed falls back to the default. */
export async function readAnkiSettings(): Promise<AnkiSettings> {
  const stored: Record<string, unknown> = await browser.storage.local.get(place)
  const given = stored[place]
  const { isOn, port, key, deck } = (typeof given === 'object' && given !== null ? given : {}) as Record<string, unknown>
  return {
    isOn: isOn === true,
    port: typeof port === 'number' && Number.isInteger(port) && port >= 1 && port <= 65_535 ? port : defaultAnkiSettings.port,
    key: typeof key === 'string' ? key.slice(0, 200) : '',
    deck: typeof deck === 'string' && deck.trim() !== '' ? deck.slice(0, 200) : defaultAnkiSettings.deck,
  }
}

export async function writeAnkiSettings(settings: AnkiSettings): Promise<void> {
  await browser.storage.local.set({ [place]: settings })
}

const origins = ['http://127.0.0.1/*']

/** Whether the browser lets us speak to this machine already, as it does where every site is allowed. */
export const mayAskThisMachine = (): Promise<boolean> => browser.permissions.contains({ origins })

/** Asks the browser for leave to speak to this machine. Must be called while a click is handled: Firefox forgets it with the first wait. */
export const askForThisMachine = (): Promise<boolean> => browser.permissions.request({ origins })
