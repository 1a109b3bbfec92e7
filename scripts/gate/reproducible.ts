import { createHash } from 'node:crypto'
import type { Files } from './package'

/** Where two builds of the same sources differ. */
export function findDifferences(first: Files, second: Files): string[] {
  const paths = new Set([...first.keys(), ...second.keys()])
  return [...paths].filter((path) => digest(first.get(path)) !== digest(second.get(path))).map((path) => `${path} is not the same in a second build`)
}

/** One digest of all files with their names, so that builds on two machines can be compared. */
export function packageDigest(files: Files): string {
  const hash = createHash('sha256')
  for (const [path, bytes] of files) hash.update(`${path}\0${digest(bytes)}\n`)
  return hash.digest('hex')
}

const digest = (bytes: Buffer | undefined) => (bytes ? createHash('sha256').update(bytes).digest('hex') : 'absent')
