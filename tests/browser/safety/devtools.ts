/** A DevTools connection of our own, for windows that Playwright does not see. */
export class DevTools {
  readonly #socket: WebSocket
  readonly #waiting = new Map<number, PromiseWithResolvers<unknown>>()
  #last = 0

  private constructor(socket: WebSocket) {
    this.#socket = socket
    socket.addEventListener('message', ({ data }) => {
      const { id, result, error } = JSON.parse(String(data)) as { id?: number; result?: unknown; error?: { message: string } }
      const answer = this.#waiting.get(id ?? 0)
      if (error) answer?.reject(new Error(error.message))
      else answer?.resolve(result)
    })
  }

  static connect(url: string): Promise<DevTools> {
    const { promise, resolve, reject } = Promise.withResolvers<DevTools>()
    const socket = new WebSocket(url)
    socket.addEventListener('open', () => resolve(new DevTools(socket)))
    socket.addEventListener('error', () => reject(new Error(`no connection to ${url}`)))
    return promise
  }

  send<Result>(method: string, params: Record<string, unknown> = {}, sessionId?: string): Promise<Result> {
    const id = ++this.#last
    const answer = Promise.withResolvers<unknown>()
    this.#waiting.set(id, answer)
    this.#socket.send(JSON.stringify({ id, method, params, sessionId }))
    return answer.promise as Promise<Result>
  }

  /** A session with the first target whose URL contains `part`, or null. */
  async attach(part: string): Promise<string | null> {
    const { targetInfos } = await this.send<{ targetInfos: { targetId: string; url: string; type: string }[] }>('Target.getTargets', { filter: [{}] })
    const found = targetInfos.find(({ url, type }) => url.includes(part) && (type === 'page' || type === 'iframe'))
    if (!found) return null
    return (await this.send<{ sessionId: string }>('Target.attachToTarget', { targetId: found.targetId, flatten: true })).sessionId
  }

  async evaluate<Value>(session: string, expression: string): Promise<Value> {
    const { result } = await this.send<{ result: { value: Value } }>('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true }, session)
    return result.value
  }

  close(): void {
    this.#socket.close()
  }
}
