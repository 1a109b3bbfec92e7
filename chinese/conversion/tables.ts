import type { Tables } from '../tables'
import { Letters } from './letters'
import { Phrases } from './phrases'

/**
 * The tables of the conversion, laid over the file's sections. Each is opened when a conversion first needs it.
 *
 *     rare            code points of the characters beyond the BMP, see `Letters`
 *     NAME.chars      letter, what it becomes, letter …
 *     NAME.labels/counts  the tree of phrases, see `Phrases`
 *     NAME.sizes/text     what each phrase becomes, in letters, one after the other
 *     script.choices  for each phrase three bits for each of its letters that has several Traditional shapes: which of `script.shapes`
 *     script.regional the letters on which only OpenCC's own data is asked
 *     script.shapes   letter, number of shapes, the shapes; the first is the usual one
 */
export interface ConversionTables {
  readonly letters: Letters
  /** Simplified to OpenCC's Traditional: usual shapes of all, phrases for those that have several. */
  readonly script: ScriptTable
  readonly simplify: ShapeTable
  shapes(name: ShapeName): ShapeTable
  words(name: WordName): WordTable
}

/** From OpenCC's Traditional to a region's shapes, or back. */
export type ShapeName = 'taiwan' | 'fromTaiwan' | 'hongKong' | 'fromHongKong'
/** A region's words instead of OpenCC's Traditional ones, or back. */
export type WordName = 'taiwanWords' | 'fromTaiwanWords' | 'hongKongWords' | 'fromHongKongWords'

export interface ShapeTable {
  /** What every letter becomes by itself. */
  readonly characters: Uint16Array
  readonly phrases: Phrases
  /** The letters that a phrase becomes: as many as it has. */
  readonly shown: (number: number) => Uint16Array
}

/** As a ShapeTable, but what a word becomes may be longer or shorter. */
export type WordTable = Omit<ShapeTable, 'characters'>

export interface ScriptTable {
  readonly characters: Uint16Array
  /** Shapes of the letters that have several, the usual one first. */
  readonly shapes: ReadonlyMap<number, Uint16Array>
  /** Letters whose shapes are regional variants of one another (吃: 喫, 吃), on which only OpenCC's own data is asked. */
  readonly regional: ReadonlySet<number>
  readonly phrases: Phrases
  /** Three bits for each letter of the phrase that has several shapes, the first lowest. */
  readonly choices: Uint32Array
}

/** @throws RangeError when a section is missing */
export function openConversionTables(tables: Tables): ConversionTables {
  const bytes = (name: string): Uint8Array => {
    const section = tables.bytes(name)
    if (!section) throw new RangeError(`The conversion tables lack the section "${name}"`)
    return section
  }
  const letters = (name: string): Uint16Array => {
    const section = bytes(name)
    return new Uint16Array(section.buffer, section.byteOffset, section.byteLength >> 1)
  }
  const numbers = (name: string): Uint32Array => {
    const section = bytes(name)
    return new Uint32Array(section.buffer, section.byteOffset, section.byteLength >> 2)
  }
  let unchanged: Uint16Array | undefined
  const characters = (name: string): Uint16Array => {
    // One table of letters that become themselves, copied: counting to 65,535 for each took most of the time of opening them.
    unchanged ??= countUp()
    const mapping = unchanged.slice()
    const pairs = letters(`${name}.chars`)
    for (let index = 0; index < pairs.length; index += 2) mapping[pairs[index]!] = pairs[index + 1]!
    return mapping
  }
  const phrases = (name: string): Phrases => new Phrases(letters(`${name}.labels`), letters(`${name}.counts`))
  const wordTable = (name: string): WordTable => {
    const lengths = bytes(`${name}.sizes`)
    const text = letters(`${name}.text`)
    const starts = new Uint32Array(lengths.length + 1)
    for (let index = 0; index < lengths.length; index++) starts[index + 1] = starts[index]! + lengths[index]!
    return { phrases: phrases(name), shown: (number) => text.subarray(starts[number], starts[number + 1]) }
  }
  const shapeTable = (name: string): ShapeTable => ({ characters: characters(name), ...wordTable(name) })
  const opened = new Map<string, unknown>()
  const once = <T>(name: string, open: (name: string) => T): T => {
    if (!opened.has(name)) opened.set(name, open(name))
    return opened.get(name) as T
  }
  return {
    get letters() {
      return once('rare', (name) => new Letters(numbers(name)))
    },
    get script() {
      return once('script', (name): ScriptTable => ({
        characters: characters(name),
        shapes: readShapes(letters(`${name}.shapes`)),
        regional: new Set(letters(`${name}.regional`)),
        phrases: phrases(name),
        choices: numbers(`${name}.choices`),
      }))
    },
    get simplify() {
      return once('simplify', shapeTable)
    },
    shapes: (name) => once(name, shapeTable),
    words: (name) => once(name, wordTable),
  }
}

function countUp(): Uint16Array {
  const letters = new Uint16Array(0x10000)
  for (let letter = 0; letter < letters.length; letter++) letters[letter] = letter
  return letters
}

function readShapes(list: Uint16Array): Map<number, Uint16Array> {
  const shapes = new Map<number, Uint16Array>()
  for (let index = 0; index < list.length; ) {
    const count = list[index + 1]!
    shapes.set(list[index]!, list.subarray(index + 2, index + 2 + count))
    index += 2 + count
  }
  return shapes
}
