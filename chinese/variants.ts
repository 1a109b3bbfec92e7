import { unifiedUnit } from './characters'
import { glyphVariants } from './tables/glyph-variants'

let table: Uint16Array | undefined

/**
 * One representative for all glyph variants of the same character: 羣 and 群, 衞 and 衛, 裏 and 裡, 着 and 著 answer alike.
 * Simplified and Traditional forms that are different words (后 and 後, 发 and 發) stay apart.
 * Dictionary and text are compared in this shape; what is shown keeps its own.
 */
export function foldVariant(unit: number): number {
  table ??= makeTable()
  return table[unit] as number
}

/** The whole mapping, for loops that run over every character. */
export function variantTable(): Uint16Array {
  table ??= makeTable()
  return table
}

/**
 * For each UTF-16 unit whether it has glyph variants, whichever of them it is: only words with such a character may be spelled
 * otherwise by the dictionary than by the text.
 */
export function variantUnits(): Uint8Array {
  if (units) return units
  const mapping = variantTable()
  units = new Uint8Array(0x10000)
  for (let unit = 0; unit < mapping.length; unit++) if (mapping[unit] !== unit) units[unit] = units[mapping[unit]!] = 1
  return units
}

let units: Uint8Array | undefined

export function foldVariants(text: string): string {
  const mapping = variantTable()
  let folded = ''
  let from = 0
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    const representative = mapping[unit] as number
    if (representative === unit) continue
    folded += text.slice(from, index) + String.fromCharCode(representative)
    from = index + 1
  }
  return from === 0 ? text : folded + text.slice(from)
}

// 128 KiB, made in about a millisecond when first asked for: a plain array read in the hottest loop of the analysis.
function makeTable(): Uint16Array {
  const mapping = new Uint16Array(0x10000)
  for (let unit = 0; unit < mapping.length; unit++) mapping[unit] = unit
  for (let index = 0; index < glyphVariants.length; index += 2) {
    mapping[glyphVariants.charCodeAt(index)] = glyphVariants.charCodeAt(index + 1)
  }
  for (const [first, last] of [[0x2e80, 0x2fd5], [0xf900, 0xfaff]] as const) {
    for (let unit = first; unit <= last; unit++) mapping[unit] = mapping[unifiedUnit(unit)] as number
  }
  return mapping
}
