import type { FoundEntry, FromSearcher, ToSearcher } from './calls'

export interface Found {
  readonly total: number
  readonly entries: readonly FoundEntry[]
}

export interface Finder {
  /** Opens the dictionary, if that was not done yet. */
  open(): void
  /** @throws Error that says why nothing can be found; the next question tries everything anew */
  find(typed: string, from: number, count: number): Promise<Found>
}

/** @param ready called once, when every kind of question is answered at once */
export function createFinder(ready: () => void = () => undefined): Finder {
  let worker: Worker | null = null
  let next = 0
  const waiting = new Map<number, PromiseWithResolvers<Found>>()

  function start(): Worker {
    const started = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
    started.addEventListener('message', ({ data }: MessageEvent<FromSearcher>) => hear(data))
    started.addEventListener('error', ({ message }) => fail(message || 'The browser stopped it.'))
    return started
  }

  function hear(message: FromSearcher) {
    if (message.kind === 'ready') return ready()
    if (message.kind === 'broken') return fail(message.reason)
    const asked = waiting.get(message.id)
    waiting.delete(message.id)
    asked?.resolve(message)
  }

  function fail(reason: string) {
    worker?.terminate()
    worker = null
    const asked = [...waiting.values()]
    waiting.clear()
    for (const { reject } of asked) reject(new Error(reason))
  }

  return {
    open() {
      worker ??= start()
    },
    find(typed, from, count) {
      const asked = Promise.withResolvers<Found>()
      const id = next++
      waiting.set(id, asked)
      worker ??= start()
      worker.postMessage({ id, typed, from, count } satisfies ToSearcher)
      return asked.promise
    },
  }
}
