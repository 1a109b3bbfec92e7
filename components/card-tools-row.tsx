import type { ComponentChildren } from 'preact'
import { ariaKey, keyInWords } from './key-caps'
import { ToolIcon } from './tool-icons'
import type { ToolName } from './tool-icons'

/** Something that can be done with the card, by a quiet button at its foot and by a key. */
export interface CardTool {
  /** Also its icon. */
  readonly name: ToolName
  /** For screen readers, and with the key for whoever rests on it. */
  readonly label: string
  /** As `page/key-names.ts` calls it. */
  readonly key: string
  /** Of what is on or off. */
  readonly isPressed?: boolean
  /** Of what opens something in the card. */
  readonly isOpen?: boolean
  readonly run: () => void
}

interface CardToolsRowProps {
  readonly tools: readonly CardTool[]
  /** What was just done, said quietly; '' where nothing was. It stands in the place of `children`, so that nothing moves. */
  readonly said: string
  /** What else stands in the line. */
  readonly children: ComponentChildren
}

/** One quiet row at the foot of the card. Which tools there are is known before the card is shown. */
export function CardToolsRow({ tools, said, children }: CardToolsRowProps) {
  return (
    <div class="tools-row">
      {tools.map(({ name, label, key, isPressed, isOpen, run }) => (
        <button
          key={name}
          type="button"
          class={`tool tool-${name}`}
          data-acts=""
          aria-label={label}
          aria-pressed={isPressed}
          aria-expanded={isOpen}
          aria-keyshortcuts={ariaKey(key)}
          title={ariaKey(key) === undefined ? label : `${label} (${keyInWords(key)})`}
          onClick={run}
        >
          <ToolIcon name={name} />
        </button>
      ))}
      <span class="said" data-says="">
        {said}
      </span>
      {said === '' && children}
    </div>
  )
}
