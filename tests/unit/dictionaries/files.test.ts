import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildDictionary, type Built } from '@/dictionaries/build/build'
import { openDictionary } from '@/dictionaries/dictionary'
import { openEntries } from '@/dictionaries/entries'
import { DictionaryError, formatVersion, readSections, verify, writeSections, type SectionData } from '@/dictionaries/format'
import { loadDictionary, loadEntries } from '@/dictionaries/load-package'
import { corePath, fetchBuffer, glossesPath } from '@/dictionaries/package-files'
import { buildIfStale } from '@/dictionaries/load-node'

const source = (entries: string[], count = entries.length) =>
  ['# CC-CEDICT', `#! entries=${count}`, '#! date=2026-01-01T00:00:00Z', ...entries].join('\n')
const small = source([
  '臺灣 台湾 [Tai2 wan1] /Taiwan/',
  '台灣 台湾 [Tai2 wan1] /variant of 臺灣|台湾[Tai2 wan1]/',
  '甲 甲 [jia3] /see 乙[yi3]/',
  '乙 乙 [yi3] /see 甲[jia3]/',
  '丙 丙 [bing3] /see 丁[ding1]/third/',
  '不 不 [bu4] /not; no/',
])

const build = (cedict: string) => buildDictionary({ cedict, frequencies: '台湾 1000 ns\n不 300000 d\n', levels: { hsk2: [['不']] }, packs: [] })

let built: Built

beforeAll(() => {
  built = build(small)
})

test('a small dictionary works like the large one, circles included', () => {
  const dictionary = openDictionary(built.core)
  const entries = openEntries(dictionary, built.glosses)
  expect(dictionary.sourceDate).toBe('2026-01-01T00:00:00Z')
  expect(entries.entriesOf('台湾').map(({ traditional }) => traditional)).toEqual(['臺灣', '台灣'])
  expect(entries.entriesOf('甲')[0]?.senses[0]?.pointsTo).toMatchObject({ entry: 3, meaning: 3 })
  expect(entries.entriesOf('丙')[0]?.senses[0]?.pointsTo).toMatchObject({ entry: null, meaning: null })
  expect(entries.entriesOf('不')[0]).toMatchObject({ hsk2: 1, senses: [{ glosses: [[{ text: 'not' }], [{ text: 'no' }]] }] })
})

test('packed figures come back as they were put in, aligned for any typed array', () => {
  const { core } = buildDictionary({
    cedict: small,
    frequencies: '不 1 d',
    levels: {},
    packs: [(lexicon) => ({ 'test.floats': Float32Array.of(1.5, lexicon.formCount), 'test.byte': Uint8Array.of(7) })],
  })
  const { tables, lexicon } = openDictionary(core)
  const bytes = tables.bytes('test.floats')
  expect(bytes && bytes.byteOffset % 8).toBe(0)
  expect(bytes && [...new Float32Array(bytes.buffer, bytes.byteOffset, 2)]).toEqual([1.5, lexicon.formCount])
  expect([...(tables.bytes('test.byte') ?? [])]).toEqual([7])
  expect(tables.bytes('absent')).toBeNull()
})

describe('a source that is wrong stops the build and says where', () => {
  const messageOf = (cedict: string): string => {
    try {
      build(cedict)
    } catch (error) {
      return (error as Error).message
    }
    return 'nothing was wrong'
  }

  test('a line that is no entry', () => {
    expect(messageOf(source(['不 不 [bu4] /not/', '好 好 hao3 /good/']))).toMatch(/^Line 5 is not .*: 好 好 hao3 \/good\/$/)
    expect(messageOf(source(['不 不 [bu4]']))).toMatch(/^Line 4 /)
    expect(messageOf(source(['不 [bu4] /not/']))).toMatch(/^Line 4 /)
  })

  test('another count than the header promises', () => {
    expect(messageOf(source(['不 不 [bu4] /not/'], 2))).toBe(
      'The header says 2 entries, but 1 were found in 4 lines. The last one is line 4: 不 不 [bu4] /not/',
    )
    expect(messageOf('不 不 [bu4] /not/')).toMatch(/no line "#! entries=…"/)
    expect(messageOf('')).toMatch(/no line/)
  })
})

