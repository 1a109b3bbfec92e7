import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { connectPreview } from '@/entrypoints/options/preview-line'
import type { FromFrame, ToFrame } from '@/platform/frame-messages'

const sentence = { text: '我们学习。', language: 'zh-Hans' }

/** Planted and found: a card of the preview that is given the size, or marked at the word, of the one before it. */
describe('the card of the preview', () => {
  const told = { stands: vi.fn(), resized: vi.fn(), stepped: vi.fn(), left: vi.fn() }
  const heard: ToFrame[] = []
  let card: MessagePort
  let preview: ReturnType<ReturnType<typeof connectPreview>>

  beforeEach(async () => {
    vi.stubGlobal('location', new URL('https://own.example/options.html'))
    heard.length = 0
    const given = Promise.withResolvers<MessagePort>()
    const frame = {
      src: '',
      addEventListener: (_: 'load', loaded: () => void) => loaded(),
      contentWindow: { postMessage: (_message: unknown, _origin: string, [port]: MessagePort[]) => given.resolve(port!) },
    }
    preview = connectPreview(() => Promise.resolve('key'))(frame as unknown as HTMLIFrameElement, told)
    card = await given.promise
    card.onmessage = ({ data }: MessageEvent<ToFrame>) => heard.push(data)
    say({ kind: 'ready' })
  })
  afterEach(() => {
    preview.close()
    card.close()
    vi.resetAllMocks()
    vi.unstubAllGlobals()
  })

  const say = (message: FromFrame) => card.postMessage(message)
  const heardOf = (request: number) => vi.waitFor(() => expect(heard).toContainEqual(expect.objectContaining({ kind: 'look up', request })))
  const size = { width: 400, keys: [] }
  const [first, second] = [{ start: 0, end: 2 }, { start: 2, end: 4 }]

  it('stands as it says of itself, and not as the one before it goes on to say', async () => {
    preview.lookUp(sentence, 0, 400)
    await heardOf(1)
    preview.lookUp(sentence, 2, 400)
    await heardOf(2)
    say({ kind: 'rendered', request: 1, found: first, height: 101, ...size })
    say({ kind: 'chose', request: 1, found: first, height: 102, ...size })
    say({ kind: 'resized', request: 1, width: 400, height: 103 })
    say({ kind: 'rendered', request: 2, found: second, height: 201, ...size })
    say({ kind: 'chose', request: 2, found: first, height: 202, ...size })
    say({ kind: 'resized', request: 2, width: 400, height: 203 })
    await vi.waitFor(() => expect(told.resized).toHaveBeenCalled())
    expect(told.stands.mock.calls).toEqual([[201, second], [202, first]])
    expect(told.resized.mock.calls).toEqual([[203]])
  })
})
