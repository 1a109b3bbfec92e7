import type { FromFrame } from '@/platform/frame-messages'

type Port = Pick<MessagePort, 'postMessage'>

export interface EarlyPosts {
  post(message: FromFrame): void
  /** What waited goes out, and everything from now on. */
  opened(port: Port): void
}

/** What is told before there is a port, as where a pinned card stands, is told when there is one: the last of each kind. */
export function createEarlyPosts(): EarlyPosts {
  const waiting = new Map<FromFrame['kind'], FromFrame>()
  let port: Port | null = null
  return {
    post(message) {
      if (port) port.postMessage(message)
      else waiting.set(message.kind, message)
    },
    opened(given) {
      port = given
      for (const message of waiting.values()) port.postMessage(message)
      waiting.clear()
    },
  }
}
