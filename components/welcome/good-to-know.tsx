import { KeyCaps } from '../key-caps'
import type { WelcomeStrings } from './welcome-strings'

/** Keys as they are at the moment; '' where there is none. */
export interface WelcomeKeys {
  readonly lookUp: string
  readonly save: string
  readonly hear: string
}

interface GoodToKnowProps {
  readonly keys: WelcomeKeys
  readonly isFirefox: boolean
  /** Whether the browser lets Tongdu read pages; null while nobody knows. */
  readonly hasAccess: boolean | null
  readonly isAccessRefused: boolean
  readonly giveAccess: () => void
  readonly strings: WelcomeStrings
}

/** What helps from the first day on, in a few lines. */
export function GoodToKnow({ keys, isFirefox, hasAccess, isAccessRefused, giveAccess, strings }: GoodToKnowProps) {
  const lines = [
    [keys.lookUp, strings('welcomeKeyLookUp')],
    [keys.save, strings('welcomeKeySave')],
    [keys.hear, strings('welcomeKeyHear')],
  ] as const
  return (
    <section class="panel" aria-labelledby="good-title">
      <h2 id="good-title">{strings('welcomeGood')}</h2>
      {hasAccess === false && (
        <div class="access" role="note">
          <p>{strings(isAccessRefused ? 'welcomeAccessRefused' : 'welcomeAccess')}</p>
          <button type="button" class="primary" id="give-access" onClick={giveAccess}>
            {strings('welcomeAccessGive')}
          </button>
        </div>
      )}
      <dl class="keys-worth">
        {lines.map(([key, does]) => (
          <div key={does}>
            <dt>
              <KeyCaps name={key} strings={strings} />
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p>{strings(isFirefox ? 'welcomePinFirefox' : 'welcomePinChromium')}</p>
      <p>{strings('welcomePrivacy')}</p>
    </section>
  )
}
