import { readableHost } from './host-name'
import { KeptList } from './kept-list'
import type { OptionStrings } from './option-strings'
import { Part } from './options/group'

export interface ListedRule {
  readonly site: string
  readonly rule: 'simplified' | 'traditional' | 'leave'
  readonly savedAt: number
}

interface RuleListProps {
  /** The newest first. */
  readonly rules: readonly ListedRule[]
  readonly deletedCount: number
  readonly remove: (rules: readonly ListedRule[]) => void
  readonly restore: () => void
  readonly strings: OptionStrings
}

const names = { simplified: 'ruleSimplified', traditional: 'ruleTraditional', leave: 'ruleLeave' } as const

/** For which sites a script is settled. */
export function RuleList({ rules, deletedCount, remove, restore, strings }: RuleListProps) {
  return (
    <Part name="rules" title={strings('rules')}>
      <p class="hint">{strings(rules.length === 0 ? 'rulesNone' : 'rulesHint')}</p>
      <KeptList
        rows={rules}
        deletedCount={deletedCount}
        columns={[strings('columnSite'), strings('columnWhat')]}
        keyOf={({ site }) => site}
        cells={({ site, rule }) => (
          <>
            <th scope="row">{site === 'file:' ? strings('siteFiles') : readableHost(site)}</th>
            <td>{strings(names[rule])}</td>
          </>
        )}
        deleteLabel={({ site }) => strings('deleteRule', [site])}
        remove={remove}
        restore={restore}
        strings={strings}
      />
    </Part>
  )
}
