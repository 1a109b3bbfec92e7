import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { InflateError, Inflater } from '@/dictionaries/inflate'

const most = 70_000
/** Words that repeat, near and far, between bytes that do not. */
const texts = fc
  .array(fc.oneof(fc.constantFrom('a', 'the ', 'to be ', '中国', 'classifier for '.repeat(20)), fc.string({ maxLength: 40, unit: 'binary' })), { maxLength: 300 })
  .map((pieces) => new TextEncoder().encode(pieces.join('')).slice(0, most))
const settings = fc.record({ level: fc.integer({ min: 0, max: 9 }), strategy: fc.constantFrom(0, 2, 4), memLevel: fc.integer({ min: 1, max: 9 }) })

describe('an inflater', () => {
  test('gives back what zlib deflated, one text after another, with and without a preset dictionary', () => {
    const preset = new TextEncoder().encode('classifier for to be the 中国')
    const alone = new Inflater(new Uint8Array(), most)
    const knowing = new Inflater(preset, most)
    fc.assert(
      fc.property(texts, settings, (text, options) => {
        expect(Buffer.from(alone.inflate(deflateRawSync(text, options))).equals(text)).toBe(true)
        expect(Buffer.from(knowing.inflate(deflateRawSync(text, { ...options, dictionary: preset }))).equals(text)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('takes large texts of many blocks and of noise', () => {
    const noise = Uint8Array.from({ length: most }, (_, index) => Math.imul(index + 7, 2_654_435_761) >>> 13)
    for (const level of [0, 1, 9]) expect(Buffer.from(new Inflater(new Uint8Array(), most).inflate(deflateRawSync(noise, { level }))).equals(noise)).toBe(true)
  })

  test('refuses what is cut off', () => {
    const inflater = new Inflater(new Uint8Array(), most)
    const whole = deflateRawSync('to be or not to be, that is the question '.repeat(50))
    for (let length = 0; length < whole.length - 1; length++) expect(() => inflater.inflate(whole.subarray(0, length))).toThrow(InflateError)
  })

  test('ends with an answer or a refusal, whatever it is given', () => {
    const inflater = new Inflater(new Uint8Array(100), 5000)
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (noise) => {
        try {
          expect(inflater.inflate(noise).length).toBeLessThanOrEqual(5000)
        } catch (error) {
          expect(error).toBeInstanceOf(InflateError)
        }
      }),
      { numRuns: 5000 },
    )
  })
})
