import type { ComponentChildren } from 'preact'
import { ariaKey, keyInWords } from './key-caps'
import { useRef } from 'preact/hooks'
import type { Strings } from './strings'
import { ToolIcon } from './tool-icons'
import type { ToolName } from './tool-icons'
import { ToolsDrawer } from './tools-drawer'
import type { Drawer } from './tools-drawer'

/** Something that can be done with the card, by a quiet button at its foot and by a key. */
export interface CardTool {
  /** Also its icon, unless another is given. */
  readonly name: ToolName
  readonly icon?: ToolName
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
  /** What one of them opened, which stands in the place of all. */
  readonly drawer: Drawer | null
  /** What was just done, said quietly; '' where nothing was. It stands in the place of `children`, so that nothing moves. */
  readonly said: string
  readonly strings: Strings
  /** What else stands in the line. */
  readonly children: ComponentChildren
}

/** One quiet row at the foot of the card. Which tools there are is known before the card is shown. */
export function CardToolsRow({ tools, drawer, said, strings, children }: CardToolsRowProps) {
  const row = useRef<HTMLDivElement>(null)
  const hasFocus = () => row.current?.contains(row.current.ownerDocument.activeElement) === true
  return (
    <div class="tools-row" ref={row}>
      {drawer ? <ToolsDrawer key={drawer.kind} drawer={drawer} takesFocus={hasFocus()} strings={strings} /> : tools.map((tool) => <Tool key={tool.name} tool={tool} />)}
      <span class="said" data-says="">
        {said}
      </span>
      {said === '' && !drawer && children}
    </div>
  )
}

function Tool({ tool: { name, icon = name, label, key, isPressed, isOpen, run } }: { tool: CardTool }) {
  return (
    <button
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
      <ToolIcon name={icon} />
    </button>
  )
}
