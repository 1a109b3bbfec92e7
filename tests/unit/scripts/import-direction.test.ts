import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../../..')

/** Names of the rules that a small project with these files breaks. */
function brokenRules(files: Record<string, string>): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'tongdu-test-'))
  try {
    cpSync(join(root, 'scripts/lint'), join(folder, 'scripts/lint'), { recursive: true })
    writeFileSync(join(folder, 'tsconfig.json'), '{}')
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
    const rooms = [...new Set(Object.keys(files).map((path) => path.split('/')[0] as string))]
    const args = [cruiser, '--config', join(root, '.dependency-cruiser.mjs'), '--output-type', 'json', ...rooms]
    const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
    if (stdout === '') throw new Error(stderr)
    const { summary } = JSON.parse(stdout) as { summary: { violations: { rule: { name: string } }[] } }
    return summary.violations.map(({ rule }) => rule.name).toSorted()
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test('the linter refuses imports against the direction, types included', () => {
  const entry = 'export interface Entry { readonly id: number }'
  const wrong = "import type { Entry } from '@/dictionaries/entry'\nexport type Words = Entry[]"
  expect(brokenRules({ 'dictionaries/entry.ts': entry, 'chinese/words.ts': wrong })).toEqual(['chinese-direction'])
})

test('the linter refuses imports between neighbours', () => {
  const wrong = "import { walk } from '@/page/walk'\nexport const all = walk"
  expect(brokenRules({ 'page/walk.ts': 'export const walk = 1', 'dictionaries/all.ts': wrong })).toEqual(['dictionaries-direction'])
})

test('the linter refuses circles', () => {
  const broken = brokenRules({
    'chinese/a.ts': "import { b } from './b'\nexport const a = () => b",
    'chinese/b.ts': "import { a } from './a'\nexport const b = () => a",
  })
  expect(new Set(broken)).toEqual(new Set(['no-circles']))
})

test('the linter lets imports in the direction be', () => {
  const right = "import { walk } from '@/page/walk'\nexport const all = walk"
  expect(brokenRules({ 'page/walk.ts': 'export const walk = 1', 'entrypoints/reading.ts': right })).toEqual([])
})
