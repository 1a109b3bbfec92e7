import { useState } from 'preact/hooks'
import { Choice, Line, Switch } from './option-line'
import type { OptionStrings } from './option-strings'

/** The settings of what is kept with a word. */
export interface KeepingSettings {
  readonly keepsAddress: 'whole' | 'trimmed' | 'none'
  readonly savesInPrivate: boolean
}

interface KeepingOptionsProps {
  readonly settings: KeepingSettings
  readonly change: (part: Partial<KeepingSettings>) => void
  readonly sites: readonly string[]
  /** @returns the lines that name no site */
  readonly changeSites: (lines: readonly string[]) => readonly string[]
  readonly strings: OptionStrings
}

export function KeepingOptions({ settings, change, sites, changeSites, strings }: KeepingOptionsProps) {
  const { keepsAddress, savesInPrivate } = settings
  const [refused, setRefused] = useState<readonly string[]>([])
  return (
    <>
      <p class="hint">{strings('keepingHint')}</p>
      <Line label={strings('keepsAddress')} hint={strings('keepsAddressHint')}>
        <Choice
          name="keepsAddress"
          value={keepsAddress}
          choices={[
            ['trimmed', strings('keepsTrimmed')],
            ['whole', strings('keepsWhole')],
            ['none', strings('keepsNone')],
          ]}
          choose={(kept) => change({ keepsAddress: kept })}
        />
      </Line>
      {keepsAddress !== 'none' && (
        <div class="line">
          <label>
            <span>
              {strings('unnamedSites')}
              <small>{strings('unnamedSitesHint')}</small>
            </span>
            <textarea
              id="unnamedSites"
              rows={3}
              spellcheck={false}
              autocapitalize="off"
              placeholder="bank.example"
              defaultValue={sites.join('\n')}
              key={sites.join('\n')}
              onChange={(event) => setRefused(changeSites(event.currentTarget.value.split(/[\s,]+/u).filter((line) => line !== '')))}
            />
          </label>
          <p class="refusal" role="alert">
            {refused.length > 0 && strings('unnamedSitesRefused', [refused.slice(0, 5).join(', ')])}
          </p>
        </div>
      )}
      <Line label={strings('savesInPrivate')} hint={strings('savesInPrivateHint')}>
        <Switch name="savesInPrivate" isOn={savesInPrivate} turn={(isOn) => change({ savesInPrivate: isOn })} />
      </Line>
    </>
  )
}
