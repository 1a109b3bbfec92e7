import type { ComponentChildren } from 'preact'
import { CardToolsRow } from './card-tools-row'
import type { CardTool } from './card-tools-row'
import { KeptLine } from './kept-line'
import type { Saving } from './saving'
import type { Strings } from './strings'
import type { Drawer } from './tools-drawer'

/** What stands at the foot of a card, whatever it is about. */
export interface FootProps {
  readonly saving: Saving
  readonly tools: readonly CardTool[]
  readonly drawer: Drawer | null
  /** What was just done with one of them; '' where nothing was. */
  readonly said: string
  readonly strings: Strings
}

/** The tools, whether the word is kept, and quietly what the card says of itself. */
export function Foot({ saving, tools, drawer, said, strings, children }: FootProps & { children: ComponentChildren }) {
  return (
    <footer class="foot">
      <CardToolsRow tools={tools} drawer={drawer} said={said} strings={strings}>
        <KeptLine saving={saving} strings={strings} />
      </CardToolsRow>
      {children}
    </footer>
  )
}
