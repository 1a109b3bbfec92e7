/** The part of vitest's JSON report that counts. */
export interface Report {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests?: number
  readonly testResults?: readonly TestFile[]
}

interface TestFile {
  readonly name: string
  readonly status: string
  readonly message?: string
  readonly assertionResults: readonly { readonly status: string; readonly fullName: string; readonly failureMessages?: readonly string[] }[]
}

/**
 * How many tests of a vitest JSON report passed and failed.
 * A run that broke without a failed test (a file that does not load, an error outside of any test) counts as one failure.
 *
 * @param report null when none was written
 */
export function vitestCounts(report: Report | null, exitCode: number): { passed: number; failed: number; skipped: number } {
  if (report === null) return { passed: 0, failed: 1, skipped: 0 }
  const files = report.testResults ?? []
  const brokenFiles = files.filter(({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'))
  const passed = report.numPassedTests
  const skipped = report.numPendingTests + (report.numTodoTests ?? 0)
  const failed = report.numFailedTests + brokenFiles.length
  const isBroken = (exitCode !== 0 || passed + skipped === 0) && failed === 0
  return { passed, failed: isBroken ? 1 : failed, skipped }
}

/** What failed, a line for each, with the first line of why: to be read where the whole output is too long. */
export function vitestFailures(report: Report | null): string[] {
  return (report?.testResults ?? []).flatMap(({ name, status, message, assertionResults }) => {
    const tests = assertionResults.filter((test) => test.status === 'failed')
    if (tests.length === 0) return status === 'failed' ? [line(name, message)] : []
    return tests.map(({ fullName, failureMessages }) => line(`${name} > ${fullName}`, failureMessages?.[0]))
  })
}

const line = (what: string, why = '') => `${what}: ${why.split('\n')[0]!.slice(0, 300)}`
