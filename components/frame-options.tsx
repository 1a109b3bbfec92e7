import type { Size } from '@/page/placement'
import { Line, Switch } from './option-line'
import type { OptionStrings } from './option-strings'

export interface FrameSettings {
  readonly isCardPinned: boolean
}

/** What the reader did with the card by hand. */
export interface OwnFrame {
  /** Null: as large as what it says. */
  readonly size: Size | null
  readonly isMoved: boolean
  readonly reset: () => void
}

interface FrameOptionsProps {
  readonly settings: FrameSettings
  readonly own: OwnFrame
  readonly change: (part: Partial<FrameSettings>) => void
  readonly strings: OptionStrings
}

/** Where the card stands, and how large it is. */
export function FrameOptions({ settings: { isCardPinned }, own: { size, isMoved, reset }, change, strings }: FrameOptionsProps) {
  return (
    <>
      <Line label={strings('frameStays')} hint={strings('frameStaysHint')}>
        <Switch name="isCardPinned" isOn={isCardPinned} turn={(isOn) => change({ isCardPinned: isOn })} />
      </Line>
      <div class="line">
        <p>
          {strings('frameSize')}
          <small>{size ? strings('frameSizeOwn', [String(size.width), String(size.height)]) : strings('frameSizeUsual')}</small>
        </p>
        {(size || isMoved) && (
          <button type="button" id="frame-reset" onClick={reset}>
            {strings('frameReset')}
          </button>
        )}
      </div>
    </>
  )
}
