import { expect, test } from 'vitest'
import { summary, totals } from '../../../scripts/test/summary'
import { vitestCounts, vitestFailures, type Report } from '../../../scripts/test/vitest-counts'

const report: Report = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, testResults: [] }

test('a run is counted as vitest counted it', () => {
  expect(vitestCounts(report, 0)).toEqual({ passed: 3, failed: 0, skipped: 0 })
  expect(vitestCounts({ ...report, numFailedTests: 2, numPendingTests: 1 }, 1)).toEqual({ passed: 3, failed: 2, skipped: 1 })
})

test('a run that broke counts as a failure though no test failed', () => {
  expect(vitestCounts(null, 1).failed).toBe(1)
  expect(vitestCounts(report, 1).failed).toBe(1)
  expect(vitestCounts({ ...report, numPassedTests: 0 }, 0).failed).toBe(1)
  const brokenFile = { name: 'a.test.ts', status: 'failed', assertionResults: [] }
  expect(vitestCounts({ ...report, testResults: [brokenFile] }, 1)).toEqual({ passed: 3, failed: 1, skipped: 0 })
})

test('what failed is told in a line each, with the first line of why', () => {
  const failed = { status: 'failed', fullName: 'a page is read', failureMessages: ['Error: Waited in vain\n    at until'] }
  const testResults = [
    { name: 'a.test.ts', status: 'failed', assertionResults: [{ status: 'passed', fullName: 'is there' }, failed] },
    { name: 'b.test.ts', status: 'failed', message: 'SyntaxError: …\n', assertionResults: [] },
    { name: 'c.test.ts', status: 'passed', assertionResults: [] },
  ]
  expect(vitestFailures({ ...report, testResults })).toEqual(['a.test.ts > a page is read: Error: Waited in vain', 'b.test.ts: SyntaxError: …'])
  expect(vitestFailures(null)).toEqual([])
})

test('the table adds everything up', () => {
  const results = [
    { name: 'types', passed: 1, failed: 0, skipped: 0, seconds: 2 },
    { name: 'unit', passed: 30, failed: 2, skipped: 1, seconds: 4 },
  ]
  expect(totals(results)).toEqual({ passed: 31, failed: 2, skipped: 1 })
  expect(summary(results, 5).split('\n').at(-1)).toMatch(/^all +31 passed +2 failed +1 left out +5\.0 s$/)
})
