import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Files by their path in the package, with `/`. */
export type Files = ReadonlyMap<string, Buffer>

/** A built, unpacked package. */
export interface Package {
  readonly folder: string
  readonly files: Files
}

export type BrowserName = 'chrome' | 'firefox'

export function readPackage(folder: string): Package {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
  return { folder, files: new Map(paths.map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path)])) }
}
