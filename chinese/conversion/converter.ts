import type { Analysis } from '../analysis'
import { characterSets, ListedIn } from '../character-sets'
import type { Lexicon } from '../lexicon'
import type { Tables } from '../tables'
import { isChinese, scriptPreference } from '../writing'
import { changesOf } from './changes'
import type { Conversion, ConversionOptions, Converter, Target } from './conversion'
import { firstRareLetter, lastRareLetter } from './letters'
import { type Line, lineOf, LineRoom, Reason } from './line'
import { applyOwnWords } from './own-words'
import { applyPrinted } from './printed'
import { applyPunctuation } from './punctuation'
import { createScript } from './script'
import { applyShapes } from './shapes'
import { writtenIn, Written } from './sources'
import { type ConversionTables, openConversionTables } from './tables'
import { applyWords } from './wording'

/**
 * @param tables the sections of the conversion file
 * @throws RangeError when a section is missing
 */
export function createConverter(lexicon: Lexicon, tables: Tables): Converter {
  const conversion = openConversionTables(tables)
  const room = new LineRoom()
  let script: ReturnType<typeof createScript> | undefined

  const convert = (analysis: Analysis, options: ConversionOptions): Conversion => {
    const { target, from, ownWords = [] } = options
    if (!isChinese(analysis.writing)) return { text: analysis.text, changes: [] }
    let line = lineOf(analysis, conversion.letters, room)
    if (ownWords.length > 0) line = applyOwnWords(line, ownWords, target, conversion.letters)
    if (from !== target || (options.hasWording && target === 'simplified')) {
      const written = from === undefined ? writtenIn(analysis, line) : new Uint8Array(line.length).fill(scriptOf(from))
      if (target === 'simplified') line = toSimplified(conversion, line, written, options, analysis.text)
      else {
        script ??= createScript(lexicon, conversion)
        script(line, analysis.segments, only(written, Written.simplified))
        const region = from ?? (written.includes(Written.traditional) ? regionOf(analysis.text) : null)
        // Traditional text that does not say where it is from may well have the region's words.
        const hasWording = options.hasWording === true && (region === null ? written.includes(Written.simplified) : region !== target)
        line = toRegion(conversion, line, { ...options, hasWording }, region)
      }
    }
    if (options.hasPunctuation) applyPunctuation(line, target)
    return changesOf(analysis.text, line, conversion.letters)
  }
  let none: Uint8Array | undefined
  let several: Uint8Array | undefined
  // Several Traditional shapes are chosen between by reading, several Simplified ones by phrases alone.
  const readFor = (target: Target): Uint8Array =>
    target === 'simplified' ? (none ??= unitsOf([])) : (several ??= unitsOf(conversion.script.shapes.keys()))
  return { convert, readFor }
}

/** Characters beyond the BMP are told by their first half alone. */
function unitsOf(letters: Iterable<number>): Uint8Array {
  const units = new Uint8Array(0x10000)
  for (const letter of letters) {
    if (letter < firstRareLetter || letter > lastRareLetter) units[letter] = 1
    else units.fill(1, 0xd800, 0xdc00)
  }
  return units
}

const scriptOf = (from: Target): number => (from === 'simplified' ? Written.simplified : Written.traditional)

const only = (written: Uint8Array, script: number): Uint8Array => written.map((own) => (own === script ? 1 : 0))

function toSimplified(tables: ConversionTables, line: Line, written: Uint8Array, { from, hasWording }: ConversionOptions, text: string): Line {
  const isAnyTraditional = written.includes(Written.traditional)
  if (from === 'simplified' && !hasWording) return line
  const region = from ?? (isAnyTraditional ? regionOf(text) : null)
  // Who writes Simplified uses the Mainland's words already: 核心 is no 内核 there.
  if (hasWording && (from !== undefined || isAnyTraditional)) {
    const before = line
    if (region !== 'hong kong') line = applyWords(line, tables.words('fromTaiwanWords'))
    if (region !== 'taiwan') line = applyWords(line, tables.words('fromHongKongWords'))
    if (line !== before) written = written.length === line.length ? written : spread(written, before, line)
  }
  const traditional = only(written, Written.traditional)
  // 著 is 着 in Taiwan and in most Traditional text that does not say where it is from; the words where it is not are in that table.
  if (region === 'hong kong') applyShapes(line, tables.shapes('fromHongKong'), Reason.script, traditional)
  else if (region === 'taiwan' || from === undefined) applyShapes(line, tables.shapes('fromTaiwan'), Reason.script, traditional)
  applyShapes(line, tables.simplify, Reason.script, from === undefined ? convertible(line, written) : undefined)
  return line
}

/** Where text is from that does not say it, by the shapes it has; null where they do not tell. */
function regionOf(text: string): Target | null {
  const { region } = scriptPreference(text, '')
  return region === 'mainland' ? null : region
}

/** In which script words are, once others stand for some of them. */
function spread(written: Uint8Array, before: Line, after: Line): Uint8Array {
  let place = 0
  return Uint8Array.from(after.starts, (start) => {
    while (place + 1 < before.length && before.starts[place + 1]! <= start) place++
    return written[place] ?? Written.either
  })
}

/** In Simplified words only what Simplified text never has (著 and 乾 stay). */
function convertible(line: Line, written: Uint8Array): Uint8Array {
  const sets = characterSets()
  return written.map((own, index) => (own !== Written.simplified || (sets[line.letters[index]!]! & ListedIn.mainland) === 0 ? 1 : 0))
}

function toRegion(tables: ConversionTables, line: Line, { from, target, isStrict, hasWording }: ConversionOptions, region: Target | null): Line {
  if (from === undefined && target === 'traditional') return line
  if (region !== target && (region === 'taiwan' || region === 'hong kong')) {
    if (hasWording) line = applyWords(line, tables.words(region === 'taiwan' ? 'fromTaiwanWords' : 'fromHongKongWords'))
    applyShapes(line, tables.shapes(region === 'taiwan' ? 'fromTaiwan' : 'fromHongKong'), Reason.variant)
  }
  if (target === 'traditional') return line
  const isTaiwan = target === 'taiwan'
  if (hasWording) line = applyWords(line, tables.words(isTaiwan ? 'taiwanWords' : 'hongKongWords'))
  applyShapes(line, tables.shapes(isTaiwan ? 'taiwan' : 'hongKong'), Reason.variant)
  if (!isTaiwan && !isStrict) applyPrinted(line, tables.letters)
  return line
}
