import { findLicenceGaps, readThirdPartyList } from './licences'
import { findLocaleFaults, readMessages, readSources } from './locales'
import { findManifestChanges } from './manifest'
import { findRemoteCode } from './remote-code'
import { findDifferences, packageDigest } from './reproducible'
import { findOversize, sizeTable } from './size'
import { findTranslationFaults } from './translations'
import { lintFindings, runWebExtLint } from './web-ext-lint'
import type { Builds } from './builds'
import type { BrowserName, Package } from './package'

const browsers = ['chrome', 'firefox'] as const
const inEach = (builds: Builds, find: (built: Package, browser: BrowserName) => string[]) =>
  browsers.flatMap((browser) => find(builds[browser], browser).map((text) => `${browser}: ${text}`))
const manifestTextOf = ({ files }: Package) => files.get('manifest.json')?.toString() ?? '{}'
const manifestOf = (built: Package) => JSON.parse(manifestTextOf(built)) as Record<string, unknown>

interface Gate {
  readonly name: string
  /** Findings as sentences: none is good. */
  check(builds: Builds): { readonly findings: readonly string[]; readonly table?: string }
}

/** What has to hold before a package may go to a store. */
export const gates: readonly Gate[] = [
  {
    name: 'web-ext lint finds no error in the Firefox build, and no warning that is not argued',
    check: ({ root, firefox }) => ({ findings: lintFindings(runWebExtLint(root, firefox.folder)) }),
  },
  {
    name: 'nothing built loads or evaluates code from elsewhere',
    check: (builds) => ({ findings: inEach(builds, ({ files }) => findRemoteCode(files)) }),
  },
  {
    name: 'the manifest asks for what was agreed and nothing else',
    check: (builds) => ({ findings: inEach(builds, (built, browser) => findManifestChanges(manifestOf(built), browser)) }),
  },
  {
    name: 'the package is within its budget',
    check: (builds) => ({
      findings: inEach(builds, ({ files }) => findOversize(files)),
      table: browsers.map((browser) => sizeTable(browser, builds[browser].files)).join('\n\n'),
    }),
  },
  {
    name: 'two builds are the same, byte for byte',
    check: (builds) => ({
      findings: browsers.flatMap((browser) => findDifferences(builds[browser].files, builds.again[browser].files)),
      table: browsers.map((browser) => `${browser.padEnd(8)} ${packageDigest(builds[browser].files)}`).join('\n'),
    }),
  },
  {
    name: 'every interface text is there, and every text is used',
    check: ({ root, chrome }) => ({ findings: findLocaleFaults(readMessages(root), readSources(root), manifestTextOf(chrome)) }),
  },
  {
    name: 'every language says what English says, in its own letters',
    check: ({ root }) => ({ findings: findTranslationFaults(readMessages(root)) }),
  },
  {
    name: 'the package carries the licence of everything in it',
    check: (builds) => ({ findings: inEach(builds, ({ files }) => findLicenceGaps(files, readThirdPartyList(builds.root))) }),
  },
]
