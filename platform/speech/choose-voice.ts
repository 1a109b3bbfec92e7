import { chineseVoices, rankVoices } from './rank'
import type { RankedVoice, Region, SomeVoice } from './rank'
import type { Tongue } from './tongues'

/** What the reader wishes, out of the settings. */
export interface SpeechWishes {
  readonly voices: Region | 'script'
  /** '': the best there is. */
  readonly voiceName: string
  readonly speechRate: number
  readonly allowsOnlineVoices: boolean
}

export type VoiceChoice<Voice extends SomeVoice> =
  | {
      readonly kind: 'voice'
      readonly voice: Voice
      readonly tongue: Tongue
      /** It is another region's, since the wished one has none. */
      readonly isStandIn: boolean
      readonly isOnline: boolean
      /** Reads pinyin exactly as it is written. */
      readonly readsPinyin: boolean
    }
  /** Only voices that send the text to their maker, to which the reader has not agreed. */
  | { readonly kind: 'online only'; readonly voice: Voice; readonly tongue: Tongue }
  | { readonly kind: 'none' }

/**
 * Which region is to speak. Only who asks for Hong Kong hears Cantonese: the readings that we show are Mandarin's, so a text that is
 * merely printed as in Hong Kong is read by a Mandarin voice.
 */
export const regionFor = (script: 'simplified' | 'traditional', { voices }: Pick<SpeechWishes, 'voices'>): Region =>
  voices === 'script' ? (script === 'traditional' ? 'taiwan' : 'mainland') : voices

export function chooseVoice<Voice extends SomeVoice>(voices: readonly Voice[], script: 'simplified' | 'traditional', wishes: SpeechWishes): VoiceChoice<Voice> {
  const region = regionFor(script, wishes)
  const ranked = rankVoices(voices, region)
  const isAllowed = ({ voice }: RankedVoice<Voice>) => voice.localService || wishes.allowsOnlineVoices
  const allowed = ranked.filter(isAllowed)
  const named = wishes.voiceName === '' ? undefined : chineseVoices(voices).find((each) => each.voice.name === wishes.voiceName && isAllowed(each))
  const best = named ?? allowed[0]
  if (best) return choiceOf(best, allowed, region)
  const online = ranked[0]
  return online ? { kind: 'online only', voice: online.voice, tongue: online.spoken.tongue } : { kind: 'none' }
}

function choiceOf<Voice extends SomeVoice>(best: RankedVoice<Voice>, allowed: readonly RankedVoice<Voice>[], region: Region): VoiceChoice<Voice> {
  const { voice, spoken } = siblingOf(best, allowed)
  const isStandIn = region === 'hong kong' ? spoken.tongue !== 'cantonese' : spoken.place !== null && spoken.place !== region
  return { kind: 'voice', voice, tongue: spoken.tongue, isStandIn, isOnline: !voice.localService, readsPinyin: spoken.readsPinyin }
}

/**
 * eSpeak guesses readings character by character (it says 银行 as yín xíng), but has a second voice that reads pinyin exactly.
 * Where the first would be taken, the second is.
 */
function siblingOf<Voice extends SomeVoice>(best: RankedVoice<Voice>, allowed: readonly RankedVoice<Voice>[]): RankedVoice<Voice> {
  if (best.spoken.tongue !== 'mandarin' || !isEspeak(best.voice)) return best
  return allowed.find(({ voice, spoken }) => spoken.readsPinyin && isEspeak(voice)) ?? best
}

const isEspeak = ({ name, voiceURI }: SomeVoice) => /espeak|latin as (?:english|pinyin)/i.test(`${name} ${voiceURI}`)
