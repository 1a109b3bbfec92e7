import { isDeepStrictEqual } from 'node:util'
import { agreed, browserKeys, plainKeys } from './agreed-manifest'
import type { BrowserName } from './package'

/** How a built manifest differs from what was agreed. */
export function findManifestChanges(manifest: Readonly<Record<string, unknown>>, browser: BrowserName): string[] {
  const findings: string[] = []
  if (manifest.manifest_version !== 3) findings.push(`manifest_version is ${JSON.stringify(manifest.manifest_version)}`)
  const known = [...plainKeys, ...browserKeys[browser], ...Object.keys(agreed)]
  for (const key of Object.keys(manifest)) if (!known.includes(key)) findings.push(`${key} was never agreed`)
  for (const [key, wanted] of Object.entries(agreed)) {
    const expected: unknown = key === 'web_accessible_resources' ? agreed.web_accessible_resources[browser] : wanted
    const given = manifest[key]
    const found: unknown = key.endsWith('permissions') && Array.isArray(given) ? given.toSorted() : given
    if (!isDeepStrictEqual(found, expected)) findings.push(`${key} is ${JSON.stringify(found)}, agreed is ${JSON.stringify(expected)}`)
  }
  return findings
}
