import { describe, expect, it } from 'vitest'
import { AnkiConnect, AnkiError } from '@/vocabulary/exchange/anki-connect'
import type { Fetch } from '@/vocabulary/exchange/anki-connect'
import { ankiFields } from '@/vocabulary/exchange/anki-note'
import { sendToAnki } from '@/vocabulary/exchange/anki-send'
import type { Kept } from '@/vocabulary/exchange/kept'
import { aMeeting, aWord } from '../store/fresh'

type Answer = (params: never) => unknown
type Actions = Record<string, Answer>

/** An Anki that keeps its notes here; `override` makes it behave otherwise. */
class FakeAnki {
  readonly notes = new Map<string, { id: number; fields: Record<string, string>; tags: string[] }>()
  readonly asked: string[] = []
  readonly bodies: string[] = []
  models = ['Basic']
  fields: readonly string[] = ankiFields
  #next = 1_700_000_000_000

  readonly actions: Actions = {
    requestPermission: () => ({ permission: 'granted', requireApiKey: false, version: 6 }),
    version: () => 6,
    deckNames: () => ['Default', 'Chinese'],
    createDeck: () => 1,
    modelNames: () => this.models,
    modelFieldNames: () => this.fields,
    createModel: ({ modelName }: { modelName: string }) => {
      this.models.push(modelName)
      return {}
    },
    findNotes: ({ query }: { query: string }) => {
      const note = this.notes.get(/"Id:([^"]+)"/u.exec(query)![1]!)
      return note ? [note.id] : []
    },
    addNotes: ({ notes }: { notes: { fields: Record<string, string>; tags: string[] }[] }) =>
      notes.map(({ fields, tags }) => {
        if (this.notes.has(fields.Id!)) return null
        const id = this.#next++
        this.notes.set(fields.Id!, { id, fields, tags })
        return id
      }),
    updateNoteFields: ({ note }: { note: { id: number; fields: Record<string, string> } }) => {
      Object.assign([...this.notes.values()].find(({ id }) => id === note.id)!.fields, note.fields)
      return null
    },
    addTags: () => null,
  }

  answer({ action, params }: { action: string; params?: unknown }): { result: unknown; error: string | null } {
    this.asked.push(action)
    if (action === 'multi') return { result: (params as { actions: { action: string; params: unknown }[] }).actions.map((one) => this.answer(one)), error: null }
    try {
      return { result: this.actions[action]!(params as never), error: null }
    } catch (error) {
      return { result: null, error: (error as Error).message }
    }
  }

  readonly fetch: Fetch = (_address, { body }) => {
    this.bodies.push(body as string)
    return Promise.resolve(Response.json(this.answer(JSON.parse(body as string) as { action: string })))
  }
}

const words = (count: number): Kept[] =>
  Array.from({ length: count }, (_, number) => ({
    word: { ...aWord({ simplified: `词${number}`, note: '<script>x</script>' }), id: `詞${number}|词${number}|ci2`, savedAt: 1, changedAt: 1 },
    meetings: [{ ...aMeeting(), id: 'm', wordId: 'w', at: 1 }],
    cards: [],
    reviews: [],
  }))

const plain = { sentences: false, pages: false, progress: false }
const send = (fetch: Fetch, count = 3, waitMs = 50) => sendToAnki(new AnkiConnect(fetch, { port: 8765, key: '' }, waitMs), [words(count)], { deck: 'Chinese', including: plain })
const faultOf = async (fetch: Fetch) => {
  const error: unknown = await send(fetch).then(() => null, (thrown: unknown) => thrown)
  return error instanceof AnkiError ? error.fault : error
}
/** Never answers, and ends when it is told to. */
const hanging: Fetch = (_address, { signal }) => new Promise((_, reject) => signal!.addEventListener('abort', () => reject(signal!.reason as Error)))

