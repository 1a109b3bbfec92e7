import { chooseVoice } from './choose-voice'
import type { SpeechWishes, VoiceChoice } from './choose-voice'
import { voicesOf } from './device'
import type { SpeechDevice } from './device'
import { piecesOf, unitsFor, wordingOf } from './pieces'
import type { SpeechPart } from './pieces'
import type { Tongue } from './tongues'
import { utter } from './utter'
import type { Outcome, SpeechError, UtterWishes } from './utter'

export interface SpeechRequest {
  /** Names what is said: saying the same again stops it. */
  readonly what: string
  readonly parts: readonly SpeechPart[]
  /** In which script it is shown. */
  readonly script: 'simplified' | 'traditional'
}

export type SpeechTrouble = 'no voice' | 'online only' | 'hangs' | SpeechError

export type SpeechState =
  | { readonly kind: 'silent' }
  | { readonly kind: 'speaking'; readonly what: string; readonly by: SpeakingVoice | null }
  /** `voice`: which one it would have been; '' where there is none. */
  | { readonly kind: 'trouble'; readonly what: string; readonly why: SpeechTrouble; readonly voice: string }

/** Who speaks; known as soon as the device has told of its voices. */
export interface SpeakingVoice {
  readonly name: string
  readonly tongue: Tongue
  readonly isStandIn: boolean
  readonly isOnline: boolean
  readonly readsPinyin: boolean
}

export interface Speech {
  readonly state: SpeechState
  /** Says it to its end, in place of whatever is being said; what is being said already is stopped instead. */
  say(request: SpeechRequest): void
  stop(): void
  /** Who would speak now; the device may not have told of its voices yet. */
  voiceFor(script: SpeechRequest['script']): VoiceChoice<SpeechSynthesisVoice>
}

/** So many pieces in a row may lose their end before it is called a fault. */
const mostLost = 3

/**
 * @param wishes asked anew for each request
 * @param changed called when the state changes
 */
export function createSpeech(device: SpeechDevice | null, wishes: () => SpeechWishes, changed: (state: SpeechState) => void): Speech {
  let state: SpeechState = { kind: 'silent' }
  let running: AbortController | null = null
  const become = (next: SpeechState) => {
    state = next
    changed(next)
  }

  function stop() {
    if (running) {
      running.abort()
      running = null
      device?.cancel()
    }
    if (state.kind !== 'silent') become({ kind: 'silent' })
  }

  async function run(on: SpeechDevice, { what, parts, script }: SpeechRequest, signal: AbortSignal) {
    const voices = await voicesOf(on)
    if (signal.aborted) return
    const wished = wishes()
    const choice = chooseVoice(voices, script, wished)
    if (choice.kind === 'none') return become({ kind: 'trouble', what, why: 'no voice', voice: '' })
    if (choice.kind === 'online only') return become({ kind: 'trouble', what, why: 'online only', voice: choice.voice.name })
    const { voice, readsPinyin } = choice
    const trouble = (why: SpeechTrouble) => become({ kind: 'trouble', what, why, voice: voice.name })
    become({ kind: 'speaking', what, by: { ...choice, name: voice.name } })
    let lost = 0
    let isHeard = false
    for (const piece of piecesOf(parts, unitsFor(wished.speechRate))) {
      const outcome = await sayPiece(on, wordingOf(piece, readsPinyin), { voice, rate: wished.speechRate }, signal)
      if (signal.aborted) return
      if (outcome === 'stopped') break
      isHeard ||= outcome !== 'silent'
      lost = outcome === 'lost' || outcome === 'silent' ? lost + 1 : 0
      if (voice.localService && (outcome === 'silent' || lost >= mostLost)) return trouble('hangs')
      if (isError(outcome)) return trouble(outcome)
    }
    if (isHeard) become({ kind: 'silent' })
    else trouble('hangs')
  }

  return {
    get state() {
      return state
    },
    say(request) {
      const isSame = state.kind === 'speaking' && state.what === request.what
      stop()
      if (isSame) return
      if (!device) return become({ kind: 'trouble', what: request.what, why: 'no voice', voice: '' })
      const mine = new AbortController()
      running = mine
      become({ kind: 'speaking', what: request.what, by: null })
      void run(device, request, mine.signal).finally(() => {
        if (running === mine) running = null
      })
    },
    stop,
    voiceFor: (script) => (device ? chooseVoice(device.getVoices(), script, wishes()) : { kind: 'none' }),
  }
}

const isError = (outcome: Outcome): outcome is SpeechError => outcome !== 'ended' && outcome !== 'lost' && outcome !== 'silent' && outcome !== 'stopped'

/** A voice of the device that does not begin is asked once more: an utterance that hangs keeps the browser's queue shut until it is cancelled. */
async function sayPiece(device: SpeechDevice, text: string, wishes: UtterWishes, signal: AbortSignal): Promise<Outcome> {
  const outcome = await utter(device, text, wishes, signal)
  if (signal.aborted || (outcome !== 'silent' && outcome !== 'lost')) return outcome
  device.cancel()
  if (outcome === 'lost' || !wishes.voice.localService) return outcome
  const again = await utter(device, text, wishes, signal)
  if (again === 'silent' && !signal.aborted) device.cancel()
  return again
}
