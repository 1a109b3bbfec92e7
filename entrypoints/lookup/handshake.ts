/** Takes the first port that comes with the right key from the window that holds this frame, and nothing after it. */
export function acceptOnePort(key: Promise<string | null>, accept: (port: MessagePort) => void): void {
  let isTaken = false
  addEventListener('message', (event: MessageEvent<unknown>) => {
    const port = event.ports[0]
    const given = (event.data as { key?: unknown } | null)?.key
    if (isTaken || !event.isTrusted || !port || typeof given !== 'string') return
    void key.then((ours) => {
      if (isTaken || ours === null || given !== ours) {
        port.close()
        return
      }
      isTaken = true
      accept(port)
    })
  })
}
