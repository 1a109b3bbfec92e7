import { ankiFields, ankiTemplates, noteTypeName } from './anki-note'
import type { AnkiValues } from './anki-note'
import { ankiCss, ankiSides } from './anki-templates'

/** Where AnkiConnect listens. It is asked for nowhere else. */
export interface AnkiAddress {
  readonly port: number
  /** '' for none. */
  readonly key: string
}

export const usualPort = 8765
export const isPort = (port: number): boolean => Number.isInteger(port) && port >= 1 && port <= 65_535

export type AnkiFault =
  /** Nobody listens. */
  | 'absent'
  | 'slow'
  /** Somebody listens, but it is not AnkiConnect, or answers what it never would. */
  | 'strange'
  /** Too old. */
  | 'oldVersion'
  /** The reader said no in Anki, or the key is wrong. */
  | 'refused'
  | 'wrongKey'
  /** There is a note type called Tongdu that is not ours. */
  | 'otherNoteType'
  /** AnkiConnect itself says why. */
  | 'said'

export class AnkiError extends Error {
  readonly fault: AnkiFault
  /** What AnkiConnect said, as plain text, cut short. */
  readonly said: string

  constructor(fault: AnkiFault, said = '') {
    super(said === '' ? fault : `${fault}: ${said}`)
    this.fault = fault
    this.said = said
  }
}

const apiVersion = 6
const timeoutMs = 5_000
/** Far more than any answer that is asked for here. */
const largestAnswer = 4_000_000

export type Fetch = (address: string, request: RequestInit) => Promise<Response>

export interface AnkiNote {
  readonly values: AnkiValues
  readonly tags: readonly string[]
}

/** Speaks to AnkiConnect. What answers may be anything: every answer is checked, and nothing of it is more than text and numbers to us. */
export class AnkiConnect {
  readonly #fetch: Fetch
  readonly #address: AnkiAddress
  readonly #timeoutMs: number

  constructor(fetchIt: Fetch, address: AnkiAddress, waitMs = timeoutMs) {
    if (!isPort(address.port)) throw new RangeError(`${address.port} is no port`)
    this.#fetch = fetchIt
    this.#address = address
    this.#timeoutMs = waitMs
  }

