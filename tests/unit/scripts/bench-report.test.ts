import { expect, test } from 'vitest'
import { withTable } from '../../../scripts/bench/document'
import { figure, quantile, Report } from '../../../scripts/bench/report'

test('quantiles lie between neighbours', () => {
  expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5)
  expect(quantile([7], 0.95)).toBe(7)
  expect(quantile([], 0.5)).toBeNaN()
})

test('figures show three digits', () => {
  expect([0.123456, 12.3456, 123456.7, NaN].map(figure)).toEqual(['0.123', '12.3', '123,457', '–'])
})

test('a report is a table with its aims', async () => {
  const report = new Report('demo', false)
  report.describe('Demo', 'About it.')
  report.row('waiting', await report.repeat(3, (round) => round + 1), 'ms', '≤ 3')
  expect(report.markdown()).toContain('| waiting | 2 | 1.5 … 2.5 | 2.9 | 3 | ms | ≤ 3 |')
  expect(report.median('waiting')).toBe(2)
})

test('a table takes the place of its older self and leaves the rest', () => {
  const first = withTable('# Speed\n', 'a', 'old')
  const both = withTable(first, 'b', 'other')
  const renewed = withTable(both, 'a', 'new')
  expect(renewed).toBe('# Speed\n\n<!-- bench a -->\nnew\n<!-- end a -->\n\n<!-- bench b -->\nother\n<!-- end b -->\n')
})
