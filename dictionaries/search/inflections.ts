/** Words that do not go by the rules: the plain one first. */
const irregular = `
be is are was were been being am|have has had having|do does did done doing|go goes went gone going|say said says saying|see saw seen
eat ate eaten|drink drank drunk|speak spoke spoken|write wrote written|read reads|buy bought|bring brought|think thought|teach taught
catch caught|fight fought|seek sought|find found|know knew known|grow grew grown|throw threw thrown|fly flew flown flies|draw drew drawn
give gave given|take took taken|make made|come came|become became|run ran|begin began begun|swim swam swum|sing sang sung|ring rang rung
sit sat|stand stood|understand understood|hold held|tell told|sell sold|feel felt|keep kept|sleep slept|leave left|lose lost|meet met
send sent|spend spent|build built|lend lent|hear heard|pay paid|lie lay lain lying|lay laid|die died dying|tie tied tying|wear wore worn
break broke broken|choose chose chosen|drive drove driven|ride rode ridden|rise rose risen|fall fell fallen|forget forgot forgotten
get got gotten|win won|hide hid hidden|bite bit bitten|steal stole stolen|wake woke woken|freeze froze frozen|shake shook shaken|blow blew blown
man men|woman women|child children|foot feet|tooth teeth|mouse mice|goose geese|ox oxen|wife wives|life lives|knife knives|leaf leaves
wolf wolves|half halves|shelf shelves|thief thieves|loaf loaves|person persons people
`

let table: Map<string, readonly string[]> | null = null

function groups(): ReadonlyMap<string, readonly string[]> {
  if (table) return table
  table = new Map()
  for (const group of irregular.trim().split(/[|\n]/)) {
    const words = group.split(' ')
    for (const word of words) table.set(word, [...new Set([...(table.get(word) ?? []), ...words])])
  }
  return table
}

/**
 * A word with its other forms, as far as endings tell: study, studies, studied, studying. Some are no words; nobody misses or meets them.
 * The word itself comes first.
 */
export function formsOf(word: string): string[] {
  const plain = plainForms(word)
  return [...new Set([word, ...plain.flatMap((one) => [one, ...inflected(one), ...(groups().get(one) ?? [])])])]
}

const hasVowel = (text: string): boolean => text.length >= 2 && /[aeiouy]/.test(text)

/** What the word may be a form of, itself too. */
function plainForms(word: string): string[] {
  const found = [word]
  const add = (stem: string) => {
    if (hasVowel(stem)) found.push(stem)
  }
  if (/[a-z]{2}ies$/.test(word)) add(`${word.slice(0, -3)}y`)
  else if (/(?:[sxzo]|[cs]h)es$/.test(word)) add(word.slice(0, -2))
  if (/[^siu]s$/.test(word) && word.length > 3) add(word.slice(0, -1))
  const ending = /^(.{2,})(?:ing|ed)$/.exec(word)?.[1]
  if (ending !== undefined && hasVowel(ending)) {
    add(ending)
    add(`${ending}e`)
    if (/([bdgklmnprt])\1$/.test(ending)) add(ending.slice(0, -1))
    if (/i$/.test(ending)) add(`${ending.slice(0, -1)}y`)
  }
  return found
}

function inflected(word: string): string[] {
  // "bed" is no form of "be".
  if (word.length < 3) return []
  if (/[^aeiou]y$/.test(word)) return [`${word.slice(0, -1)}ies`, `${word.slice(0, -1)}ied`, `${word}ing`]
  if (word.endsWith('e')) return [`${word}s`, `${word}d`, `${word.slice(0, -1)}ing`]
  const plural = /(?:[sxzo]|[cs]h)$/.test(word) ? `${word}es` : `${word}s`
  const doubled = /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(word) ? word + word.slice(-1) : word
  return [plural, `${doubled}ed`, `${doubled}ing`]
}
