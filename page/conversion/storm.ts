/** Tells a page that changes without pause from one that changes now and then. */
export interface Storm {
  happened(count: number): void
  readonly isOn: boolean
}

const perSecond = 1500
const windowMs = 400

export function createStorm(now: () => number = () => performance.now()): Storm {
  let since = 0
  let count = 0
  let wasStorm = false
  return {
    happened(more) {
      const at = now()
      if (at - since > windowMs) {
        wasStorm = at - since < 2 * windowMs && (count * 1000) / (at - since) > perSecond
        since = at
        count = 0
      }
      count += more
    },
    get isOn() {
      return now() - since < 2 * windowMs && (wasStorm || count > (perSecond * windowMs) / 1000)
    },
  }
}
