/** A page that takes our host away each time must not make us build it for ever. */
const triesInARow = 5
const spanMs = 10_000

export interface Brake {
  mayTry(): boolean
}

/** At most five tries in ten seconds. */
export function createBrake(now: () => number = () => performance.now()): Brake {
  let tries: number[] = []
  return {
    mayTry() {
      const time = now()
      tries = tries.filter((at) => time - at < spanMs)
      if (tries.length >= triesInARow) return false
      tries.push(time)
      return true
    },
  }
}
