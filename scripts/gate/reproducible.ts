import { createHash } from 'node:crypto'
import type { Files } from './package'

/** Where two builds of the same sources differ. */
export function findDifferences(first: Files, second: Files): string[] {
  const paths = new Set([...first.keys(), ...second.keys()])
  return [...paths].filter((path) => digest(first.get(path)) !== digest(second.get(path))).map((path) => `${path} is not the same in a second build`)
}

const digest = (bytes: Buffer | undefined) => (bytes ? createHash('sha256').update(bytes).digest('hex') : 'absent')
