/** A word of what is said, with its reading where that is known; a run of other signs has none. */
export interface SpeechPart {
  readonly text: string
  /** Numbered syllables; []: leave it to the voice. */
  readonly reading: readonly string[]
}

/** A text that nobody has analysed. */
export function partsOf(text: string): readonly SpeechPart[] {
  return Array.from(new Intl.Segmenter('zh', { granularity: 'word' }).segment(text), ({ segment }) => ({ text: segment, reading: [] }))
}

/**
 * Chromium's online voices fall silent after about 15 s, and say nothing of it (https://crbug.com/335907): an utterance must be over before.
 * Mandarin is read at four to five characters a second.
 */
const longestSeconds = 12
const unitsPerSecond = 4
const mostUnits = 100

export const unitsFor = (rate: number): number => Math.min(mostUnits, Math.floor(longestSeconds * unitsPerSecond * rate))

const sentenceEnd = /[。！？!?…；;\n]/u
const clauseEnd = /[，、：,:—–]/u
const closing = /^[”’」』）)》〉】\]"'\s。！？!?…；;]+$/u

/** Sentences, and of longer ones clauses, and of longer ones words: none has more than `most` code units, and all together say everything. */
export function piecesOf(parts: readonly SpeechPart[], most: number): readonly (readonly SpeechPart[])[] {
  return sentencesOf(parts.flatMap((part) => shortened(part, most)))
    .flatMap((sentence) => cut(sentence, most))
    .filter((piece) => piece.some(({ text }) => /[\p{L}\p{N}]/u.test(text)))
}

const lengthOf = (parts: readonly SpeechPart[]) => parts.reduce((sum, { text }) => sum + text.length, 0)

function sentencesOf(parts: readonly SpeechPart[]): SpeechPart[][] {
  const sentences: SpeechPart[][] = []
  let isOver = true
  for (const part of parts) {
    if (isOver && !(sentences.length > 0 && closing.test(part.text))) sentences.push([])
    sentences.at(-1)!.push(part)
    isOver = sentenceEnd.test(part.text) || (isOver && closing.test(part.text))
  }
  return sentences
}

function cut(sentence: readonly SpeechPart[], most: number): (readonly SpeechPart[])[] {
  if (lengthOf(sentence) <= most) return [sentence]
  let fits = 0
  for (let units = 0; fits < sentence.length; fits++) {
    units += sentence[fits]!.text.length
    if (units > most) break
  }
  const clause = sentence.slice(0, fits).findLastIndex(({ text }) => clauseEnd.test(text)) + 1
  // A clause of one or two words would only make the voice stammer.
  const end = lengthOf(sentence.slice(0, clause)) * 3 > most ? clause : Math.max(fits, 1)
  return [sentence.slice(0, end), ...cut(sentence.slice(end), most)]
}

/** A part that is too long by itself, as an address in Latin letters may be. */
function shortened(part: SpeechPart, most: number): SpeechPart[] {
  if (part.text.length <= most) return [part]
  const pieces: SpeechPart[] = []
  let text = ''
  for (const character of part.text) {
    if (text.length + character.length > most) {
      pieces.push({ text, reading: [] })
      text = ''
    }
    text += character
  }
  return [...pieces, { text, reading: [] }]
}

/** What the voice is given: characters, or pinyin for a voice that reads it. */
export function wordingOf(piece: readonly SpeechPart[], isPinyin: boolean): string {
  if (!isPinyin) return piece.map(({ text }) => text).join('')
  return piece
    .map(({ text, reading }) => (reading.length > 0 ? ` ${reading.join(' ').toLowerCase()}` : text))
    .join('')
    .trim()
}
