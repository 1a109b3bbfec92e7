import { countries } from './country-characters'
import type { Guess, Site } from './site'

const most = 6

/** A row of countries at `start`. */
export function readCountries(site: Site, start: number, keep: (guess: Guess) => void): void {
  const { codes, end } = site
  let stop = start
  const cuts: number[] = []
  while (stop < end && stop - start < most && site.words.countries.at(codes, stop, end) > 0 && !isRepeated(codes, start, stop)) {
    if (stop > start) cuts.push(stop)
    stop++
    const size = stop - start
    if (size < 2) continue
    if (site.words.countryContext.at(codes, stop, end) === 0) continue
    const meaning = Array.from({ length: size }, (_, index) => countries[String.fromCharCode(codes[start + index]!)]!).join(', ')
    keep({ start, end: stop, of: 'place', cuts: [...cuts], logProbability: -10 - 2.5 * size, meaning })
  }
}

function isRepeated(codes: Uint16Array, start: number, index: number): boolean {
  for (let before = start; before < index; before++) if (codes[before] === codes[index]) return true
  return false
}
