import { useLayoutEffect, useRef } from 'preact/hooks'
import { ariaKey, keyInWords } from './key-caps'
import { WordLink } from './safe-link'
import type { Strings } from './strings'
import { ToolIcon } from './tool-icons'
import type { DictionaryLink } from './web-dictionaries'

/** A part of a word that can be copied. */
export interface CopyChoice {
  readonly label: string
  /** '' where there is none. */
  readonly key: string
  readonly run: () => void
}

/** What one of the tools opens, in the place of the row itself. */
export type Drawer =
  | { readonly kind: 'copying'; readonly choices: readonly CopyChoice[]; readonly close: () => void }
  | { readonly kind: 'dictionaries'; readonly links: readonly DictionaryLink[]; readonly close: () => void }

interface ToolsDrawerProps {
  readonly drawer: Drawer
  /** The button that opened it had the focus, which must not get lost. */
  readonly takesFocus: boolean
  readonly strings: Strings
}

/** Takes the row's place and its height, so that the card does not grow away from under the pointer. */
export function ToolsDrawer({ drawer, takesFocus, strings }: ToolsDrawerProps) {
  const back = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => {
    if (takesFocus) back.current?.focus({ preventScroll: true })
  }, [])
  return (
    <div class="drawer" role="group" aria-label={strings(drawer.kind === 'copying' ? 'copyLabel' : 'dictionariesLabel')}>
      <button ref={back} type="button" class="tool" aria-label={strings('toolsBack')} title={strings('toolsBack')} onClick={drawer.close}>
        <ToolIcon name="close" />
      </button>
      {drawer.kind === 'copying'
        ? drawer.choices.map(({ label, key, run }) => (
            <button key={label} type="button" class="choice-of-tool" data-acts="" aria-keyshortcuts={ariaKey(key)} onClick={run}>
              {label} {ariaKey(key) !== undefined && <kbd aria-hidden="true">{keyInWords(key)}</kbd>}
            </button>
          ))
        : drawer.links.map(({ name, address }) => (
            <WordLink key={address} to={address}>
              {name}
            </WordLink>
          ))}
    </div>
  )
}
