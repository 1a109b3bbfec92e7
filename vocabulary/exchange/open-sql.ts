import type { SqlJsStatic } from 'sql.js'

let opening: Promise<SqlJsStatic> | null = null

/**
 * SQLite, 1.4 MB of JavaScript, loaded when an Anki package is written or read. The build without WebAssembly: it needs no permission in the
 * pages' policy, and for what is asked of it here it is quick enough.
 */
export function openSql(): Promise<SqlJsStatic> {
  opening ??= import('sql.js/dist/sql-asm-memory-growth.js').then(({ default: start }) => start())
  return opening
}
