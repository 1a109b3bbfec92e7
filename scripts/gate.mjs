// Builds the extension as it goes to the stores and looks at what came out. Each gate counts as one check.
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import './typescript.mjs'

const { buildTwice } = await import('./gate/builds')
const { gates } = await import('./gate/gates')

const root = join(import.meta.dirname, '..')
const folder = join(root, '.cache/gate')
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })

const builds = buildTwice(root, folder)
let failed = 0
for (const { name, check } of gates) {
  const { findings, table = '' } = await check(builds)
  console.log(`${findings.length === 0 ? '✓' : '✗'} ${name}`)
  for (const finding of findings) console.log(`    ${finding}`)
  if (table) console.log(table.replace(/^/gm, '    '))
  if (findings.length > 0) failed++
}
console.log(`${gates.length - failed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
