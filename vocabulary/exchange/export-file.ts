import type { SqlJsStatic } from 'sql.js'
import { PackageWriter } from './anki-package-write'
import { ankiTextHead, ankiTextRow } from './anki-text'
import type { Including, Kept } from './kept'
import { plainLine } from './plain-list'
import { plecoCategory, plecoLine } from './pleco'
import { tableHead, tableRows } from './table-write'

export const exportFormats = ['csv', 'tsv', 'apkg', 'anki-text', 'pleco', 'plain'] as const
export type ExportFormat = (typeof exportFormats)[number]

export interface ExportOptions {
  readonly format: ExportFormat
  readonly including: Including
  /** Of Anki's formats. */
  readonly deck: string
  /** CSV: the mark by which Excel knows UTF-8. */
  readonly hasMark: boolean
  /** Plain list: in which script. */
  readonly script: 'simplified' | 'traditional'
  readonly now: number
}

export interface ExportTools {
  readonly openSql: () => Promise<SqlJsStatic>
  readonly onProgress?: (words: number) => void
  readonly signal?: AbortSignal
}

/** What a format can carry: the rest is not asked for. */
export function carriedBy(format: ExportFormat): { readonly sentences: boolean; readonly pages: boolean; readonly progress: boolean } {
  const hasMeetings = format !== 'pleco' && format !== 'plain'
  return { sentences: hasMeetings, pages: hasMeetings, progress: format === 'apkg' }
}

const endings: Readonly<Record<ExportFormat, readonly [ending: string, type: string]>> = {
  csv: ['.csv', 'text/csv;charset=utf-8'],
  tsv: ['.tsv', 'text/tab-separated-values;charset=utf-8'],
  apkg: ['.apkg', 'application/octet-stream'],
  'anki-text': ['-anki.txt', 'text/plain;charset=utf-8'],
  pleco: ['-pleco.txt', 'text/plain;charset=utf-8'],
  plain: ['.txt', 'text/plain;charset=utf-8'],
}

export function fileNameOf(format: ExportFormat, now: number): string {
  const date = new Date(now)
  const day = [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
  return `tongdu-words-${day}${endings[format][0]}`
}

/** Words as they come: in batches. */
export type Batches = AsyncIterable<readonly Kept[]> | Iterable<readonly Kept[]>

/** Writes the words as a file. Pieces go into the blob as they come; the browser may put them on the disk. */
export async function exportFile(batches: Batches, options: ExportOptions, tools: ExportTools): Promise<{ readonly file: Blob; readonly words: number }> {
  const { format } = options
  const type = endings[format][1]
  let words = 0
  const counted = (batch: readonly Kept[]) => {
    tools.signal?.throwIfAborted()
    words += batch.length
    tools.onProgress?.(words)
  }
  if (format === 'apkg') {
    const writer = new PackageWriter(await tools.openSql(), options)
    try {
      for await (const batch of batches) {
        await writer.add(batch)
        counted(batch)
      }
    } catch (error) {
      writer.close()
      throw error
    }
    return { file: new Blob(writer.finish(), { type }), words }
  }
  const parts: Blob[] = []
  const write = (text: string) => void parts.push(new Blob([text]))
  if (format === 'pleco') {
    const categories = new Map<string | null, string[]>([[null, []]])
    for await (const batch of batches) {
      for (const kept of batch) {
        const line = plecoLine(kept)
        for (const tag of kept.word.tags.length > 0 ? kept.word.tags : [null]) {
          const lines = categories.get(tag)
          if (lines) lines.push(line)
          else categories.set(tag, [line])
        }
      }
      counted(batch)
    }
    for (const [tag, lines] of categories) if (lines.length > 0) write(plecoCategory(tag) + lines.join(''))
    return { file: new Blob(parts, { type }), words }
  }
  write(headOf(options))
  for await (const batch of batches) {
    write(await rowsOf(batch, options))
    counted(batch)
  }
  return { file: new Blob(parts, { type }), words }
}

function headOf({ format, including, deck, hasMark }: ExportOptions): string {
  if (format === 'csv') return (hasMark ? '\ufeff' : '') + tableHead(including, ',')
  if (format === 'tsv') return tableHead(including, '\t')
  return format === 'anki-text' ? ankiTextHead(deck) : ''
}

async function rowsOf(batch: readonly Kept[], { format, including, script }: ExportOptions): Promise<string> {
  if (format === 'anki-text') return (await Promise.all(batch.map((kept) => ankiTextRow(kept, including)))).join('')
  if (format === 'plain') return batch.map((kept) => plainLine(kept, script)).join('')
  return batch.map((kept) => tableRows(kept, including, format === 'tsv' ? '\t' : ',')).join('')
}
