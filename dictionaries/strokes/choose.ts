import type { Lexicon } from '@/chinese/lexicon'

/** Of each script. The commonest 3,500 make up 99.5 % of what is printed. */
const charactersOfEach = 4_000

/** The commonest characters of both scripts by the words that they are in, the commonest first. */
export function chooseCharacters(lexicon: Lexicon, count = charactersOfEach): string[] {
  const simplified = new Map<string, number>()
  const traditional = new Map<string, number>()
  for (let entry = 0; entry < lexicon.entryCount; entry++) {
    const word = lexicon.simplified(entry)
    const form = lexicon.formOf(word)
    const frequency = form < 0 ? 0 : lexicon.frequency(form)
    if (frequency === 0) continue
    const weight = Math.exp(frequency / lexicon.frequencyScale)
    for (const character of word) add(simplified, character, weight)
    for (const character of lexicon.traditional(entry)) add(traditional, character, weight)
  }
  const weights = new Map([...commonest(traditional, count), ...commonest(simplified, count)])
  return [...weights].sort(heavierFirst).map(([character]) => character)
}

function add(weights: Map<string, number>, character: string, weight: number): void {
  if (/\p{Script=Han}/u.test(character)) weights.set(character, (weights.get(character) ?? 0) + weight)
}

const commonest = (weights: ReadonlyMap<string, number>, count: number) => [...weights].sort(heavierFirst).slice(0, count)

/** By code point where two are alike, so that every build is the same. */
const heavierFirst = ([a, weightA]: [string, number], [b, weightB]: [string, number]): number => weightB - weightA || a.codePointAt(0)! - b.codePointAt(0)!
