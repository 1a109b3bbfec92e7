import type { Analysis } from '../analysis'
import { characterSets, ListedIn } from '../character-sets'
import type { Lexicon } from '../lexicon'
import type { Tables } from '../tables'
import { isChinese } from '../writing'
import { changesOf } from './changes'
import type { Conversion, ConversionOptions, Converter, Target } from './conversion'
import { type Line, lineOf, Reason } from './line'
import { applyOwnWords } from './own-words'
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
  let script: ReturnType<typeof createScript> | undefined

  const convert = (analysis: Analysis, options: ConversionOptions): Conversion => {
    const { target, from, ownWords = [] } = options
    if (!isChinese(analysis.writing)) return { text: analysis.text, changes: [] }
    let line = lineOf(analysis, conversion.letters)
    if (ownWords.length > 0) line = applyOwnWords(line, ownWords, target, conversion.letters)
    if (from !== target || (options.hasWording && target === 'simplified')) {
      const written = from === undefined ? writtenIn(analysis, line) : new Uint8Array(line.length).fill(scriptOf(from))
      if (target === 'simplified') line = toSimplified(conversion, line, written, options)
      else {
        script ??= createScript(lexicon, conversion)
        script(line, analysis.segments, only(written, Written.simplified))
        line = toRegion(conversion, line, options)
      }
    }
    if (options.hasPunctuation) applyPunctuation(line, target)
    return changesOf(analysis.text, line, conversion.letters)
  }
  return { convert }
}

const scriptOf = (from: Target): number => (from === 'simplified' ? Written.simplified : Written.traditional)

const only = (written: Uint8Array, script: number): Uint8Array => written.map((own) => (own === script ? 1 : 0))

function toSimplified(tables: ConversionTables, line: Line, written: Uint8Array, { from, hasWording }: ConversionOptions): Line {
  if (from === 'simplified' && !hasWording) return line
  let meant = from === undefined ? convertible(line, written) : undefined
  if (hasWording) {
    if (from !== 'hong kong') line = applyWords(line, tables.words('fromTaiwanWords'))
    if (from !== 'taiwan') line = applyWords(line, tables.words('fromHongKongWords'))
    meant = undefined
  }
  if (from === 'taiwan' || from === 'hong kong') applyShapes(line, tables.shapes(from === 'taiwan' ? 'fromTaiwan' : 'fromHongKong'), Reason.script)
  applyShapes(line, tables.simplify, Reason.script, meant)
  return line
}

/** In Simplified words only what Simplified text never has (著 and 乾 stay). */
function convertible(line: Line, written: Uint8Array): Uint8Array {
  const sets = characterSets()
  return written.map((own, index) => (own !== Written.simplified || (sets[line.letters[index]!]! & ListedIn.mainland) === 0 ? 1 : 0))
}

function toRegion(tables: ConversionTables, line: Line, { from, target, hasWording }: ConversionOptions): Line {
  if (from === 'taiwan' || from === 'hong kong') {
    if (hasWording) line = applyWords(line, tables.words(from === 'taiwan' ? 'fromTaiwanWords' : 'fromHongKongWords'))
    applyShapes(line, tables.shapes(from === 'taiwan' ? 'fromTaiwan' : 'fromHongKong'), Reason.variant)
  }
  if (target === 'traditional') return line
  const isTaiwan = target === 'taiwan'
  if (hasWording) line = applyWords(line, tables.words(isTaiwan ? 'taiwanWords' : 'hongKongWords'))
  applyShapes(line, tables.shapes(isTaiwan ? 'taiwan' : 'hongKong'), Reason.variant)
  return line
}