  /** Asks Anki's user for leave and looks whether it is an AnkiConnect that can do what is needed. @throws AnkiError */
  async begin(signal?: AbortSignal): Promise<void> {
    const leave = asObject(await this.#ask('requestPermission', undefined, signal, waitForPeopleMs))
    if (leave.permission !== 'granted') throw new AnkiError('refused')
    const version = await this.#ask('version', undefined, signal)
    if (typeof version !== 'number' || !Number.isInteger(version)) throw new AnkiError('strange')
    if (version < apiVersion) throw new AnkiError('oldVersion', String(version))
  }

  async decks(signal?: AbortSignal): Promise<string[]> {
    const names = asStrings(await this.#ask('deckNames', undefined, signal), 20_000)
    return names.toSorted((a, b) => a.localeCompare(b))
  }

  /** Makes deck and note type where they are not there. @throws AnkiError when a note type has our name and other fields */
  async prepare(deck: string, signal?: AbortSignal): Promise<void> {
    await this.#ask('createDeck', { deck }, signal)
    const names = asStrings(await this.#ask('modelNames', undefined, signal), 20_000)
    if (!names.includes(noteTypeName)) {
      await this.#ask('createModel', noteType(), signal)
      return
    }
    const fields = asStrings(await this.#ask('modelFieldNames', { modelName: noteTypeName }, signal), 1_000)
    if (!ankiFields.every((field) => fields.includes(field))) throw new AnkiError('otherNoteType')
  }

  /** Which of our notes are in Anki: its number for each of our ids, null for those that are not. */
  async find(ids: readonly string[], signal?: AbortSignal): Promise<(number | null)[]> {
    // Our ids are hexadecimal: nothing in them means anything to a search.
    const actions = ids.map((id) => ({ action: 'findNotes', version: apiVersion, params: { query: `"note:${noteTypeName}" "Id:${id}"` } }))
    const answers = asArray(await this.#ask('multi', { actions }, signal), ids.length, ids.length)
    return answers.map((answer) => {
      const found = asArray(unwrapped(answer), 0, 1_000)
      const [first = null] = found
      if (first !== null && !isNoteId(first)) throw new AnkiError('strange')
      return first
    })
  }

  /** Adds notes that are not there. Anki itself refuses one whose first field is there already. @returns how many it says were added */
  async add(notes: readonly AnkiNote[], deck: string, signal?: AbortSignal): Promise<number> {
    const answer = await this.#ask('addNotes', { notes: notes.map((note) => noteOf(note, deck)) }, signal)
    return asArray(answer, notes.length, notes.length).filter((id) => {
      if (id !== null && !isNoteId(id)) throw new AnkiError('strange')
      return id !== null
    }).length
  }

  /** Gives notes that are there the fields and tags of today. Tags that the reader gave them in Anki stay. */
  async update(notes: readonly (AnkiNote & { readonly id: number })[], signal?: AbortSignal): Promise<void> {
    const actions = notes.flatMap(({ id, values, tags }) => [
      { action: 'updateNoteFields', version: apiVersion, params: { note: { id, fields: values } } },
      ...(tags.length > 0 ? [{ action: 'addTags', version: apiVersion, params: { notes: [id], tags: tags.join(' ') } }] : []),
    ])
    for (const answer of asArray(await this.#ask('multi', { actions }, signal), actions.length, actions.length)) unwrapped(answer)
  }

  async #ask(action: string, params: unknown, signal?: AbortSignal, waitMs = this.#timeoutMs): Promise<unknown> {
    const { port, key } = this.#address
    const timeout = AbortSignal.timeout(Math.min(waitMs, this.#timeoutMs * 12))
    let text: string
    try {
      const response = await this.#fetch(`http://127.0.0.1:${port}`, {
        method: 'POST',
        body: JSON.stringify({ action, version: apiVersion, ...(params !== undefined && { params }), ...(key !== '' && { key }) }),
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
        redirect: 'error',
        signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      })
      text = await readText(response)
      if (!response.ok) throw new AnkiError(response.status === 403 ? 'refused' : 'strange')
    } catch (error) {
      if (error instanceof AnkiError) throw error
      if (signal?.aborted) throw signal.reason
      if (timeout.aborted) throw new AnkiError('slow')
      // `fetch` says no more than that it failed.
      throw new AnkiError('absent')
    }
    return unwrapped(parsed(text))
  }
}

/** How long the question in Anki's own window may stand: people are slower than programs. */
const waitForPeopleMs = 60_000

async function readText(response: Response): Promise<string> {
  const reader = response.body?.getReader()
  if (!reader) throw new AnkiError('strange')
  const decoder = new TextDecoder()
  let [text, size] = ['', 0]
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    size += value.length
    if (size > largestAnswer) {
      await reader.cancel()
      throw new AnkiError('strange')
    }
    text += decoder.decode(value, { stream: true })
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) throw new AnkiError('strange')
    throw error
  }
}

/** What is inside AnkiConnect's envelope: exactly `result` and `error`. */
function unwrapped(answer: unknown): unknown {
  const envelope = asObject(answer)
  if (!Object.hasOwn(envelope, 'result') || !Object.hasOwn(envelope, 'error') || Object.keys(envelope).length !== 2) throw new AnkiError('strange')
  const { error } = envelope
  if (error === null) return envelope.result
  if (typeof error !== 'string') throw new AnkiError('strange')
  if (/valid api key/iu.test(error)) throw new AnkiError('wrongKey')
  throw new AnkiError('said', error.replace(/[\p{Cc}\p{Cf}]+/gu, ' ').slice(0, 200))
}

function asObject(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new AnkiError('strange')
  return value as Record<string, unknown>
}

function asArray(value: unknown, least: number, most: number): unknown[] {
  if (!Array.isArray(value) || value.length < least || value.length > most) throw new AnkiError('strange')
  return value
}

function asStrings(value: unknown, most: number): string[] {
  const list = asArray(value, 0, most)
  if (!list.every((item) => typeof item === 'string' && item.length <= 1_000)) throw new AnkiError('strange')
  return list as string[]
}

const isNoteId = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) > 0

const noteOf = ({ values, tags }: AnkiNote, deckName: string) => ({
  deckName,
  modelName: noteTypeName,
  fields: values,
  tags,
  options: { allowDuplicate: false, duplicateScope: 'collection', duplicateScopeOptions: { checkChildren: true, checkAllModels: false } },
})

const noteType = () => ({
  modelName: noteTypeName,
  inOrderFields: ankiFields,
  css: ankiCss,
  isCloze: false,
  cardTemplates: ankiTemplates.map(({ name }) => ({ Name: name, Front: ankiSides[name].front, Back: ankiSides[name].back })),
})
