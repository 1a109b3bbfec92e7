import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync, zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { chooseSource, forgetSource } from '@/dictionaries/build/chosen'

const text = '# CC-CEDICT\n#! entries=1\n不 不 [bu4] /not/\n'
const bytes = new TextEncoder().encode(text)

let folder: string
let destination: URL

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tongdu-'))
  destination = pathToFileURL(join(folder, 'chosen', 'cedict.u8'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const choose = (name: string, content: Uint8Array): number => {
  writeFileSync(join(folder, name), content)
  return chooseSource(join(folder, name), destination)
}

test.each([
  ['cedict_ts.u8', bytes],
  ['with-mark.u8', new TextEncoder().encode(`\uFEFF${text.replaceAll('\n', '\r\n')}`)],
  ['cedict.txt.gz', gzipSync(bytes)],
  ['cedict.zip', zipSync({ 'cedict_ts.u8': bytes, 'readme.txt': new Uint8Array(3) })],
])('%s is taken', (name, content) => {
  expect(choose(name, content)).toBe(1)
  expect(readFileSync(destination, 'utf8')).toContain('不 不 [bu4] /not/')
  forgetSource(destination)
  expect(existsSync(destination)).toBe(false)
})

describe('what is no dictionary is refused, and the one in use stays', () => {
  test.each([
    ['empty.u8', new Uint8Array(), /no line "#! entries=…"/],
    ['bad-line.u8', new TextEncoder().encode('#! entries=1\n不 不 bu4\n'), /^Line 2 is not .*: 不 不 bu4$/],
    ['bad-count.u8', new TextEncoder().encode(text.replace('=1', '=2')), /says 2 entries, but 1 were found/],
    ['not-utf8.u8', Uint8Array.of(...bytes, 0xb2, 0xbb), /is not UTF-8 text from line 4 on/],
    ['half.gz', gzipSync(bytes).slice(0, 30), /cannot be unpacked, it is damaged or incomplete/],
    ['half.zip', zipSync({ 'cedict_ts.u8': bytes }).slice(0, 60), /cannot be unpacked, it is damaged or incomplete/],
    ['other.zip', zipSync({ 'photo.jpg': bytes }), /holds no file "cedict_ts\.u8"/],
    ['two.zip', zipSync({ 'cedict_1.u8': bytes, 'cedict_2.u8': bytes }), /holds several dictionaries \(cedict_1\.u8, cedict_2\.u8\)/],
  ])('%s', (name, content, message) => {
    choose('cedict_ts.u8', bytes)
    expect(() => choose(name, content)).toThrow(message)
    expect(readFileSync(destination, 'utf8')).toBe(text)
  })

  test('a file that is not there, a folder', () => {
    expect(() => chooseSource(join(folder, 'absent.u8'), destination)).toThrow(/absent\.u8 cannot be read: ENOENT/)
    expect(() => chooseSource(folder, destination)).toThrow(/cannot be read: EISDIR/)
  })
})
