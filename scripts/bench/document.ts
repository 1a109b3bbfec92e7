import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { getPriority, loadavg } from 'node:os'
import { dirname, join } from 'node:path'
import { machine, type Report } from './report'

const opening = `# How fast it is

Made by \`npm run bench -- --write\`, which anyone can run again. Medians of one run; the machine is shared with other work, so
compare figures within a table rather than with other machines. What people would notice is in the aims of each table.
`

/** Put the tables of `reports` into docs/performance.md, each in place of its older self. */
export function writePerformance(root: string, reports: readonly Report[]): void {
  const file = join(root, 'docs/performance.md')
  mkdirSync(dirname(file), { recursive: true })
  const old = existsSync(file) ? readFileSync(file, 'utf8') : opening
  writeFileSync(file, reports.reduce((text, report) => withTable(text, report.name, `${report.markdown()}\n\n${origin()}`), old))
}

/** `text` with `table` between the marks of `name`, at the end when there are none yet. */
export function withTable(text: string, name: string, table: string): string {
  const [begin, end] = [`<!-- bench ${name} -->`, `<!-- end ${name} -->`]
  const section = `${begin}\n${table}\n${end}`
  const start = text.indexOf(begin)
  if (start < 0) return `${text.trimEnd()}\n\n${section}\n`
  return text.slice(0, start) + section + text.slice(text.indexOf(end, start) + end.length)
}

/** On a shared machine a bench may be run with `nice -n -15`: said too. */
const origin = () =>
  `Measured ${new Date().toISOString().slice(0, 10)} on ${machine()}, with a load of ${loadavg()[0]?.toFixed(0)} (above 2, others’ work slows every figure)${getPriority() < 0 ? ', the bench before other work' : ''}.`
