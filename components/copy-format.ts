/** What can stand in braces in a format, in the order in which it is offered. */
export const copyFields = [
  'word',
  'simplified',
  'traditional',
  'reading',
  'reading-numbers',
  'zhuyin',
  'gloss',
  'first-gloss',
  'sentence',
  'title',
  'address',
  'hsk',
] as const

export type CopyField = (typeof copyFields)[number]
export type CopyValues = Readonly<Record<CopyField, string>>

export const copyPresets = {
  plain: '{word} {reading} {gloss}',
  tabs: '{simplified}\\t{traditional}\\t{reading}\\t{gloss}',
  markdown: '**{word}** {reading}: {gloss}\\n> {sentence}',
  anki: '{word}\\t{reading}\\t{first-gloss}\\t{sentence}\\t{address}',
} as const

export type CopyPreset = keyof typeof copyPresets
export const copyPresetNames = Object.keys(copyPresets) as readonly CopyPreset[]

export const longestFormat = 500

export type FormatFault =
  | { readonly kind: 'empty' }
  | { readonly kind: 'too long' }
  /** `meant` is the field that is nearest in letters; null where none is near. */
  | { readonly kind: 'unknown field'; readonly name: string; readonly meant: CopyField | null }
  | { readonly kind: 'open brace' }

type Part = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'field'; readonly name: string }

/** `\t`, `\n` and `\\` as in most programs, also `\{` for a brace that is meant as one; a field has nothing but letters and hyphens in it. */
const tokens = /\\([tn\\{}])|\{([^{}]*)\}/gu
const escaped: Readonly<Record<string, string>> = { t: '\t', n: '\n' }

function partsOf(format: string): readonly Part[] {
  const parts: Part[] = []
  let at = 0
  for (const { 0: found, 1: letter, 2: name, index } of format.matchAll(tokens)) {
    if (index > at) parts.push({ kind: 'text', text: format.slice(at, index) })
    if (name === undefined) parts.push({ kind: 'text', text: escaped[letter!] ?? letter! })
    else parts.push({ kind: 'field', name: name.trim() })
    at = index + found.length
  }
  if (at < format.length) parts.push({ kind: 'text', text: format.slice(at) })
  return parts
}

const isField = (name: string): name is CopyField => (copyFields as readonly string[]).includes(name)

/** What is wrong with a format, the first thing first; null where nothing is. */
export function faultOf(format: string): FormatFault | null {
  if (format.trim() === '') return { kind: 'empty' }
  if (format.length > longestFormat) return { kind: 'too long' }
  const unknown = partsOf(format).find((part) => part.kind === 'field' && !isField(part.name))
  if (unknown?.kind === 'field') return { kind: 'unknown field', name: unknown.name, meant: nearestField(unknown.name) }
  return /[{}]/.test(format.replace(tokens, '')) ? { kind: 'open brace' } : null
}

export const hasField = (format: string, ...names: readonly CopyField[]): boolean =>
  partsOf(format).some((part) => part.kind === 'field' && (names as readonly string[]).includes(part.name))

/**
 * The format with its fields filled in. Values are one line each, so that a tab or a break in a table is always one of the format's own.
 * What is no field stays as it is written. Spaces that an empty field leaves at the end of a line go.
 */
export function copyText(format: string, values: CopyValues): string {
  const text = partsOf(format)
    .map((part) => (part.kind === 'text' ? part.text : isField(part.name) ? onOneLine(values[part.name]) : `{${part.name}}`))
    .join('')
  return text.replace(/ +$/gmu, '').replace(/ {2,}/gu, ' ')
}

const onOneLine = (text: string) => text.replace(/\s+/gu, ' ').trim()

/** So many letters may be wrong for a field still to be meant. */
const mostWrong = 3

function nearestField(name: string): CopyField | null {
  const wanted = name.toLowerCase().replace(/[\s_]+/gu, '-')
  const known: Readonly<Record<string, CopyField>> = { pinyin: 'reading', bopomofo: 'zhuyin', meaning: 'gloss', definition: 'gloss', url: 'address', link: 'address', hanzi: 'word', level: 'hsk' }
  if (Object.hasOwn(known, wanted)) return known[wanted]!
  const [best] = copyFields.map((field) => ({ field, wrong: lettersWrong(wanted, field) })).toSorted((one, other) => one.wrong - other.wrong)
  return best && best.wrong <= Math.min(mostWrong, best.field.length / 2) ? best.field : null
}

/** How many letters are to be put in, taken out or changed to make the one from the other. */
function lettersWrong(one: string, other: string): number {
  if (one.length > 40) return Infinity
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (const [at, letter] of [...one].entries()) {
    const next = [at + 1]
    for (const [place, wanted] of [...other].entries()) next.push(Math.min(next[place]! + 1, row[place + 1]! + 1, row[place]! + (letter === wanted ? 0 : 1)))
    row = next
  }
  return row.at(-1)!
}
