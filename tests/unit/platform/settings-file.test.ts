import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { allowed } from '@/platform/setting-values'
import type { SavedCorrection } from '@/platform/correction-record'
import type { SavedWord } from '@/platform/own-word-record'
import { changeSettings, defaultSettings, readSettings, settingNames } from '@/platform/settings'
import type { Settings } from '@/platform/settings'
import { largestFile, readSettingsFile, writeSettingsFile } from '@/platform/settings-file'
import type { Kept } from '@/platform/settings-file'
import type { SavedHabit } from '@/platform/site-habits'
import type { SavedRule } from '@/platform/site-rules'

const corrections: SavedCorrection[] = [
  { kind: 'split', word: '研究生命', at: [2], context: '他研究生命的起源', savedAt: 1_790_000_000_000 },
  { kind: 'join', word: '高质量发展', context: null, savedAt: 1_790_000_000_001 },
  { kind: 'reading', word: '长', reading: ['zhang3'], context: null, savedAt: 1_790_000_000_002 },
]
const rules: SavedRule[] = [
  { site: 'zaobao.com.sg', rule: 'traditional', savedAt: 1_790_000_000_003 },
  { site: 'file:', rule: 'leave', savedAt: 1_790_000_000_004 },
]
const habits: SavedHabit[] = [{ site: 'bank.example', habit: 'off', savedAt: 1_790_000_000_006 }]
const words: SavedWord[] = [{ written: '钟欣', shown: '鍾欣', where: 'traditional', savedAt: 1_790_000_000_005 }]
const unnamedSites = ['bank.example', 'mail.example']
const kept: Kept = { settings: defaultSettings, corrections, rules, habits, words, unnamedSites }
const file = (part: object) => JSON.stringify({ format: 'tongdu settings', version: 1, ...part })

