import type { Pointer, Reference, Relation, Sense } from './entry'
import { parseGloss, splitGlosses, takeLabels } from './glosses'
import { parseBracketed, parseReference, parseReferenceList, referencePattern } from './references'

/** What the text between the outer slashes of a line says, before its references are resolved. */
export interface Meaning {
  readonly senses: readonly ParsedSense[]
  readonly classifiers: readonly Reference[]
  readonly taiwanSyllables: readonly string[] | null
}

export interface ParsedSense extends Omit<Sense, 'pointsTo'> {
  readonly pointer: Pointer | null
  /** It says nothing but where it points to. */
  readonly isPointer: boolean
}

/** @param text as in the source: senses separated by `/` */
export function parseSenses(text: string): Meaning {
  const senses: ParsedSense[] = []
  const classifiers: Reference[] = []
  let taiwanSyllables: readonly string[] | null = null
  for (const sense of tieClassifiers(text).split('/')) {
    const measure = sense.startsWith('CL:') ? parseReferenceList(sense.slice(3)) : null
    const taiwan = /^Taiwan pr\. (\[[^\]]*\])$/.exec(sense)?.[1]
    if (measure) classifiers.push(...measure)
    else if (taiwan && !taiwanSyllables) taiwanSyllables = parseBracketed(taiwan)
    else senses.push(parseSense(sense))
  }
  // Said inside the only sense, it holds for the word too.
  const inside = senses.length === 1 ? /\(Taiwan pr\. (\[[^\]]*\])\)/.exec(text)?.[1] : undefined
  return { senses, classifiers, taiwanSyllables: taiwanSyllables ?? (inside ? parseBracketed(inside) : null) }
}

/**
 * Measure words at the end hold for the whole entry. Where more meanings follow, or there are several lists, each holds for the
 * sense before it: "ball/CL:個|个[ge4]/match/CL:場|场[chang3]" is read as "ball (CL:…)/match (CL:…)".
 */
function tieClassifiers(text: string): string {
  const [first, ...others] = text.match(/\/CL:[^/]*/g) ?? []
  if (!first) return text
  const after = text.slice(text.indexOf(first) + first.length)
  if (others.length === 0 && !/\/(?!Taiwan pr\.|also pr\.)/.test(after)) return text
  return text.replace(/\/CL:([^/]*)/g, ' (CL:$1)')
}

function parseSense(text: string): ParsedSense {
  const { labels, rest } = takeLabels(text)
  const found = pointerOf(rest)
  return {
    labels,
    glosses: splitGlosses(rest).map(parseGloss),
    isSurname: labels.includes('surname') || /^(?:two-character )?surname [A-ZÀ-ÞŌŪ]/.test(rest),
    pointer: found?.pointer ?? null,
    isPointer: found?.isAll ?? false,
  }
}

const adjectives = 'old|archaic|ancient|erhua|dialectal|popular|nonstandard|nonstandard simplified|obscure|classical|contracted|euphemistic|less common'
const relations: readonly (readonly [Relation, RegExp])[] = [
  ['variant of', new RegExp(`^(?:(?:${adjectives}) )*(?:variant|form|variant form) of `)],
  ['see also', /^(?:see also|cf\.?) /],
  ['see', /^see /],
  ['used in', /^used in /],
  ['same as', /^(?:same as|equivalent to|another name for|alternative (?:term|name) for|dialectal equivalent of) /],
  ['also written', /^(?:also|sometimes|now|now usually) (?:written|called|known as) /],
  ['abbreviation for', /^(?:abbr\. (?:for|of|to)|short (?:form|name) (?:of|for)) /],
  ['abbreviation for', /^[^;]*?\(abbr\. (?:for|of|to) /],
  ['variant of', /^[^;]*?\((?:old )?variant of /],
]

const firstReference = new RegExp(referencePattern.source, 'u')

function pointerOf(text: string): { pointer: Pointer; isAll: boolean } | null {
  for (const [relation, pattern] of relations) {
    const before = pattern.exec(text)?.[0]
    if (before === undefined) continue
    const rest = text.slice(before.length)
    const match = firstReference.exec(rest)
    if (!match?.[1]) continue
    // Only in "abbr. for the English name 中文" words come between.
    const between = rest.slice(0, match.index)
    if (between !== '' && (relation !== 'abbreviation for' || /[;()]/.test(between))) continue
    const isAll = !before.includes('(') && relation !== 'abbreviation for' && relation !== 'also written' && isOnlyReferences(rest)
    return { pointer: { relation, reference: parseReference(match[1], match[2], match[3]) }, isAll }
  }
  return null
}

/** Nothing is left when references, brackets and the words between them are taken away. */
const isOnlyReferences = (text: string): boolean =>
  /^(?:[\s,.;]|or|and|etc|also|see)*$/.test(text.replace(referencePattern, ' ').replace(/\([^()]*\)/g, ' '))
