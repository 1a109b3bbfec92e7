import { setTimeout as pause } from 'node:timers/promises'

/**
 * Ask again and again until the answer is neither null, undefined nor false, and give it.
 *
 * @param what named in the error: 'the popup to show 人民'
 * @param timeoutMs no measure of speed: a busy machine may stop a browser for many seconds
 * @throws Error when it has not come within `timeoutMs`; the last answer or error is part of the message
 */
export async function until<Value>(
  ask: () => Promise<Value> | Value,
  what: string,
  timeoutMs = 30_000,
): Promise<Exclude<Value, null | undefined | false>> {
  const end = performance.now() + timeoutMs
  for (;;) {
    let last: unknown
    try {
      const answer = await ask()
      if (answer !== null && answer !== undefined && answer !== false) return answer as Exclude<Value, null | undefined | false>
      last = answer
    } catch (error) {
      last = error
    }
    if (performance.now() > end) throw new Error(`Waited ${timeoutMs} ms for ${what}; last: ${String(last)}`)
    await pause(20)
  }
}