describe('the settings file', () => {
  it('comes back as it was written', () => {
    const settings = { ...defaultSettings, theme: 'dark', sandhi: true } as const
    expect(readSettingsFile(writeSettingsFile({ ...kept, settings }, true))).toEqual({ ...kept, kind: 'read', settings, refused: [] })
  })

  it('gives a fresh profile every setting as it was, whatever it was (fast-check)', async () => {
    const text = (minLength: number, maxLength: number) => fc.string({ minLength, maxLength, unit: 'grapheme' }).filter(({ length }) => length >= minLength && length <= maxLength)
    const free: Partial<Record<keyof Settings, fc.Arbitrary<unknown>>> = {
      copyFormat: text(1, 500),
      webDictionaries: fc.array(text(1, 500), { maxLength: 30 }),
      ownTones: fc.array(fc.stringMatching(/^#[0-9a-f]{6}$/), { minLength: 5, maxLength: 5 }),
      keys: fc.dictionary(text(1, 40).filter((name) => name !== '__proto__'), text(1, 40), { maxKeys: 200, noNullPrototype: true }),
      voiceName: text(0, 200),
    }
    const valueOf = (name: keyof Settings): fc.Arbitrary<unknown> => {
      const rule = allowed[name]
      // Each listed setting differs from the beginning as often as it can.
      return typeof rule === 'function' ? free[name]! : fc.constantFrom(...(rule as readonly unknown[]).filter((value) => value !== defaultSettings[name]))
    }
    const settingsOf = fc.record(Object.fromEntries(settingNames.map((name) => [name, valueOf(name)]))) as unknown as fc.Arbitrary<Settings>
    await fc.assert(
      fc.asyncProperty(settingsOf, async (settings) => {
        const read = readSettingsFile(writeSettingsFile({ ...kept, settings }, true))
        if (read.kind === 'refused') throw new Error(read.why)
        expect(read.refused).toEqual([])
        fakeBrowser.reset()
        await changeSettings(read.settings)
        expect(await readSettings()).toEqual(settings)
      }),
      { numRuns: 100 },
    )
  })

  it('holds no sentence where none is wanted', () => {
    const text = writeSettingsFile(kept, false)
    expect(text).not.toContain('起源')
    expect(readSettingsFile(text)).toMatchObject({ corrections: corrections.slice(1) })
  })

  it.each([
    ['not json', 'noJson'],
    ['', 'noJson'],
    ['null', 'notOurs'],
    ['[]', 'notOurs'],
    ['{"format":"anki","version":1}', 'notOurs'],
    [file({ version: '1' }), 'notOurs'],
    [file({ version: 2 }), 'newerVersion'],
    [file({ corrections: Array(5001).fill(0) }), 'tooManyRows'],
    [file({ rules: Array(2001).fill(0) }), 'tooManyRows'],
    [file({ words: Array(2001).fill(0) }), 'tooManyRows'],
    [file({ unnamedSites: Array(501).fill('a.com') }), 'tooManyRows'],
    [' '.repeat(largestFile + 1), 'tooLarge'],
  ])('%.40s is refused as a whole: %s', (text, why) => expect(readSettingsFile(text)).toEqual({ kind: 'refused', why }))

  it('is looked at row by row', () => {
    const read = readSettingsFile(
      file({
        settings: { theme: 'pink', sandhi: true, 'x<b>': 1 },
        corrections: [{ kind: 'join', word: '中国', saved: '2026-01-01T00:00:00Z' }, 7, { kind: 'join' }],
        rules: [{ site: 'a.com/b', rule: 'leave', saved: '2026-01-01T00:00:00Z' }, { site: 'a.com', rule: 'leave', saved: '2026-01-01T00:00:00Z' }],
        habits: [{ site: 'a.com', habit: 'gone', saved: '2026-01-01T00:00:00Z' }, { site: 'b.com', habit: 'click', saved: '2026-01-01T00:00:00Z' }],
        words: [{ written: '', shown: '鍾', where: 'everywhere', saved: '2026-01-01T00:00:00Z' }, null],
        unnamedSites: ['a.com', 'a.com/b', 7],
      }),
    )
    expect(read).toEqual({
      kind: 'read',
      settings: { sandhi: true },
      corrections: [{ kind: 'join', word: '中国', context: null, savedAt: Date.UTC(2026, 0, 1) }],
      rules: [{ site: 'a.com', rule: 'leave', savedAt: Date.UTC(2026, 0, 1) }],
      habits: [{ site: 'b.com', habit: 'click', savedAt: Date.UTC(2026, 0, 1) }],
      words: [],
      unnamedSites: ['a.com'],
      refused: [
        { kind: 'setting', name: 'theme', why: 'badSetting' },
        { kind: 'setting', name: 'x<b>', why: 'unknownSetting' },
        { kind: 'correction', row: 2, about: null, why: 'notARow' },
        { kind: 'correction', row: 3, about: null, why: 'badWord' },
        { kind: 'rule', row: 1, about: 'a.com/b', why: 'badSite' },
        { kind: 'habit', row: 1, about: 'a.com', why: 'badHabit' },
        { kind: 'word', row: 1, about: null, why: 'badWritten' },
        { kind: 'word', row: 2, about: null, why: 'notAWord' },
        { kind: 'site', row: 2, about: 'a.com/b', why: 'badUnnamedSite' },
        { kind: 'site', row: 3, about: null, why: 'badUnnamedSite' },
      ],
    })
  })

  it('cannot reach the prototype of all objects', () => {
    const text = '{"format":"tongdu settings","version":1,"__proto__":{"polluted":1},"settings":{"__proto__":{"theme":"dark"},"constructor":{"prototype":{"polluted":1}}},"corrections":[{"__proto__":{"kind":"join","word":"中国"},"saved":"2026-01-01T00:00:00Z"}]}'
    const read = readSettingsFile(text)
    expect(read).toMatchObject({ kind: 'read', settings: {}, corrections: [] })
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
    const inherited = '{"__proto__":{"format":"tongdu settings","version":1}}'
    expect(readSettingsFile(inherited)).toEqual({ kind: 'refused', why: 'notOurs' })
  })

  it('never throws and lets through only what is in order, however it was changed (fast-check)', () => {
    const good = writeSettingsFile(kept, true)
    const value = fc.oneof(fc.jsonValue(), fc.constant('研究生命'), fc.constantFrom('join', 'split', 'reading', 'a.com', 'leave', 'off', 'everywhere', '2026-01-01T00:00:00Z'))
    const row = fc.record({ kind: value, word: value, at: value, reading: value, context: value, site: value, rule: value, habit: value, written: value, shown: value, where: value, saved: value }, { requiredKeys: [] })
    const rowsOf = fc.oneof(value, fc.array(fc.oneof(row, value)))
    const made = fc.record({ settings: value, corrections: rowsOf, rules: rowsOf, habits: rowsOf, words: rowsOf, unnamedSites: fc.oneof(value, fc.array(fc.oneof(fc.domain(), value))) }).map(file)
    const cut = fc.tuple(fc.nat(good.length), fc.nat(20), fc.string()).map(([at, length, text]) => good.slice(0, at) + text + good.slice(at + length))
    fc.assert(
      fc.property(fc.oneof(made, cut, fc.string()), (text) => {
        const read = readSettingsFile(text)
        if (read.kind === 'refused') return
        const again = readSettingsFile(writeSettingsFile({ ...read, settings: { ...defaultSettings, ...read.settings } }, true))
        const { corrections, rules, habits, words, unnamedSites } = read
        expect(again).toMatchObject({ kind: 'read', corrections, rules, habits, words, unnamedSites, refused: [] })
        expect(Object.keys(Object.prototype)).toEqual([])
      }),
      { numRuns: 2000, verbose: 1 },
    )
  })
})
