import { wordStates } from '@/vocabulary/word'
import type { WordState } from '@/vocabulary/word'
import { waysWhenKept } from '@/vocabulary/exchange/merging'
import type { WhenKept } from '@/vocabulary/exchange/merging'
import type { ExchangeStringKey, ExchangeStrings } from './exchange-strings'
import type { WishForm } from './import-state'
import { stateNames } from './names'

const wayNames: Readonly<Record<WhenKept, ExchangeStringKey>> = { add: 'exchangeKeptAdd', replace: 'exchangeKeptReplace', leave: 'exchangeKeptLeave' }

interface ImportWishesProps {
  readonly wishes: WishForm
  readonly set: (part: Partial<WishForm>) => void
  readonly strings: ExchangeStrings
}

/** What the reader wants of all rows. */
export function ImportWishes({ wishes, set, strings }: ImportWishesProps) {
  return (
    <>
      <div class="fields">
        <label class="field">
          <span>
            {strings('exchangeTagsForAll')} <small>{strings('exchangeTagsHint')}</small>
          </span>
          <input id="import-tags" value={wishes.tags} maxLength={400} onChange={(event) => set({ tags: event.currentTarget.value })} />
        </label>
        <label class="field">
          <span>{strings('exchangeStateForNew')}</span>
          <select id="import-state" value={wishes.state} onChange={(event) => set({ state: event.currentTarget.value as WordState })}>
            {wordStates.map((state) => (
              <option key={state} value={state}>
                {strings(stateNames[state])}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          <span>{strings('exchangeWhenKept')}</span>
          <select id="when-kept" value={wishes.whenKept} onChange={(event) => set({ whenKept: event.currentTarget.value as WhenKept })}>
            {waysWhenKept.map((way) => (
              <option key={way} value={way}>
                {strings(wayNames[way])}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p class="hint after-fields">{strings('exchangeKeptHint')}</p>
    </>
  )
}
