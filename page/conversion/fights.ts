/** Notices pages that put their own text back each time. */
export interface Fights<Place extends object> {
  /** The page has put back what stood there before we wrote it. @returns whether that place is given up from now on */
  strike(place: Place): boolean
}

/** So many times within so long are a fight. */
const most = 8
const withinMs = 4000

export function createFights<Place extends object>(now: () => number = () => performance.now()): Fights<Place> {
  const fights = new WeakMap<Place, { since: number; strikes: number }>()
  return {
    strike(place) {
      const fight = fights.get(place)
      if (!fight || now() - fight.since > withinMs) {
        fights.set(place, { since: now(), strikes: 1 })
        return false
      }
      return ++fight.strikes >= most
    },
  }
}
