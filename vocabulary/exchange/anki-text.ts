import { boundsFault } from './bounds'
import { ankiFields, ankiTags, ankiValues, noteTypeName } from './anki-note'
import { fromHtml } from './html'
import type { Incoming, Parsed, Refused } from './incoming'
import { refuse } from './incoming'
import type { Including, Kept } from './kept'
import { limits } from './limits'
import { theirNote, ourNote } from './anki-fields'
import { readTable, writeRow } from './table-text'
import type { Separator } from './table-text'

/** Head of a file for Anki's own import of text (2.1.54 and later). The id is also Anki's own of the note, so a second import changes it. */
export function ankiTextHead(deck: string): string {
  const count = ankiFields.length
  return [
    '#separator:tab',
    '#html:true',
    `#notetype:${noteTypeName}`,
    `#deck:${deck.replace(/[\r\n\t]+/gu, ' ')}`,
    '#guid column:1',
    `#tags column:${count + 2}`,
    `#columns:${['Guid', ...ankiFields, 'Tags'].join('\t')}`,
    '',
  ].join('\n')
}

export async function ankiTextRow(kept: Kept, including: Including): Promise<string> {
  const values = await ankiValues(kept, including)
  return writeRow([values.Id, ...ankiFields.map((field) => values[field]), ankiTags(kept.word.tags).join(' ')], '\t')
}

export const isAnkiText = (text: string): boolean => /^\ufeff?#(?:separator|html|notetype|deck|columns|tags|guid column|tags column|notetype column|deck column)\s*:/iu.test(text.slice(0, 200))

const separators: Readonly<Record<string, Separator>> = { tab: '\t', comma: ',', semicolon: ';', pipe: '|' }

/** Notes as Anki exports them ("Notes in Plain Text"), ours known by their columns. */
export function readAnkiText(text: string): Parsed {
  const head = new Map<string, string>()
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0
  while (text[at] === '#') {
    const end = text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at)
    const [, name, value] = /^#([^:]+):(.*)$/u.exec(text.slice(at, end).replace(/\r$/u, '')) ?? []
    if (name !== undefined) head.set(name.trim().toLowerCase(), value ?? '')
    at = end + 1
  }
  const skipped = text.slice(0, at).split('\n').length - 1
  const named = head.get('separator')?.toLowerCase() ?? 'tab'
  const separator = separators[named] ?? (named.trim() === '' || named === '\\t' ? '\t' : ((named[0] ?? '\t') as Separator))
  const column = (name: string) => Number(head.get(`${name} column`) ?? 0)
  const apart = ['guid', 'notetype', 'deck', 'tags'].map(column)
  const isHtml = head.get('html')?.toLowerCase() === 'true'
  const names = head.get('columns')?.split(separator)
  const words: Incoming[] = []
  const refused: Refused[] = []
  for (const { row: found, cells, isBroken } of readTable(text.slice(at), separator)) {
    if (found > limits.rows) return { kind: 'refused', why: 'tooManyRows', row: found }
    const row = found + skipped
    if (cells.every((cell) => cell.trim() === '')) continue
    if (isBroken) {
      refused.push(refuse(row, 'brokenQuotes', cells[0] ?? ''))
      continue
    }
    const fields = cells.filter((_, index) => !apart.includes(index + 1)).map((cell) => (isHtml ? cell : cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;')))
    const tags = (cells[column('tags') - 1] ?? '').split(' ').filter((tag) => tag !== '')
    const fieldNames = names?.filter((_, index) => !apart.includes(index + 1)) ?? null
    const isOurs = ankiFields.every((field, index) => fieldNames?.[index] === field) || (fromHtml(fields[0] ?? '').startsWith('td') && fields.length === ankiFields.length)
    const note = isOurs ? ourNote(row, fields, tags) : theirNote(row, fieldNames ?? [], fields, tags)
    const fault = 'why' in note ? note : boundsFault(note)
    if (fault) refused.push(fault)
    else words.push(note as Incoming)
  }
  return words.length + refused.length === 0 ? { kind: 'refused', why: 'empty', row: null } : { kind: 'read', words, refused }
}
