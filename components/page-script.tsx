import type { Writing } from '@/chinese/analysis'
import type { Target } from '@/chinese/conversion/conversion'
import { readableHost } from './host-name'
import { inSentences } from './in-language'
import { targetNames } from './script-names'
import type { ToolbarStrings } from './toolbar-strings'

export type ShownAs = 'as written' | 'simplified' | 'traditional'
export type RuleOfSite = 'simplified' | 'traditional' | 'leave'

/** What the page in front is written in and shown in, and why. */
export interface PageScript {
  readonly site: string
  /** Null as long as the page was not asked, or where it cannot be. */
  readonly writing: Writing | null
  /** What is shown in place of what is written; null: nothing. */
  readonly target: Target | null
  readonly shownAs: ShownAs
  readonly why: 'off' | 'choice' | 'rule' | 'automatic' | 'nothing'
  /** The rule that holds and the site it was made for. */
  readonly rule: { readonly site: string; readonly rule: RuleOfSite } | null
  /** Rules would outlive a private window. */
  readonly canHaveRule: boolean
  /** Why nothing can be converted; null when it can. */
  readonly fault: string | null
}

interface PageScriptProps {
  readonly page: PageScript
  readonly show: (as: ShownAs) => void
  /** Null takes the rule away. */
  readonly setRule: (rule: RuleOfSite | null) => void
  readonly strings: ToolbarStrings
}

const choices = [
  ['as written', 'showAsWritten'],
  ['simplified', 'targetSimplified'],
  ['traditional', 'targetTraditional'],
] as const

export function PageScriptPanel({ page, show, setRule, strings }: PageScriptProps) {
  const { site, writing, target, shownAs, why, rule, canHaveRule, fault } = page
  return (
    <section class="page-script" aria-labelledby="page-script-title">
      <h2 id="page-script-title">{strings('pageTitle')}</h2>
      <p class="quiet" id="page-script-state">
        {inSentences(
          writing && strings(writings[writing]),
          strings(target ? 'pageTurned' : 'pageAsWritten', target ? [strings(targetNames[target])] : undefined),
          why !== 'nothing' && why !== 'off' && strings(reasons[why], [readableHost(rule?.site ?? site)]),
        )}
      </p>
      {fault !== null && (
        <p class="fault" role="alert">
          {strings('conversionBroken', [fault])}
        </p>
      )}
      <fieldset class="segments">
        <legend class="for-ears">{strings('showPage')}</legend>
        {choices.map(([value, name]) => (
          <label>
            <input type="radio" name="shown-as" value={value} checked={shownAs === value} onChange={() => show(value)} />
            <span>{strings(name)}</span>
          </label>
        ))}
      </fieldset>
      {canHaveRule ? (
        <label class="row">
          <span class="site">{strings('ruleOf', [readableHost(rule?.site ?? site)])}</span>
          <select
            id="rule"
            value={rule?.rule ?? ''}
            onChange={(event) => setRule(event.currentTarget.value === '' ? null : (event.currentTarget.value as RuleOfSite))}
          >
            <option value="">{strings('ruleNone')}</option>
            <option value="simplified">{strings('ruleSimplified')}</option>
            <option value="traditional">{strings('ruleTraditional')}</option>
            <option value="leave">{strings('ruleLeave')}</option>
          </select>
        </label>
      ) : (
        <p class="hint">{strings('rulePrivate')}</p>
      )}
    </section>
  )
}

const writings = {
  simplified: 'writtenSimplified',
  traditional: 'writtenTraditional',
  cantonese: 'writtenCantonese',
  mixed: 'writtenMixed',
  japanese: 'writtenJapanese',
  korean: 'writtenKorean',
  none: 'writtenNone',
} as const satisfies Record<Writing, string>
const reasons = { choice: 'whyChoice', rule: 'whyRule', automatic: 'whyAutomatic' } as const
