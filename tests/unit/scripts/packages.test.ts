import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { arePackagesInstalled } from '../../../scripts/setup/packages.mjs'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tongdu-test-'))
  mkdirSync(join(folder, 'node_modules'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const write = (name: string, packages: object) => writeFileSync(join(folder, name), JSON.stringify({ packages }))
const wanted = { '': {}, 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0', optional: true } }

test('a fresh clone has no packages', () => {
  write('package-lock.json', wanted)
  expect(arePackagesInstalled(folder)).toBe(false)
})

test('the locked versions have to be there, optional ones of other platforms need not', () => {
  write('package-lock.json', wanted)
  write('node_modules/.package-lock.json', { 'node_modules/a': { version: '1.0.0' } })
  expect(arePackagesInstalled(folder)).toBe(true)
  write('node_modules/.package-lock.json', { 'node_modules/a': { version: '1.0.1' } })
  expect(arePackagesInstalled(folder)).toBe(false)
  write('node_modules/.package-lock.json', { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '1.0.0' } })
  expect(arePackagesInstalled(folder)).toBe(false)
})
