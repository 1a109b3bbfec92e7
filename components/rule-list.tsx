import { readableHost } from './host-name'
import { ListActions } from './list-actions'
import type { OptionStrings } from './option-strings'

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
    <section class="block" aria-labelledby="rules-title">
      <h2 id="rules-title">{strings('rules')}</h2>
      <p class="hint">{strings(rules.length === 0 ? 'rulesNone' : 'rulesHint')}</p>
      {rules.length > 0 && (
        <table class="kept">
          <thead>
            <tr>
              <th scope="col">{strings('columnSite')}</th>
              <th scope="col">{strings('columnWhat')}</th>
              <th scope="col">{strings('columnDate')}</th>
              <th scope="col">
                <span class="for-ears">{strings('columnDelete')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rules.map((rule) => (
              <tr key={rule.site}>
                <th scope="row">{rule.site === 'file:' ? strings('siteFiles') : readableHost(rule.site)}</th>
                <td>{strings(names[rule.rule])}</td>
                <td>
                  <time dateTime={new Date(rule.savedAt).toISOString()}>{new Date(rule.savedAt).toLocaleDateString()}</time>
                </td>
                <td>
                  <button type="button" class="small" aria-label={strings('deleteRule', [rule.site])} onClick={() => remove([rule])}>
                    {strings('delete')}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <ListActions count={rules.length} deletedCount={deletedCount} removeAll={() => remove(rules)} restore={restore} strings={strings} />
    </section>
  )
}