describe('sending words to Anki', () => {
  it('makes the note type once, adds what is not there and brings up to date what is', async () => {
    const anki = new FakeAnki()
    expect(await send(anki.fetch, 120)).toEqual({ added: 120, updated: 0, refused: 0 })
    expect(anki.models).toContain('Tongdu')
    expect(await send(anki.fetch, 130)).toEqual({ added: 10, updated: 120, refused: 0 })
    expect(anki.asked.filter((action) => action === 'createModel')).toHaveLength(1)
    expect(anki.notes.size).toBe(130)
    expect([...anki.notes.values()][0]!.fields.Note).toBe('&#60;script&#62;x&#60;/script&#62;')
  })

  it('sends the chosen fields and nothing else', async () => {
    const anki = new FakeAnki()
    await send(anki.fetch)
    expect(anki.bodies.join('')).not.toMatch(/school|中文/u)
    expect(Object.keys([...anki.notes.values()][0]!.fields)).toEqual([...ankiFields])
  })

  it('never doubles a note, however often Anki is too slow in the middle of adding', async () => {
    const anki = new FakeAnki()
    let slow = 2
    const fetch: Fetch = async (address, request) => {
      const isAdding = (request.body as string).includes('addNotes')
      const answer = await anki.fetch(address, request)
      return isAdding && slow-- > 0 ? await hanging(address, request) : answer
    }
    expect(await send(fetch, 20)).toEqual({ added: 20, updated: 0, refused: 0 })
    expect(anki.notes.size).toBe(20)
    expect(anki.asked.filter((action) => action === 'addNotes')).toHaveLength(1)
  })

  it('counts what Anki would not take, whether it says so or leaves it out', async () => {
    for (const isNewer of [true, false]) {
      const anki = new FakeAnki()
      const add = anki.actions.addNotes!
      anki.actions.addNotes = ({ notes }: { notes: unknown[] }) => {
        const ids = add({ notes: notes.slice(1) } as never) as unknown[]
        if (isNewer) throw new Error("['cannot create note because it is a duplicate']")
        return [null, ...ids]
      }
      expect(await send(anki.fetch)).toEqual({ added: 2, updated: 0, refused: 1 })
    }
  })

  it('ends when the reader ends it', async () => {
    const ending = new AbortController()
    const sending = sendToAnki(new AnkiConnect(hanging, { port: 8765, key: '' }), [words(1)], { deck: 'x', including: plain, signal: ending.signal })
    ending.abort(new Error('enough'))
    await expect(sending).rejects.toThrow('enough')
  })

  it('speaks to this machine alone, without cookies, and takes no turn elsewhere', async () => {
    const anki = new FakeAnki()
    const seen: [string, RequestInit][] = []
    await send((address, request) => {
      seen.push([address, request])
      return anki.fetch(address, request)
    })
    for (const [address, request] of seen) {
      expect(address).toBe('http://127.0.0.1:8765')
      expect(request).toMatchObject({ credentials: 'omit', redirect: 'error', referrerPolicy: 'no-referrer', method: 'POST' })
    }
    expect(() => new AnkiConnect(anki.fetch, { port: 80_000, key: '' })).toThrow(RangeError)
    await sendToAnki(new AnkiConnect((_, request) => anki.fetch('', request), { port: 1, key: 'secret' }), [words(1)], { deck: 'x', including: plain })
    expect(anki.bodies.at(-1)).toContain('"key":"secret"')
  })
})

const saying = (content: BodyInit, init?: ResponseInit): Fetch => () => Promise.resolve(new Response(content, init))
const answering = (actions: Actions): Fetch => {
  const anki = new FakeAnki()
  Object.assign(anki.actions, actions)
  return anki.fetch
}
const throwing = (message: string) => () => {
  throw new Error(message)
}
/** A body without end. */
const endless: Fetch = () => Promise.resolve(new Response(new ReadableStream({ pull: (stream) => stream.enqueue(new Uint8Array(1_000_000)) })))
const trickling: Fetch = (_address, { signal }) =>
  Promise.resolve(new Response(new ReadableStream({ start: (stream) => signal!.addEventListener('abort', () => stream.error(signal!.reason)) })))

describe('what listens on the port', () => {
  it.each<[string, Fetch, string]>([
    ['nobody', () => Promise.reject(new TypeError('Failed to fetch')), 'absent'],
    ['one that never answers', hanging, 'slow'],
    ['one that begins to answer and stops', trickling, 'slow'],
    ['one that never ends', endless, 'strange'],
    ['a web page', saying('<html><script>alert(1)</script></html>'), 'strange'],
    ['a page that is not there', saying('{"result":6,"error":null}', { status: 404 }), 'strange'],
    ['one that forbids it', saying('', { status: 403 }), 'refused'],
    ['one with an empty answer', saying(''), 'strange'],
    ['one that answers null', saying('null'), 'strange'],
    ['one that answers a number', saying('6'), 'strange'],
    ['one that answers a list', saying('[]'), 'strange'],
    ['one without an error field', saying('{"result":{"permission":"granted"}}'), 'strange'],
    ['one with another field beside', saying('{"result":{},"error":null,"more":1}'), 'strange'],
    ['one whose error is a list', saying('{"result":null,"error":["x"]}'), 'strange'],
    ['one that poisons prototypes', saying('{"__proto__":{"result":1},"result":null,"error":null}'), 'strange'],
    ['a reader who says no', answering({ requestPermission: () => ({ permission: 'denied' }) }), 'refused'],
    ['one with an older version', answering({ version: () => 5 }), 'oldVersion'],
    ['one whose version is a word', answering({ version: () => 'six' }), 'strange'],
    ['one that wants another key', answering({ version: throwing('valid api key must be provided') }), 'wrongKey'],
    ['one whose note types are numbers', answering({ modelNames: () => [1, 2] }), 'strange'],
    ['one with a million note types', answering({ modelNames: () => Array.from({ length: 30_000 }, () => 'x') }), 'strange'],
    ['one with another note type of our name', answering({ modelNames: () => ['Tongdu'], modelFieldNames: () => ['Front', 'Back'] }), 'otherNoteType'],
    ['one that knows no such action', answering({ createDeck: throwing('unsupported action') }), 'said'],
    ['one that finds words instead of notes', answering({ findNotes: () => ['<img src=x onerror=alert(1)>'] }), 'strange'],
    ['one that adds notes that are no numbers', answering({ addNotes: () => ['x', {}, []] }), 'strange'],
    ['one that adds more than was given', answering({ addNotes: () => [1, 2, 3, 4, 5] }), 'strange'],
  ])('may be %s', async (_, fetch, fault) => {
    expect(await faultOf(fetch)).toBe(fault)
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  it('is quoted as plain text, cut short, where it says why', async () => {
    const error: unknown = await send(answering({ createDeck: throwing(`<b>no</b>\n\u202e${'x'.repeat(900)}`) })).catch((thrown: unknown) => thrown)
    expect((error as AnkiError).said).toMatch(/^<b>no<\/b> x{100,}$/u)
    expect((error as AnkiError).said.length).toBeLessThanOrEqual(200)
  })
})
