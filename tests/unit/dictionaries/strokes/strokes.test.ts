import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createRequire } from 'node:module'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadDictionary } from '@/dictionaries/load-node'
import { chooseCharacters } from '@/dictionaries/strokes/choose'
import { openStrokes } from '@/dictionaries/strokes/open'
import { packStrokes, unpackStrokes } from '@/dictionaries/strokes/pack'
import type { Strokes } from '@/dictionaries/strokes/strokes'

const folder = dirname(createRequire(import.meta.url).resolve('hanzi-writer-data/package.json'))
const original = (character: string): Strokes => {
  const data = JSON.parse(readFileSync(join(folder, `${character}.json`), 'utf8')) as Omit<Strokes, 'radStrokes'> & Partial<Strokes>
  return { radStrokes: [], ...data }
}
const numbers = (text: string) => (text.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number)
const letters = (text: string) => text.replace(/[^A-Za-z]/g, '')

describe('packed strokes', () => {
  it('are the same commands, and points within one unit of 1,024', () => {
    const characters = Array.from('一学學龍国國永我愛囊書')
    const unpacked = unpackStrokes(packStrokes(characters.map(original), 'notice'))
    expect(unpacked).toHaveLength(characters.length)
    for (const [index, character] of characters.entries()) {
      const before = original(character)
      const after = unpacked[index]!
      expect(after.radStrokes).toEqual(before.radStrokes)
      expect(after.strokes.map(letters)).toEqual(before.strokes.map(letters))
      const farthest = (a: readonly number[], b: readonly number[]) => Math.max(...a.map((value, at) => Math.abs(value - b[at]!)))
      for (const [stroke, path] of before.strokes.entries()) expect(farthest(numbers(path), numbers(after.strokes[stroke]!))).toBeLessThanOrEqual(1)
      expect(after.medians.map(({ length }) => length)).toEqual(before.medians.map(({ length }) => length))
      expect(farthest(before.medians.flat(2), after.medians.flat(2))).toBeLessThanOrEqual(1)
    }
  })

  it('come back whatever the points are', () => {
    const coordinate = fc.integer({ min: -1000, max: 1000 }).map((half) => half * 2)
    fc.assert(
      fc.property(fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 20 }), (points) => {
        const given: Strokes = { strokes: [`M ${points[0]!.join(' ')} ${points.map(([x, y]) => `L ${x} ${y}`).join(' ')} Z`], medians: [points], radStrokes: [0] }
        expect(unpackStrokes(packStrokes([given, given], 'x'))).toEqual([given, given])
      }),
    )
  })

  it('say whose they are, and are refused when they are not whole', () => {
    const packed = packStrokes([original('学')], 'Arphic Public License')
    expect(new TextDecoder().decode(packed.subarray(0, 21))).toBe('Arphic Public License')
    for (const length of [0, 5, 30, packed.length - 1]) expect(() => unpackStrokes(packed.slice(0, length))).toThrow(RangeError)
  })

  it('are read from the file that has the character', async () => {
    const asked: string[] = []
    const files: Record<string, Uint8Array | string> = {
      '/strokes/characters.txt': `学好${'x'.repeat(62)}龍`,
      '/strokes/0.bin': packStrokes([original('学'), original('好')], 'n'),
      '/strokes/1.bin': packStrokes([original('龍')], 'n'),
    }
    const book = await openStrokes((path) => {
      asked.push(path)
      return Promise.resolve(new Response(files[path] as BodyInit))
    })
    expect(asked).toEqual(['/strokes/characters.txt'])
    expect([book.has('好'), book.has('龍'), book.has('龘')]).toEqual([true, true, false])
    expect((await book.strokesOf('龍'))!.strokes).toHaveLength(16)
    expect((await book.strokesOf('好'))!.strokes).toHaveLength(6)
    expect(await book.strokesOf('龘')).toBeNull()
    expect(asked.slice(1)).toEqual(['/strokes/1.bin', '/strokes/0.bin'])
  })

  it('are chosen by how common a character is, in both scripts', async () => {
    const { lexicon } = await loadDictionary()
    const chosen = chooseCharacters(lexicon)
    for (const character of '的我学學國龙龍鑰') expect(chosen).toContain(character)
    expect(new Set(chosen).size).toBe(chosen.length)
    expect(chosen).not.toContain('Ａ')
  })
})
