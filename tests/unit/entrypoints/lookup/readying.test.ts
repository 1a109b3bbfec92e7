import { describe, expect, it } from 'vitest'
import type { Book, BookState } from '@/entrypoints/lookup/book'
import { PageTexts } from '@/entrypoints/lookup/page-texts'
import { createReadying } from '@/entrypoints/lookup/readying'
import type { FromFrame, LookUp } from '@/platform/frame-messages'

const look = (request: number) => ({ request, paragraph: { id: 1, language: 'zh', text: '下雨' }, offset: 0, step: 0 }) as unknown as LookUp

function readyingOver(state: Promise<BookState>, known: Promise<unknown> = Promise.resolve(), edition = () => 0) {
  const posted: FromFrame[] = []
  const told: number[] = []
  const book: Book = { state: { kind: 'opening' }, open: () => state, close: () => undefined }
  const readying = createReadying({
    book,
    texts: new PageTexts(),
    corrections: () => [],
    known,
    edition,
    sourceFor: () => {
      throw new Error('a source that is damaged')
    },
    cardOf: () => null,
    keysOf: () => [],
    layers: {
      prepare(_room, _card, _isWanted, laidOut) {
        queueMicrotask(() => laidOut(80))
        return 1
      },
    },
    telling: { roomFor: () => ({ width: 400, maxHeight: 300, minHeight: 0 }), prepared: ({ height }) => void told.push(height) },
    post: (message) => void posted.push(message),
    strings: (key) => key,
  })
  return { readying, posted, told }
}

const damaged = Promise.resolve<BookState>({ kind: 'broken', reason: 'no file' })

describe('making cards ready', () => {
  it('says why there is no dictionary, with a card that can be shown', async () => {
    const { readying, posted, told } = readyingOver(damaged)
    await readying.lookUp(look(7))
    await Promise.resolve()
    expect(posted).toEqual([
      { kind: 'broken', reason: 'no file' },
      { kind: 'rendered', request: 7, found: { start: 0, end: 1 }, width: 400, height: 80, keys: [] },
    ])
    expect(told).toEqual([80])
    expect(readying.cardFor(7)).toEqual({ request: 7, layer: 1, view: null, edition: 0 })
    expect(readying.cardFor(6)).toBeNull()
  })

  it('says so too where the dictionary turns out to be damaged while it is read', async () => {
    const { readying, posted } = readyingOver(Promise.resolve({ kind: 'open', source: {} } as BookState))
    await readying.lookUp(look(1))
    expect(posted[0]).toEqual({ kind: 'broken', reason: 'a source that is damaged' })
  })

  it('remembers with which settings a card was drawn, which may change before it is shown', async () => {
    let edition = 3
    const { readying } = readyingOver(damaged, Promise.resolve(), () => edition)
    await readying.lookUp(look(1))
    edition++
    expect(readying.cardFor(1)?.edition).toBe(3)
  })

  it('answers the latest request alone, and none before all is known', async () => {
    const known = Promise.withResolvers<undefined>()
    const { readying, posted } = readyingOver(damaged, known.promise)
    const asked = [readying.lookUp(look(1)), readying.lookUp(look(2))]
    await Promise.resolve()
    expect(posted).toEqual([])
    known.resolve(undefined)
    await Promise.all(asked)
    await Promise.resolve()
    expect(posted.map((message) => ('request' in message ? message.request : message.kind))).toEqual(['broken', 2])
    expect(readying.cardFor(1)).toBeNull()
  })
})
