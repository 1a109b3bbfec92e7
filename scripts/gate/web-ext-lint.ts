import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

// Warnings that stay, each with why.
const argued = [
  // Preact's code for `dangerouslySetInnerHTML`, which ours never uses: ESLint and the gate for remote code refuse it. Once for all pages, once in the card's frame.
  { code: 'UNSAFE_VAR_ASSIGNMENT', file: /^chunks\//, most: 1, why: 'Preact' },
  { code: 'UNSAFE_VAR_ASSIGNMENT', file: /^card\.js$/, most: 1, why: 'Preact' },
]

interface LintMessage {
  readonly _type: string
  readonly code: string
  readonly message: string
  readonly file?: string
  readonly line?: number
}

export interface LintReport {
  readonly errors: readonly LintMessage[]
  readonly warnings: readonly LintMessage[]
}

/** The lint report of Mozilla's own tool, offline. */
export function runWebExtLint(root: string, folder: string): LintReport {
  const webExt = join(root, 'node_modules/web-ext/bin/web-ext.js')
  const args = [webExt, 'lint', '--source-dir', folder, '--output', 'json', '--no-config-discovery']
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 26 })
  try {
    return JSON.parse(stdout) as LintReport
  } catch {
    throw new Error(`web-ext lint gave no report:\n${stdout}${stderr}`)
  }
}

/** Errors, and warnings that are not argued above. */
export function lintFindings({ errors, warnings }: LintReport): string[] {
  const left = argued.map(({ most }) => most)
  const open = warnings.filter(({ code, file }) => {
    const index = argued.findIndex((one, at) => one.code === code && one.file.test(file ?? '') && (left[at] ?? 0) > 0)
    if (index >= 0) left[index] = (left[index] ?? 0) - 1
    return index < 0
  })
  return [...errors, ...open].map(({ _type, code, message, file, line }) => `${_type} ${code} in ${file ?? 'the package'}:${line ?? 0}: ${message}`)
}
