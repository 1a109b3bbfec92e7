import type { SoundState } from '../sound'

/** What can be heard in the script of a card. */
export interface Voice {
  /** There is none at all for it. */
  readonly isAbsent: boolean
  readonly state: SoundState
  /** Says the text, or stops it where it is being said. */
  readonly say: (text: string) => void
  readonly stop: () => void
  /** To voices that send the text to their maker. */
  readonly agree: () => void
}
