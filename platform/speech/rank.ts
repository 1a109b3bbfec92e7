import { spokenBy } from './tongues'
import type { Spoken } from './tongues'

/** What is asked of a voice of the browser. */
export type SomeVoice = Pick<SpeechSynthesisVoice, 'name' | 'lang' | 'localService' | 'default' | 'voiceURI'>

/** The voices that are heard best, and those that nobody would choose: their names are all that browsers say of them. */
const good = /\b(?:premium|enhanced|natural|neural|siri|wavenet|hq)\b|[（(](?:优化|高品质|優化|高品質|增强|增強)/i
/** Apple's jesters and compact voices, and eSpeak, which a machine hears better than a person. */
const poor = /\b(?:compact|espeak|eloquence|eddy|flo|grandma|grandpa|reed|rocko|sandy|shelley|novelty)\b|latin as|_\(/i

/** How gladly a voice is heard. */
function qualityOf({ name, voiceURI }: SomeVoice): number {
  if (poor.test(name) || /espeak|eloquence|compact/i.test(voiceURI)) return 0
  return good.test(name) ? 2 : 1
}

export type Region = 'mainland' | 'taiwan' | 'hong kong'

/** Where a region has no voice of its own, the nearest one that speaks as the reading says. Nothing stands in for Cantonese but Mandarin, and it is told. */
const nearest: Readonly<Record<Region, readonly Spoken['place'][]>> = {
  mainland: ['mainland', null, 'singapore', 'taiwan'],
  taiwan: ['taiwan', null, 'mainland', 'singapore'],
  'hong kong': ['hong kong', null, 'mainland', 'taiwan', 'singapore'],
}

export interface RankedVoice<Voice extends SomeVoice> {
  readonly voice: Voice
  readonly spoken: Spoken
}

export function chineseVoices<Voice extends SomeVoice>(voices: readonly Voice[]): readonly RankedVoice<Voice>[] {
  return voices.flatMap((voice) => {
    const spoken = spokenBy(voice.lang)
    return spoken ? [{ voice, spoken }] : []
  })
}

/**
 * The voices that can speak for a region, the best first; those of the device go before those that send the text away.
 * Cantonese is spoken for Hong Kong alone.
 */
export function rankVoices<Voice extends SomeVoice>(voices: readonly Voice[], region: Region): readonly RankedVoice<Voice>[] {
  const order = nearest[region]
  const wanted = region === 'hong kong' ? 'cantonese' : 'mandarin'
  const worth = ({ voice, spoken }: RankedVoice<Voice>): number[] => [
    spoken.tongue === wanted ? 0 : 1,
    order.indexOf(spoken.place),
    voice.localService ? 0 : 1,
    spoken.readsPinyin ? 1 : 0,
    -qualityOf(voice),
    voice.default ? 0 : 1,
  ]
  return chineseVoices(voices)
    .filter(({ spoken }) => spoken.tongue === 'mandarin' || region === 'hong kong')
    .map((ranked) => ({ ranked, worth: worth(ranked) }))
    .toSorted((a, b) => compare(a.worth, b.worth))
    .map(({ ranked }) => ranked)
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index])
  return at < 0 ? 0 : a[at]! - b[at]!
}
