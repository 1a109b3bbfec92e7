import { KeyCaps } from './key-caps'
import { KeyList } from './key-list'
import type { KeyGroup } from './key-list'
import { OwnPageLink } from './safe-link'
import type { Strings } from './strings'

interface KeyHelpCardProps {
  readonly groups: readonly KeyGroup[]
  readonly close: () => void
  readonly strings: Strings
}

/** All keys, in the place of the card. */
export function KeyHelpCard({ groups, close, strings }: KeyHelpCardProps) {
  return (
    <section role="dialog" aria-labelledby="key-help-title">
      <div class="key-help-head">
        <h2 id="key-help-title" tabIndex={-1}>
          {strings('keysTitle')}
        </h2>
        <button type="button" onClick={close}>
          {strings('keysClose')} <KeyCaps name="Escape" strings={strings} />
        </button>
      </div>
      <KeyList groups={groups} level={3} strings={strings} />
      <p class="note">
        {strings('keysNotTyping')}{' '}
        <OwnPageLink to="/options.html" hash="keys" isInNewTab>
          {strings('keysChangeThem')}
        </OwnPageLink>
      </p>
    </section>
  )
}
