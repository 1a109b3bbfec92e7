import type { SqlJsStatic } from 'sql.js'
import { readAnkiPackage } from './anki-package-read'
import { isAnkiText, readAnkiText } from './anki-text'
import { decodeFile } from './decode'
import type { Encoding } from './decode'
import type { Parsed } from './incoming'
import { levelListOf } from './level-tag'
import { mappingOf } from './mapping'
import type { Mapping } from './mapping'
import { readPlainList } from './plain-list'
import { isPlecoText, readPlecoText } from './pleco'
import { isPlecoXml, readPlecoXml } from './pleco-xml'
import { firstRows, readWords } from './table-read'
import { guessSeparator, ourSeparator } from './table-text'
import type { Separator } from './table-text'

/** What a file was taken for. The reader may say otherwise for a table. */
export type FileKind =
  | { readonly kind: 'apkg' }
  | { readonly kind: 'anki-text' | 'pleco' | 'pleco-xml' | 'plain'; readonly encoding: Encoding }
  | {
      readonly kind: 'table'
      readonly encoding: Encoding
      readonly separator: Separator
      readonly mapping: Mapping
      readonly levelList: string
      /** The first rows, to choose columns by. */
      readonly head: readonly (readonly string[])[]
    }

export interface ReadWishes {
  readonly encoding: Encoding | null
  readonly mapping: Mapping | null
  readonly levelList: string | null
}

export const noWishes: ReadWishes = { encoding: null, mapping: null, levelList: null }

export interface ReadFile {
  readonly kind: FileKind | null
  readonly parsed: Parsed
}

/** Finds out what a file is by what stands in it, never by its name, and reads it. */
export async function readFile(file: File | Blob, wishes: ReadWishes, openSql: () => Promise<SqlJsStatic>): Promise<ReadFile> {
  const start = new Uint8Array(await file.slice(0, 4).arrayBuffer())
  if (start[0] === 0x50 && start[1] === 0x4b && (start[2] === 3 || start[2] === 5)) return { kind: { kind: 'apkg' }, parsed: await readAnkiPackage(file, openSql) }
  const decoded = await decodeFile(file, wishes.encoding)
  if (decoded.kind === 'refused') return { kind: null, parsed: { ...decoded, row: null } }
  const { text, encoding } = decoded
  if (text.trim() === '') return { kind: null, parsed: { kind: 'refused', why: 'empty', row: null } }
  const own = ourSeparator(text)
  if (own === null && isPlecoXml(text)) return { kind: { kind: 'pleco-xml', encoding }, parsed: readPlecoXml(text) }
  if (own === null && isAnkiText(text)) return { kind: { kind: 'anki-text', encoding }, parsed: readAnkiText(text) }
  if (own === null && isPlecoText(text)) return { kind: { kind: 'pleco', encoding }, parsed: readPlecoText(text) }
  const separator = own ?? guessSeparator(text)
  if (separator === null) return { kind: { kind: 'plain', encoding }, parsed: readPlainList(text) }
  const head = firstRows(text, separator)
  const mapping = wishes.mapping ?? mappingOf(head)
  const levelList = wishes.levelList ?? levelListOf(...levelHints(mapping, head), 'name' in file ? file.name : '')
  return { kind: { kind: 'table', encoding, separator, mapping, levelList, head }, parsed: readWords(text, { separator, mapping, levelList }) }
}

function levelHints(mapping: Mapping, head: readonly (readonly string[])[]): string[] {
  if (mapping.kind === 'ours') return []
  const index = mapping.columns.indexOf('level')
  return index < 0 ? [] : [head[0]?.[index] ?? '', head[1]?.[index] ?? '']
}
