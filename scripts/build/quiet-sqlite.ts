import type { Plugin } from 'vite'

const notice = /if \(typeof console !== "undefined" && typeof console\.warn === "function"\) \{\s*console\.warn\([^;]*?deprecated[^;]*?\);\s*\}/u

/**
 * The build of sql.js without WebAssembly writes into the console that it would rather not be used, with an address in it; the package names no
 * addresses. Fails when the notice is not there any more, so that this goes when it can.
 */
export function quietSqlite(): Plugin {
  return {
    name: 'quiet-sqlite',
    transform(code, id) {
      if (!id.includes('sql-asm-memory-growth')) return null
      if (id.includes('?commonjs')) return null
      if (!notice.test(code)) throw new Error('sql.js has no notice to take away: remove scripts/build/quiet-sqlite.ts')
      return { code: code.replace(notice, ''), map: null }
    },
  }
}
