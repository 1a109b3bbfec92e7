import { Dialog } from '../dialog'
import { PackageLink } from '../safe-link'
import { ReviewOptionFields } from './review-options'
import type { ReviewOptionsProps } from './review-options'

export function SettingsDialog({ close, ...fields }: ReviewOptionsProps & { readonly close: () => void }) {
  const { strings } = fields
  return (
    <Dialog labelledBy="review-settings" close={close} place="side">
      <h2 id="review-settings">{strings('reviewSettings')}</h2>
      <ReviewOptionFields {...fields} />
      <p class="hint">
        {strings('reviewStrokesFrom')} <PackageLink to="/strokes/ARPHICPL.TXT" />
      </p>
      <div class="actions">
        <button type="button" class="primary" onClick={close}>
          {strings('reviewClose')}
        </button>
      </div>
    </Dialog>
  )
}
