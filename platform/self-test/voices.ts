import { rankVoices } from '../speech/rank'
import type { SomeVoice } from '../speech/rank'
import { spokenBy } from '../speech/tongues'
import type { Finding } from './finding'

const regions = ['mainland', 'taiwan', 'hong kong'] as const

/** Which voice there is for each region. What stands in for another region's is not named. */
export function checkVoices(voices: readonly SomeVoice[], allowsOnline: boolean, onlineMark: (name: string) => string): Finding {
  const check = 'voices'
  const found = regions.map((region) => rankVoices(voices, region).find(({ spoken }) => spoken.place === region || (region === 'mainland' && spoken.place === null))?.voice)
  const values = found.map((voice) => (voice ? (voice.localService ? voice.name : onlineMark(voice.name)) : '—'))
  const chinese = voices.filter(({ lang }) => spokenBy(lang) !== null)
  if (chinese.length === 0) return { check, state: 'warning', text: 'selfVoicesNone' }
  if (!allowsOnline && chinese.every(({ localService }) => !localService)) return { check, state: 'warning', text: 'selfVoicesOnline', values }
  return { check, state: 'well', text: 'selfVoicesWell', values }
}
