import type { CallName, Calls, Failure, FromWorker, Progress, ToWorker } from './calls'

export class CallFailed extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.kind)
    this.failure = failure
  }
}

interface Waiting {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
  readonly report: ((progress: Progress) => void) | undefined
}

/** The page's side of the worker. It is started with the first call. */
export class WorkerClient {
  #worker: Worker | null = null
  #next = 0
  readonly #waiting = new Map<number, Waiting>()

  /** @throws CallFailed */
  call<Name extends CallName>(name: Name, args: Parameters<Calls[Name]>, report?: (progress: Progress) => void): Promise<ReturnType<Calls[Name]>> {
    const id = this.#next++
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as (value: unknown) => void, reject, report })
      this.#post({ kind: 'call', id, name, args })
    })
  }

  /** Ends what is running in an orderly way: a transaction is taken back. */
  cancel(): void {
    for (const id of this.#waiting.keys()) this.#post({ kind: 'cancel', id })
  }

  /** Ends the worker itself, whatever it is at: for files that take too long to read. */
  stop(): void {
    this.#worker?.terminate()
    this.#worker = null
    this.#failAll({ kind: 'cancelled' })
  }

  #post(message: ToWorker): void {
    this.#worker ??= this.#start()
    this.#worker.postMessage(message)
  }

  #start(): Worker {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => this.#hear(data))
    worker.addEventListener('error', ({ message }) => {
      // Out of memory, or it did not load: it answers nothing any more.
      worker.terminate()
      if (this.#worker === worker) this.#worker = null
      this.#failAll({ kind: 'other', message: message || 'The browser stopped it.' })
    })
    return worker
  }

  #hear(message: FromWorker): void {
    const waiting = this.#waiting.get(message.id)
    if (!waiting) return
    if (message.kind === 'progress') return waiting.report?.(message.progress)
    this.#waiting.delete(message.id)
    if (message.kind === 'done') waiting.resolve(message.value)
    else waiting.reject(new CallFailed(message.failure))
  }

  #failAll(failure: Failure): void {
    for (const [id, { reject }] of this.#waiting) {
      this.#waiting.delete(id)
      reject(new CallFailed(failure))
    }
  }
}
