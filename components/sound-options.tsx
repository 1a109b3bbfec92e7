import { SoundNote } from './sound-note'
import type { SoundState } from './sound'
import type { SoundOptionStrings } from './sound-strings'

export interface SoundSettings {
  readonly voices: 'script' | 'mainland' | 'taiwan' | 'hong kong'
  readonly voiceName: string
  readonly speechRate: number
  readonly allowsOnlineVoices: boolean
}

/** A voice that could speak as the settings are, the best first. */
export interface OfferedVoice {
  readonly name: string
  readonly isOnline: boolean
}

/** What can be heard here. */
export interface SoundTrial {
  readonly voices: readonly OfferedVoice[]
  readonly rates: readonly number[]
  readonly state: SoundState
  /** Says an example, or stops it. */
  readonly hear: () => void
  readonly agree: () => void
}

interface SoundOptionsProps {
  readonly settings: SoundSettings
  readonly trial: SoundTrial
  readonly change: (part: Partial<SoundSettings>) => void
  readonly strings: SoundOptionStrings
}

/** Who speaks, and how fast. */
export function SoundOptions({ settings, trial, change, strings }: SoundOptionsProps) {
  const { voices, voiceName, speechRate, allowsOnlineVoices } = settings
  return (
    <>
      <div class="line">
        <label>
          <span>
            {strings('soundRegion')}
            {voices === 'hong kong' && <small>{strings('soundRegionHongKongHint')}</small>}
          </span>
          <select id="voices" value={voices} onChange={(event) => change({ voices: event.currentTarget.value as SoundSettings['voices'], voiceName: '' })}>
            <option value="script">{strings('soundRegionScript')}</option>
            <option value="mainland">{strings('soundRegionMainland')}</option>
            <option value="taiwan">{strings('soundRegionTaiwan')}</option>
            <option value="hong kong">{strings('soundRegionHongKong')}</option>
          </select>
        </label>
      </div>
      <VoiceLine voiceName={voiceName} voices={trial.voices} allowsOnline={allowsOnlineVoices} choose={(name) => change({ voiceName: name })} strings={strings} />
      <div class="line">
        <label>
          <span>{strings('soundSpeed')}</span>
          <select id="speechRate" value={String(speechRate)} onChange={(event) => change({ speechRate: Number(event.currentTarget.value) })}>
            {trial.rates.map((rate) => (
              <option key={rate} value={String(rate)}>
                {`× ${rate}`}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div class="line">
        <label>
          <span>
            {strings('soundOnline')}
            <small>{strings('soundOnlineHint')}</small>
          </span>
          <input id="allowsOnlineVoices" type="checkbox" checked={allowsOnlineVoices} onChange={(event) => change({ allowsOnlineVoices: event.currentTarget.checked })} />
        </label>
      </div>
      <div class="line">
        <button type="button" class="small" id="hear-example" onClick={trial.hear}>
          {trial.state.kind === 'speaking' ? strings('soundStop') : strings('soundTry')}
        </button>
        <SoundNote state={trial.state} agree={trial.agree} strings={strings} />
      </div>
    </>
  )
}

interface VoiceLineProps {
  readonly voiceName: string
  readonly voices: readonly OfferedVoice[]
  readonly allowsOnline: boolean
  readonly choose: (name: string) => void
  readonly strings: SoundOptionStrings
}

function VoiceLine({ voiceName, voices, allowsOnline, choose, strings }: VoiceLineProps) {
  const isGone = voiceName !== '' && voices.every(({ name }) => name !== voiceName)
  return (
    <div class="line">
      <label>
        <span>
          {strings('soundVoice')}
          {voices.length === 0 && <small>{strings('soundAddVoice')}</small>}
        </span>
        <select id="voiceName" value={voiceName} onChange={(event) => choose(event.currentTarget.value)}>
          <option value="">{strings('soundVoiceBest')}</option>
          {isGone && <option value={voiceName}>{strings('soundVoiceGone', [voiceName])}</option>}
          {voices.map(({ name, isOnline }) => (
            <option key={name} value={name} disabled={isOnline && !allowsOnline}>
              {strings(isOnline ? 'soundVoiceOnline' : 'soundVoiceHere', [name])}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
