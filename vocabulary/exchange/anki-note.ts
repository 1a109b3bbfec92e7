import { spelled } from '@/chinese/spelling'
import type { MarkedSentence, Meeting } from '../meeting'
import type { CardKind } from '../card'
import type { WordId } from '../word'
import { fromHtml, toHtml } from './html'
import { meetingsGoingOut } from './kept'
import type { Including, Kept } from './kept'

export const noteTypeName = 'Tongdu'

/**
 * Fields of our note type. The first says which word it is: Anki and AnkiConnect know by it that a note is there already.
 * `Word` and `Reading` are for coming back.
 */
export const ankiFields = ['Id', 'Simplified', 'Traditional', 'Pinyin', 'Meaning', 'Sentence', 'More sentences', 'Note', 'Level', 'Source', 'Reading', 'Word'] as const
export type AnkiField = (typeof ankiFields)[number]
/** Every value is HTML. */
export type AnkiValues = Readonly<Record<AnkiField, string>>

/** Which of our kinds of cards has which template of the note type. */
export const ankiTemplates = [
  { kind: 'recognise', name: 'Recognise', front: 'Simplified' },
  { kind: 'recall', name: 'Recall', front: 'Meaning' },
] as const satisfies readonly { kind: CardKind; name: string; front: AnkiField }[]

/** The same for the same word on every machine and every day, so that a second import changes notes and doubles none. Hexadecimal: needs no escape in any search. */
export async function ankiIdOf(id: WordId): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-1', new TextEncoder().encode(`tongdu|${id}`)))
  return `td${hex(digest).slice(0, 16)}`
}

export const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

const mostSentences = 10

export async function ankiValues(kept: Kept, including: Including): Promise<AnkiValues> {
  const { word } = kept
  // The newest first: it is the one that the front shows.
  const meetings = meetingsGoingOut(kept, including).toReversed()
  const [first, ...others] = meetings.flatMap(({ sentence }) => (sentence === null || sentence.text === '' ? [] : [sentenceHtml(sentence)])).slice(0, mostSentences)
  return {
    Id: await ankiIdOf(word.id),
    Simplified: toHtml(word.simplified),
    Traditional: toHtml(word.traditional),
    Pinyin: toHtml(spelled(word.reading, 'marks')),
    Meaning: toHtml(word.gloss),
    Sentence: first ?? '',
    'More sentences': others.map((sentence) => `<div>${sentence}</div>`).join(''),
    Note: toHtml(word.note),
    Level: word.hsk2 === null ? '' : `HSK 2.0 level ${word.hsk2}`,
    Source: sourceHtml(meetings.find(({ title, url }) => title !== null || url !== null) ?? null),
    Reading: toHtml(word.reading.join(' ')),
    Word: toHtml(word.id),
  }
}

const [markStart, markEnd] = ['<b class="word">', '</b>']

function sentenceHtml({ text, start, end }: MarkedSentence): string {
  if (start === end) return toHtml(text)
  return toHtml(text.slice(0, start)) + markStart + toHtml(text.slice(start, end)) + markEnd + toHtml(text.slice(end))
}

/** @returns null for an empty field */
export function sentenceOf(html: string): MarkedSentence | null {
  const open = html.search(/<b(?:\s[^>]*)?>/iu)
  const close = open < 0 ? -1 : html.toLowerCase().indexOf('</b>', open)
  if (close < 0) {
    const text = fromHtml(html)
    return text === '' ? null : { text, start: 0, end: 0 }
  }
  const [before, inside, after] = [html.slice(0, open), html.slice(html.indexOf('>', open) + 1, close), html.slice(close + 4)].map(fromHtml)
  return { text: before! + inside! + after!, start: before!.length, end: before!.length + inside!.length }
}

/** Sentences of the field for further ones, each in a block of its own. */
export const sentencesOf = (html: string): MarkedSentence[] =>
  html
    .split(/<\/div>/iu)
    .map((block) => sentenceOf(block.replace(/^\s*<div>/iu, '')))
    .filter((sentence) => sentence !== null)

/** Only what may be opened becomes a link; anything else is shown as text. */
function sourceHtml(meeting: Meeting | null): string {
  if (meeting === null) return ''
  const { title, url } = meeting
  if (url === null) return toHtml(title ?? '')
  return /^https?:\/\//iu.test(url) ? `<a href="${toHtml(url)}">${toHtml(title ?? url)}</a>` : toHtml(title ?? url)
}

export function sourceOf(html: string): { readonly title: string | null; readonly url: string | null } {
  const url = fromHtml(/<a href="([^"]{1,8000})">/u.exec(html)?.[1] ?? '')
  const title = fromHtml(html)
  return { title: title === '' || title === url ? null : title, url: /^https?:\/\//iu.test(url) ? url : null }
}

/** Tags of Anki part at spaces. */
export const ankiTags = (tags: readonly string[]): string[] => [...new Set(tags.map((tag) => tag.trim().replace(/[\s"\u0000-\u001f]+/gu, '_')).filter((tag) => tag !== ''))]
