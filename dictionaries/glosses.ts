import type { Gloss, GlossPart } from './entry'
import { hanRanges, parseBracketed, parseReference, parseReferenceList, referencePattern } from './references'

/**
 * What is a label wherever it stands in brackets: how a word is used, not what it means.
 * Before the first gloss every bracket is one, but for those of `ordinaryWords`.
 */
const labels = new Set(
  (
    'idiom|proverb|saying|loanword|onom.|coll.|slang|Internet slang|literary|fig.|lit.|lit. and fig.|Tw|HK|Tw, HK|HK, Tw|PRC|dialect|old|archaic|' +
    'arch.|bound form|classical|formal|polite|humble|honorific|courteous|vulgar|derog.|jocular|euphemism|neologism|computing|math.|medicine|physics|' +
    'chemistry|botany|TCM|anatomy|military|Buddhism|finance|linguistics|law|music|astronomy|zoology|biology|geology|sports|electronics|economics|' +
    'historical|attributive|interj.|Cantonese|Beijing dialect'
  ).split('|'),
)

/** Brackets that hold words one may leave out, not labels: "(in) the end", "(one's) wife". */
const ordinaryWords =
  /^(?:a|an|the|in|on|at|of|to|be|not|no|and|or|with|for|by|from|as|is|up|out|off|very|more|also|sb|sb's|sth|one's|a person's|someone's|his|her|their)$/

const chinese = new RegExp(`\\[|[${hanRanges}]`, 'u')
const leading = /^\(([^()]*)\) (?=\S)/

/** Takes the labels off the front of a sense. */
export function takeLabels(text: string): { labels: string[]; rest: string } {
  const found: string[] = []
  let rest = text
  for (let match = leading.exec(rest); match; match = leading.exec(rest)) {
    const label = match[1] ?? ''
    // One with Chinese in it is pointed into, so it stays part of the gloss.
    if (ordinaryWords.test(label) || chinese.test(label) || label.startsWith('CL:')) break
    found.push(label)
    rest = rest.slice(match[0].length)
  }
  return { labels: found, rest }
}

/** Splits a sense at each "; " that is not inside brackets or quotation marks. */
export function splitGlosses(text: string): string[] {
  const glosses: string[] = []
  let depth = 0
  let isQuoted = false
  let start = 0
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (character === '(' || character === '[') depth++
    else if (character === ')' || character === ']') depth = Math.max(0, depth - 1)
    else if (character === '"') isQuoted = !isQuoted
    else if (character === ';' && text[at + 1] === ' ' && depth === 0 && !isQuoted) {
      glosses.push(text.slice(start, at))
      start = at + 2
    }
  }
  // A bracket or quotation mark that is never closed must not hide the semicolons behind it.
  if (depth > 0 || isQuoted) return text.split('; ')
  return [...glosses, text.slice(start)]
}

/** Takes one gloss apart: text, labels, references and pinyin, in order and with nothing left out. */
export function parseGloss(text: string): Gloss {
  const parts: GlossPart[] = []
  let start = 0
  for (const match of text.matchAll(/\((CL:)?([^()]*)\)/g)) {
    const part = match[1] ? classifiersOf(match[2] ?? '') : labelOf(match[2] ?? '')
    if (!part) continue
    parts.push(...parseText(text.slice(start, match.index)), part)
    start = match.index + match[0].length
  }
  return [...parts, ...parseText(text.slice(start))]
}

const labelOf = (text: string): GlossPart | null => (labels.has(text) ? { kind: 'label', text } : null)

function classifiersOf(text: string): GlossPart | null {
  const references = parseReferenceList(text)
  return references && { kind: 'classifiers', references }
}

function parseText(text: string): GlossPart[] {
  const parts: GlossPart[] = []
  let start = 0
  for (const match of text.matchAll(referencePattern)) {
    const [all, traditional, simplified, pinyin, alone] = match
    // A list such as "甲、" ends before its mark.
    const mark = simplified || pinyin || !traditional ? 0 : (/[，、·]+$/.exec(traditional)?.[0].length ?? 0)
    if (match.index > start) parts.push({ kind: 'text', text: text.slice(start, match.index) })
    if (alone) parts.push({ kind: 'pinyin', syllables: parseBracketed(alone) })
    else {
      const word = (traditional ?? '').slice(0, (traditional ?? '').length - mark)
      parts.push({ kind: 'reference', reference: parseReference(word, simplified, pinyin) })
    }
    start = match.index + all.length - mark
  }
  if (start < text.length) parts.push({ kind: 'text', text: text.slice(start) })
  return parts
}
