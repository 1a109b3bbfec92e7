import { PackageLink, SafeLink } from './safe-link'
import type { OptionStrings } from './option-strings'
import { inDigits } from './in-language'

export interface AboutFacts {
  readonly version: string
  /** Null until the dictionary was asked, or when it cannot be read. */
  readonly dictionary: { readonly date: string; readonly entryCount: number } | null
}

export function About({ facts, strings }: { facts: AboutFacts; strings: OptionStrings }) {
  const { version, dictionary } = facts
  return (
    <>
      <p>{strings('aboutVersion', [version])}</p>
      <p>
        {dictionary
          ? strings('aboutDictionary', [dictionary.date, inDigits(dictionary.entryCount)])
          : strings('aboutUnknown')}
      </p>
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
