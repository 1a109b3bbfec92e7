/** What went wrong on the browser's side, with the command that caused it. */
export class BidiError extends Error {}

type Params = Record<string, unknown>

/**
 * A WebDriver BiDi connection: commands answered by promises, events handed to listeners.
 * Firefox speaks it without geckodriver.
 * @see https://w3c.github.io/webdriver-bidi/
 */
export class Bidi {
  readonly #socket: WebSocket
  readonly #waiting = new Map<number, PromiseWithResolvers<unknown>>()
  readonly #listeners = new Map<string, Set<(params: Params) => void>>()
  #last = 0

  private constructor(socket: WebSocket) {
    this.#socket = socket
    socket.addEventListener('message', ({ data }) => this.#receive(JSON.parse(String(data)) as Message))
    socket.addEventListener('close', () => this.#fail(new BidiError('The browser closed the connection')))
  }

  static connect(url: string): Promise<Bidi> {
    const { promise, resolve, reject } = Promise.withResolvers<Bidi>()
    const socket = new WebSocket(url)
    socket.addEventListener('open', () => resolve(new Bidi(socket)))
    socket.addEventListener('error', () => reject(new BidiError(`No connection to ${url}`)))
    return promise
  }

  send<Result = unknown>(method: string, params: Params = {}): Promise<Result> {
    const id = ++this.#last
    const answer = Promise.withResolvers<unknown>()
    this.#waiting.set(id, answer)
    this.#socket.send(JSON.stringify({ id, method, params }))
    return answer.promise as Promise<Result>
  }

  /** Call `listener` for every such event until the returned function is called. Subscribe first. */
  on(event: string, listener: (params: Params) => void): () => void {
    const listeners = this.#listeners.get(event) ?? new Set()
    this.#listeners.set(event, listeners.add(listener))
    return () => listeners.delete(listener)
  }

  /**
   * Evaluate an expression and give its value by way of JSON.
   * @throws BidiError with what the page threw
   */
  async evaluate<Value>(context: string, expression: string, options: Params = {}): Promise<Value> {
    const params = { expression: `(async () => JSON.stringify(await (${expression})))()`, target: { context }, awaitPromise: true }
    const answer = await this.send<Evaluated>('script.evaluate', { ...params, ...options })
    if (answer.type === 'exception') throw new BidiError(answer.exceptionDetails?.text ?? 'exception in the page')
    const text = answer.result?.value
    return (typeof text === 'string' ? JSON.parse(text) : undefined) as Value
  }

  close(): void {
    this.#socket.close()
  }

  #receive(message: Message): void {
    if (message.type === 'event') {
      for (const listener of this.#listeners.get(message.method) ?? []) listener(message.params)
      return
    }
    const answer = this.#waiting.get(message.id)
    this.#waiting.delete(message.id)
    if (message.type === 'success') answer?.resolve(message.result)
    else answer?.reject(new BidiError(`${message.error}: ${message.message}`))
  }

  #fail(error: Error): void {
    for (const answer of this.#waiting.values()) answer.reject(error)
    this.#waiting.clear()
  }
}

type Message =
  | { type: 'event'; method: string; params: Params }
  | { type: 'success'; id: number; result: unknown }
  | { type: 'error'; id: number; error: string; message: string }

interface Evaluated {
  readonly type: 'success' | 'exception'
  readonly result?: { readonly type: string; readonly value?: unknown }
  readonly exceptionDetails?: { readonly text: string }
}
