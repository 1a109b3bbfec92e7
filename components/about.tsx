import { inDigits, inSentences } from './in-language'
import type { OptionStrings } from './option-strings'
import { PackageLink, SafeLink } from './safe-link'

export interface AboutFacts {
  readonly version: string
  /** Name and version of the browser, and the system. */
  readonly browser: string
  readonly dictionary:
    | { readonly kind: 'opening' }
    | { readonly kind: 'open'; readonly date: string; readonly entryCount: number; readonly bytes: number }
    /** With a sentence that says why. */
    | { readonly kind: 'broken'; readonly reason: string }
}

export function About({ facts, strings }: { facts: AboutFacts; strings: OptionStrings }) {
  const { version, browser, dictionary } = facts
  return (
    <>
      <p>
        {inSentences(strings('aboutVersion', [version]), strings('aboutPrivacy'))}
      </p>
      <p>{strings('aboutBrowser', [browser])}</p>
      {dictionary.kind === 'opening' && <p>{strings('aboutOpening')}</p>}
      {dictionary.kind === 'open' && (
        <p>
          {inSentences(strings('aboutDictionary', [dictionary.date, inDigits(dictionary.entryCount)]), strings('aboutSize', [inDigits(dictionary.bytes / 1e6, 1)]))}
        </p>
      )}
      {dictionary.kind === 'broken' && (
        <div class="message fault">
          <p>{strings('aboutRefused', [dictionary.reason])}</p>
        </div>
      )}
      <p>
        {strings('aboutLicence')} <SafeLink to="https://cc-cedict.org/">CC-CEDICT</SafeLink>,{' '}
        <SafeLink to="https://creativecommons.org/licenses/by-sa/4.0/">CC BY-SA 4.0</SafeLink>
      </p>
      <p>
        {strings('aboutPackages')} <PackageLink to="/LICENSE.txt" />, <PackageLink to="/THIRD-PARTY.txt" />, <PackageLink to="/dictionary/LICENSE.txt" />,{' '}
        <PackageLink to="/strokes/ARPHICPL.TXT" />
      </p>
    </>
  )
}
