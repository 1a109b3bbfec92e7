import { createCache, keyOf } from './answers'
import type { Answer, Asked, Convert, Wanted } from './asking'

/** Who asked what, until it is answered. */
export interface Questions {
  /** @param settle called at once where the answer is known, else when it comes */
  ask(asked: Asked, settle: (answer: Answer) => void): void
  /** Small batches wait for more until this is said. */
  send(): void
  /** Code units wanted and not yet asked for. */
  readonly wanted: number
  turn(wanted: Wanted): void
  /** Nobody waits any more. */
  stop(): void
}

interface Listener {
  /** Some were settled. */
  arrived(): void
  /** Nothing can be converted; `isGone`: ever again by this script. */
  failed(isGone: boolean): void
}

export function createQuestions(convert: Convert, listener: Listener): Questions {
  const waiting = new Map<string, ((answer: Answer) => void)[]>()
  const cache = createCache(convert, {
    arrived(asked, answers) {
      for (const [index, each] of asked.entries()) {
        const key = keyOf(each)
        const settled = waiting.get(key)
        waiting.delete(key)
        for (const settle of settled ?? []) settle(answers[index] ?? null)
      }
      listener.arrived()
    },
    failed: (isGone) => listener.failed(isGone),
  })
  return {
    ask(asked, settle) {
      const known = cache.known(asked)
      if (known !== undefined) return settle(known)
      const key = keyOf(asked)
      const others = waiting.get(key)
      if (others) others.push(settle)
      else waiting.set(key, [settle])
      cache.want(asked)
    },
    send: () => cache.send(),
    get wanted() {
      return cache.wanted
    },
    turn: (wanted) => cache.turn(wanted),
    stop() {
      cache.stop()
      waiting.clear()
    },
  }
}
