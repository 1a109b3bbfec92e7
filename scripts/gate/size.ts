import { deflateRawSync } from 'node:zlib'
import type { Files } from './package'

const million = 1_000_000
/** Of the zipped package. */
const budget = 9.5 * million
/** Mozilla's store refuses larger files of these kinds. */
const largestParsed = 5 * 1024 * 1024
/** What is put into every page and frame, Chinese or not. */
const largestSentinel = 10_000

export function findOversize(files: Files): string[] {
  const findings: string[] = []
  const zipped = zippedSize(files)
  if (zipped > budget) findings.push(`${megabytes(zipped)} zipped, the budget is ${megabytes(budget)}`)
  for (const [path, { length }] of files) {
    if (/\.(?:js|json|html|css)$/.test(path) && length > largestParsed) findings.push(`${path} has ${megabytes(length)}, a store takes 5 MiB`)
  }
  const injected = injectedIntoPages(files)
  if (injected > largestSentinel) findings.push(`${injected} characters go into every page, the budget is ${largestSentinel}`)
  return findings
}

/** Characters of the scripts that the manifest puts into every page. */
export function injectedIntoPages(files: Files): number {
  const manifest = JSON.parse(files.get('manifest.json')?.toString() ?? '{}') as { content_scripts?: { js?: string[] }[] }
  const scripts = (manifest.content_scripts ?? []).flatMap(({ js = [] }) => js)
  return scripts.reduce((sum, path) => sum + (files.get(path)?.toString().length ?? 0), 0)
}

/** Sum of the deflated files with about 100 bytes of zip headers for each. */
export function zippedSize(files: Files): number {
  return [...files].reduce((sum, [path, bytes]) => sum + zippedFile(bytes) + 2 * path.length + 76, 0)
}

export function sizeTable(title: string, files: Files): string {
  const rows = Map.groupBy(files, ([path]) => path.replace(/\/.*/, '/'))
  const lines = [...rows].map(([name, members]) => {
    const raw = members.reduce((sum, [, { length }]) => sum + length, 0)
    const zipped = members.reduce((sum, [, bytes]) => sum + zippedFile(bytes), 0)
    return { name, raw, zipped }
  })
  const total = { name: 'all', raw: lines.reduce((sum, { raw }) => sum + raw, 0), zipped: zippedSize(files) }
  const format = ({ name, raw, zipped }: typeof total) => name.padEnd(24) + kilobytes(raw).padStart(12) + kilobytes(zipped).padStart(12)
  const head = title.padEnd(24) + 'bytes, kB'.padStart(12) + 'zipped, kB'.padStart(12)
  return [head, ...lines.toSorted((a, b) => b.zipped - a.zipped).map(format), format(total)].join('\n')
}

const zippedFile = (bytes: Buffer) => Math.min(bytes.length, deflateRawSync(bytes, { level: 9 }).length)
const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1)
const megabytes = (bytes: number) => `${(bytes / million).toFixed(2)} MB`
