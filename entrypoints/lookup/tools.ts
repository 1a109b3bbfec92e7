import type { CardTool } from '@/components/card-tools-row'
import type { Strings, StringKey } from '@/components/strings'
import type { ToolName } from '@/components/tool-icons'
import { cardKeyOf } from '@/platform/card-acts'
import type { CardAct } from '@/platform/card-acts'
import type { Acts } from './acts'
import type { Front } from './front'

interface Button {
  readonly act: CardAct
  readonly icon: ToolName
  /** While it is on. */
  readonly iconOn?: ToolName
  readonly label: StringKey
}

/** The acts that have a button at the foot of the card, in their order there. */
const buttons: readonly Button[] = [
  { act: 'speak word', icon: 'speak', iconOn: 'stop', label: 'soundWord' },
  { act: 'speak sentence', icon: 'sentence', iconOn: 'stop', label: 'soundSentence' },
  { act: 'reveal', icon: 'reveal', label: 'guessReveal' },
  { act: 'dictionaries', icon: 'dictionaries', label: 'dictionariesLabel' },
  { act: 'pin', icon: 'pin', label: 'framePin' },
  { act: 'show keys', icon: 'keys', label: 'keysShow' },
]

/** What can be done with this card by its buttons. They are guarded as all that acts in the card is. */
export function toolsOf(acts: Acts, front: Front, changedKeys: Readonly<Record<string, string>>, strings: Strings): readonly CardTool[] {
  return buttons
    .filter(({ act }) => acts[act].isThere(front))
    .map(({ act, icon, iconOn = icon, label }) => {
      const { run, isOn, opens } = acts[act]
      const [is, state] = [isOn?.(front), opens ? 'isOpen' : 'isPressed']
      return { name: icon, icon: is ? iconOn : icon, label: strings(label), key: cardKeyOf(act, changedKeys), ...(is !== undefined && { [state]: is }), run: () => run('card') }
    })
}
