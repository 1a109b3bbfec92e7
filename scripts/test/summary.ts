/** What a check came to. */
export interface Result {
  readonly name: string
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  readonly seconds: number
}

/** One line for each check: what passed, failed, was left out, and how long it took. */
export function summary(results: readonly Result[], seconds: number): string {
  const { passed, failed, skipped } = totals(results)
  const rows = [...results, { name: 'all', passed, failed, skipped, seconds }]
  const width = Math.max(...rows.map(({ name }) => name.length))
  const line = (row: Result) =>
    [
      row.name.padEnd(width),
      `${row.passed} passed`.padStart(12),
      `${row.failed} failed`.padStart(10),
      `${row.skipped} left out`.padStart(13),
      `${row.seconds.toFixed(1)} s`.padStart(9),
    ].join('')
  return rows.map(line).join('\n')
}

export function totals(results: readonly Result[]): Pick<Result, 'passed' | 'failed' | 'skipped'> {
  const sum = (key: 'passed' | 'failed' | 'skipped') => results.reduce((total, result) => total + result[key], 0)
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') }
}