describe('a file that cannot be used is refused with a sentence', () => {
  const refusal = (buffer: ArrayBuffer): DictionaryError => {
    try {
      openDictionary(buffer)
    } catch (error) {
      expect(error).toBeInstanceOf(DictionaryError)
      return error as DictionaryError
    }
    throw new Error('it was taken')
  }
  const changed = (word: number, value: number): ArrayBuffer => {
    const copy = built.core.slice(0)
    new Uint32Array(copy)[word] = value
    return copy
  }

  test('something else, an older version, half a file, a part missing', () => {
    expect(refusal(new ArrayBuffer(0))).toMatchObject({ kind: 'not a dictionary' })
    expect(refusal(new TextEncoder().encode('<!doctype html><title>Not found</title>').buffer)).toMatchObject({ kind: 'not a dictionary' })
    expect(refusal(changed(2, formatVersion + 1))).toMatchObject({
      kind: 'other version',
      message: `This dictionary file has format ${formatVersion + 1}, but this Tongdu reads format ${formatVersion}. Please reinstall Tongdu.`,
    })
    expect(refusal(built.core.slice(0, built.core.byteLength / 2))).toMatchObject({ kind: 'truncated' })
    expect(refusal(writeSections(new Map()))).toMatchObject({ kind: 'damaged' })
  })

  test('cut off anywhere', () => {
    fc.assert(
      fc.property(fc.nat(built.core.byteLength - 1), (at) => {
        expect(refusal(built.core.slice(0, at)).message).toMatch(/Please reinstall Tongdu\.$/)
      }),
      { numRuns: 1000 },
    )
  })

  test('with 64 bytes lost anywhere', () => {
    fc.assert(
      fc.property(fc.nat(built.core.byteLength - 64), fc.uint8Array({ minLength: 64, maxLength: 64 }), (at, noise) => {
        const copy = built.core.slice(0)
        const bytes = new Uint8Array(copy)
        // Noise that changes every word it is put over.
        bytes.set(noise.map((byte, index) => (bytes[at + index] ?? 0) ^ (byte | 1)), at)
        if (at % 4 === 0) expect(refusal(copy)).toBeInstanceOf(DictionaryError)
      }),
      { numRuns: 1000 },
    )
  })

  test('with any byte changed, by the check of every byte, and never with another error', async () => {
    await verify(built.core)
    await fc.assert(
      fc.asyncProperty(fc.nat(built.core.byteLength - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const copy = built.core.slice(0)
        const bytes = new Uint8Array(copy)
        bytes[at] = (bytes[at] ?? 0) ^ change
        const message = /^(?:This is not a|This dictionary|The dictionary) .*\. Please reinstall Tongdu\.$/
        let isOpen = false
        try {
          const { lexicon } = openDictionary(copy)
          isOpen = true
          for (let form = 0; form < lexicon.formCount; form++) lexicon.formOf(lexicon.spelling(form))
        } catch (error) {
          if (!(error instanceof DictionaryError) && !isOpen) throw error
          if (error instanceof DictionaryError) expect(error.message).toMatch(message)
        }
        // What opened was changed in a byte that is not sampled: the full check finds it. The word of its own sum is no part of the data.
        if (isOpen) await expect(verify(copy)).rejects.toThrow(message)
      }),
      { numRuns: 1000 },
    )
  })

  test('glosses of another build', () => {
    const dictionary = openDictionary(built.core)
    const other = build(source(['好 好 [hao3] /good/']))
    expect(() => openEntries(dictionary, other.glosses)).toThrow(DictionaryError)
    expect(() => openEntries(dictionary, built.glosses.slice(0, 40))).toThrow(DictionaryError)
  })

  test('files that are not in the package', async () => {
    const gone = () => Promise.resolve(new Response('', { status: 404 }))
    const broken = () => Promise.reject(new TypeError('Failed to fetch'))
    await expect(loadDictionary(fetchBuffer(gone, corePath))).rejects.toMatchObject({ name: 'DictionaryError', kind: 'missing' })
    await expect(loadDictionary(fetchBuffer(broken, corePath))).rejects.toMatchObject({ name: 'DictionaryError', kind: 'missing' })
    const fetchFile = (path: string) => Promise.resolve(new Response(path.endsWith('core.bin') ? built.core : built.glosses))
    const dictionary = await loadDictionary(fetchBuffer(fetchFile, corePath))
    expect((await loadEntries(dictionary, fetchBuffer(fetchFile, glossesPath))).entriesOf('不')).toHaveLength(1)

    const copy = built.core.slice(0)
    const bytes = new Uint8Array(copy)
    bytes[copy.byteLength - 1] = (bytes[copy.byteLength - 1] ?? 0) ^ 1
    const told = await new Promise((resolve) => void loadDictionary(Promise.resolve(copy), resolve).catch(resolve))
    expect(told).toMatchObject({ name: 'DictionaryError', kind: 'damaged' })
  })
})

test('sections come back as they were written', () => {
  const data = fc.oneof(fc.uint8Array(), fc.uint16Array(), fc.uint32Array(), fc.float32Array({ noNaN: true }))
  const name = fc.string({ unit: fc.constantFrom(...'abc.xyz019'), minLength: 1, maxLength: 24 })
  fc.assert(
    fc.property(fc.dictionary(name, data, { maxKeys: 8 }), (sections) => {
      const read = readSections(writeSections(new Map<string, SectionData>(Object.entries(sections))))
      expect([...read.keys()]).toEqual(Object.keys(sections))
      for (const [key, { buffer }] of Object.entries(sections)) expect([...(read.get(key) ?? [])]).toEqual([...new Uint8Array(buffer)])
    }),
    { numRuns: 200 },
  )
  expect(() => writeSections(new Map([['a name with spaces', new Uint8Array()]]))).toThrow(RangeError)
})

test('a second build uses the files of the first', async () => {
  await buildIfStale()
  const { isNew, notice } = await buildIfStale()
  expect(isNew).toBe(false)
  const licence = readFileSync(notice, 'utf8')
  expect(licence).toContain('CC BY-SA 4.0')
  expect(licence).toContain('Paul Andrew Denisowski')
  expect(readFileSync(new URL('../../../dictionaries/LICENSE.txt', import.meta.url), 'utf8')).toBe(licence)
}, 60_000)
