import { Decompress } from 'fzstd'
import type { Database, SqlJsStatic } from 'sql.js'
import { boundsFault } from './bounds'
import { ourNote, theirNote } from './anki-fields'
import { ankiFields, noteTypeName } from './anki-note'
import type { FileFault, Incoming, Parsed, Refused } from './incoming'
import { limits } from './limits'
import { Parts, unzipEntry, zipEntries, ZipFault } from './zip-read'

/** The newest first: an older one beside it only says that Anki is to be updated. */
const collections = ['collection.anki21b', 'collection.anki21', 'collection.anki2'] as const

/** Reads notes out of an Anki package (.apkg, .colpkg), ours or anybody's. Scheduling stays where it is. @param most bytes that a collection may unpack to */
export async function readAnkiPackage(file: Blob, openSql: () => Promise<SqlJsStatic>, most: number = limits.collectionBytes): Promise<Parsed> {
  let bytes: Uint8Array
  try {
    const entries = await zipEntries(file)
    const found = collections.map((name) => entries.find((entry) => entry.name === name)).find((entry) => entry !== undefined)
    if (!found) return refused('noCollection')
    bytes = await unzipEntry(file, found, most)
    if (found.name === 'collection.anki21b') bytes = unpackZstandard(bytes, most)
  } catch (error) {
    if (error instanceof ZipFault) return refused(error.kind === 'broken' ? 'brokenZip' : 'tooLarge')
    throw error
  }
  const sql = await openSql()
  let db: Database | null = null
  try {
    db = new sql.Database(bytes)
    return readCollection(db)
  } catch (error) {
    // What SQLite says of a damaged file is of no use to a reader.
    if (error instanceof Error && !(error instanceof TypeError)) return refused('brokenCollection')
    throw error
  } finally {
    db?.close()
  }
}

const refused = (why: FileFault): Parsed => ({ kind: 'refused', why, row: null })

function unpackZstandard(bytes: Uint8Array, most: number): Uint8Array {
  const parts = new Parts(most)
  const decompress = new Decompress((part) => parts.add(part))
  try {
    for (let at = 0; at < bytes.length; at += 65_536) decompress.push(bytes.subarray(at, at + 65_536), at + 65_536 >= bytes.length)
  } catch (error) {
    throw error instanceof ZipFault ? error : new ZipFault('broken')
  }
  return parts.whole()
}

interface NoteType {
  readonly name: string
  readonly fields: readonly string[]
}

function readCollection(db: Database): Parsed {
  // A view under the name of a table could compute without end.
  const tables = new Set(rows(db, `SELECT name FROM sqlite_master WHERE type = 'table'`).map(([name]) => String(name)))
  if (!tables.has('notes')) return refused('brokenCollection')
  const types = tables.has('notetypes') && tables.has('fields') ? newNoteTypes(db) : tables.has('col') ? oldNoteTypes(db) : new Map<string, NoteType>()
  const words: Incoming[] = []
  const faults: Refused[] = []
  const statement = db.prepare('SELECT CAST(mid AS TEXT), tags, flds FROM notes ORDER BY id')
  try {
    for (let row = 1; statement.step(); row++) {
      if (row > limits.rows) return { kind: 'refused', why: 'tooManyRows', row }
      const [mid, tags, flds] = statement.get()
      const type = types.get(String(mid)) ?? { name: '', fields: [] }
      const fields = String(flds ?? '').slice(0, mostOfANote).split('\x1f')
      const tagList = String(tags ?? '').split(' ').filter((tag) => tag !== '')
      const isOurs = type.name.startsWith(noteTypeName) && ankiFields.every((field, index) => type.fields[index] === field)
      const note = isOurs ? ourNote(row, fields, tagList) : theirNote(row, type.fields, fields, tagList)
      const fault = 'why' in note ? note : boundsFault(note)
      if (fault) faults.push(fault)
      else words.push(note as Incoming)
    }
  } finally {
    statement.free()
  }
  return words.length + faults.length === 0 ? refused('empty') : { kind: 'read', words, refused: faults }
}

const mostOfANote = 500_000

/** Until Anki 2.1.28: JSON in one cell. Read by name; whatever else it holds is not looked at. */
function oldNoteTypes(db: Database): Map<string, NoteType> {
  const [row] = rows(db, 'SELECT models FROM col LIMIT 1')
  const found = new Map<string, NoteType>()
  let models: unknown
  try {
    models = JSON.parse(textIn(row?.[0]) || '{}')
  } catch (error) {
    if (error instanceof SyntaxError) return found
    throw error
  }
  if (typeof models !== 'object' || models === null) return found
  for (const [id, model] of Object.entries(models)) {
    const { name, flds } = (model ?? {}) as { readonly name?: unknown; readonly flds?: unknown }
    if (!Array.isArray(flds)) continue
    const fields = flds.map((field: unknown) => textIn((field as { readonly name?: unknown } | null)?.name))
    found.set(id, { name: typeof name === 'string' ? name : '', fields })
  }
  return found
}

/** Since then: tables. */
function newNoteTypes(db: Database): Map<string, NoteType> {
  const fields = new Map<string, string[]>()
  for (const [type, ord, name] of rows(db, 'SELECT CAST(ntid AS TEXT), ord, name FROM fields')) {
    const list = fields.get(String(type)) ?? []
    if (typeof ord === 'number' && ord >= 0 && ord < 500) list[ord] = String(name)
    fields.set(String(type), list)
  }
  return new Map(rows(db, 'SELECT CAST(id AS TEXT), name FROM notetypes').map(([id, name]) => [String(id), { name: String(name), fields: Array.from(fields.get(String(id)) ?? [], (field) => field ?? '') }]))
}

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '')

function rows(db: Database, query: string): unknown[][] {
  return db.exec(query)[0]?.values ?? []
}
