import { expect, test } from 'vitest'
import { summary, totals } from '../../../scripts/test/summary'
import { vitestCounts, type Report } from '../../../scripts/test/vitest-counts'

const report: Report = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, testResults: [] }

test('a run is counted as vitest counted it', () => {
  expect(vitestCounts(report, 0)).toEqual({ passed: 3, failed: 0, skipped: 0 })
  expect(vitestCounts({ ...report, numFailedTests: 2, numPendingTests: 1 }, 1)).toEqual({ passed: 3, failed: 2, skipped: 1 })
})

test('a run that broke counts as a failure though no test failed', () => {
  expect(vitestCounts(null, 1).failed).toBe(1)
  expect(vitestCounts(report, 1).failed).toBe(1)
  expect(vitestCounts({ ...report, numPassedTests: 0 }, 0).failed).toBe(1)
  const brokenFile = { status: 'failed', assertionResults: [] }
  expect(vitestCounts({ ...report, testResults: [brokenFile] }, 1)).toEqual({ passed: 3, failed: 1, skipped: 0 })
})

test('the table adds everything up', () => {
  const results = [
    { name: 'types', passed: 1, failed: 0, skipped: 0, seconds: 2 },
    { name: 'unit', passed: 30, failed: 2, skipped: 1, seconds: 4 },
  ]
  expect(totals(results)).toEqual({ passed: 31, failed: 2, skipped: 1 })
  expect(summary(results, 5).split('\n').at(-1)).toMatch(/^all +31 passed +2 failed +1 left out +5\.0 s$/)
})
