import { useKeyOf } from './key-hint'
import { ToolIcon } from './tool-icons'
import type { Strings } from './strings'

/** A word that was looked at before, on the way to the one that is shown. */
export interface Crumb {
  readonly word: string
  readonly lang: string
}

interface TrailProps {
  /** From the word on the page to the last one before this. */
  readonly crumbs: readonly Crumb[]
  /** @param index of the crumb to go back to */
  readonly back: (index: number) => void
  readonly strings: Strings
}

/** So many crumbs have room in a line: the word on the page, and the last ones. */
const most = 4

/** Where one came from inside the card, always in sight, each step a way back. */
export function Trail({ crumbs, back, strings }: TrailProps) {
  const key = useKeyOf('back')
  const last = crumbs.length - 1
  const isLong = crumbs.length > most
  const shown = crumbs.map((crumb, index) => ({ crumb, index })).filter(({ index }) => !isLong || index === 0 || index > last - (most - 1))
  return (
    <div class="trail" role="group" aria-label={strings('nestedTrail')}>
      <button type="button" class="trail-back" aria-label={strings('nestedBack')} aria-keyshortcuts={key.aria} title={strings('nestedBack') + key.inTitle} onClick={() => back(last)}>
        <ToolIcon name="back" />
      </button>
      <ol>
        {shown.map(({ crumb: { word, lang }, index }) => (
          <li key={index}>
            {isLong && index === last - (most - 2) && <span aria-hidden="true">… </span>}
            <button type="button" lang={lang} onClick={() => back(index)}>
              {word}
            </button>
          </li>
        ))}
      </ol>
    </div>
  )
}
