/** One line for each check: what passed, failed, was left out, and how long it took. */
export function summary(results, seconds) {
  const { passed, failed, skipped } = totals(results)
  const rows = [...results, { name: 'all', passed, failed, skipped, seconds }]
  const width = Math.max(...rows.map(({ name }) => name.length))
  const line = (row) =>
    [
      row.name.padEnd(width),
      `${row.passed} passed`.padStart(12),
      `${row.failed} failed`.padStart(10),
      `${row.skipped} left out`.padStart(13),
      `${row.seconds.toFixed(1)} s`.padStart(9),
    ].join('')
  return rows.map(line).join('\n')
}

export function totals(results) {
  const sum = (key) => results.reduce((total, result) => total + result[key], 0)
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') }
}
