import { ankiFields, sentenceOf, sentencesOf, sourceOf } from './anki-note'
import type { AnkiField } from './anki-note'
import { hasHan, isMostlyHan } from './han'
import { headwordsIn } from './headword-text'
import { fromHtml } from './html'
import { nothingSaid, refuse } from './incoming'
import type { Incoming, IncomingMeeting, Refused } from './incoming'
import { markWord } from './mark-word'
import { parseReading } from './reading-text'

/** A note of our own note type. */
export function ourNote(row: number, fields: readonly string[], tags: readonly string[]): Incoming | Refused {
  const value = (field: AnkiField) => fields[ankiFields.indexOf(field)] ?? ''
  const text = (field: AnkiField) => fromHtml(value(field))
  const [simplified, traditional] = [text('Simplified'), text('Traditional')]
  if (simplified === '' && traditional === '') return refuse(row, 'noWord', text('Meaning'))
  const sentences = [...sentencesOf(value('More sentences')), sentenceOf(value('Sentence'))].filter((sentence) => sentence !== null)
  const source = sourceOf(value('Source'))
  const meetings: IncomingMeeting[] = sentences.map((sentence, index) => ({
    at: null,
    sentence,
    shown: null,
    script: null,
    // The source is that of the newest.
    ...(index === sentences.length - 1 ? source : { title: null, url: null }),
  }))
  return {
    ...nothingSaid,
    row,
    id: text('Word') || null,
    simplified: simplified || null,
    traditional: traditional || null,
    reading: text('Reading') || text('Pinyin') || null,
    gloss: text('Meaning'),
    tags,
    note: text('Note'),
    meetings,
  }
}

const fieldNames = {
  simplified: /^(?:simp|简|簡体|简体|hanzi \(s)/iu,
  traditional: /^(?:trad|繁|正體)/iu,
  word: /^(?:word|hanzi|chinese|characters?|vocab|expression|term|key|headword|汉字|漢字|词|詞|生词|单词|front|正面)/iu,
  pinyin: /pinyin|reading|pronunciation|拼音|读音/iu,
  meaning: /meaning|english|definition|translation|gloss|意思|释义|英文|^back$|背面/iu,
  sentence: /sentence|example|context|例句|句子/iu,
  note: /^notes?$|comment|备注|備註/iu,
} as const

/** A note of somebody else's type: by the names of its fields, and where these say nothing by what stands in them. */
export function theirNote(row: number, names: readonly string[], fields: readonly string[], tags: readonly string[]): Incoming | Refused {
  const texts = fields.map((field) => fromHtml(field).trim())
  const taken = new Set<number>()
  const take = (pattern: RegExp, is: (text: string) => boolean): string | null => {
    const index = names.findIndex((name, place) => !taken.has(place) && pattern.test(name.trim()) && is(texts[place] ?? ''))
    if (index < 0) return null
    taken.add(index)
    return texts[index]!
  }
  const isHead = (text: string) => text.length <= 60 && hasHan(text) && headwordsIn(text).length > 0
  const simplified = take(fieldNames.simplified, isHead)
  const traditional = take(fieldNames.traditional, isHead)
  let word = simplified ?? traditional ?? take(fieldNames.word, isHead)
  if (word === null) {
    const index = texts.findIndex((text) => text.length <= 24 && isHead(text) && isMostlyHan(text))
    if (index < 0) return refuse(row, texts.some(hasHan) ? 'noWord' : 'noChinese', texts[0] ?? '')
    taken.add(index)
    word = texts[index]!
  }
  const head = headwordsIn(word)[0]!
  const isReading = (text: string) => text !== '' && text.length < 200 && parseReading(text) !== null
  const isText = (text: string) => text !== ''
  const reading = take(fieldNames.pinyin, isReading)
  const sentence = take(fieldNames.sentence, (text) => hasHan(text))
  const gloss = take(fieldNames.meaning, isText) ?? texts.find((text, index) => !taken.has(index) && /\p{Script=Latin}{2}/u.test(text) && !isMostlyHan(text) && !isReading(text)) ?? null
  const other = simplified !== null && traditional !== null ? (headwordsIn(traditional)[0]?.either ?? null) : null
  return {
    ...nothingSaid,
    row,
    ...(simplified !== null ? { simplified: head.simplified ?? head.either, traditional: head.traditional ?? other } : traditional !== null ? { traditional: head.either ?? head.traditional } : head),
    reading,
    gloss,
    tags,
    note: take(fieldNames.note, isText),
    meetings: sentence === null ? [] : [{ at: null, sentence: markWord(sentence, [head.simplified, head.traditional, head.either]), shown: null, script: null, title: null, url: null }],
  }
}
