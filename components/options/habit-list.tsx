import { readableHost } from '../host-name'
import { KeptList } from '../kept-list'
import type { OptionStringKey, OptionStrings } from '../option-strings'
import { Part } from './group'

export interface ListedHabit {
  readonly site: string
  readonly habit: 'off' | 'rest' | 'held key' | 'click' | 'keyboard'
  readonly savedAt: number
}

interface HabitListProps {
  /** The newest first. */
  readonly habits: readonly ListedHabit[]
  readonly deletedCount: number
  readonly remove: (habits: readonly ListedHabit[]) => void
  readonly restore: () => void
  readonly strings: OptionStrings
}

const names: Record<ListedHabit['habit'], OptionStringKey> = {
  off: 'habitOff',
  rest: 'habitRest',
  'held key': 'habitHeldKey',
  click: 'habitClick',
  keyboard: 'habitKeyboard',
}

/** On which sites the card shows otherwise than elsewhere, or never. */
export function HabitList({ habits, deletedCount, remove, restore, strings }: HabitListProps) {
  return (
    <Part name="habits" title={strings('habits')}>
      <p class="hint">{strings(habits.length === 0 ? 'habitsNone' : 'habitsHint')}</p>
      <KeptList
        rows={habits}
        deletedCount={deletedCount}
        columns={[strings('columnSite'), strings('columnWhat')]}
        keyOf={({ site }) => site}
        cells={({ site, habit }) => (
          <>
            <th scope="row">{site === 'file:' ? strings('siteFiles') : readableHost(site)}</th>
            <td>{strings(names[habit])}</td>
          </>
        )}
        deleteLabel={({ site }) => strings('deleteHabit', [site])}
        remove={remove}
        restore={restore}
        strings={strings}
      />
    </Part>
  )
}
