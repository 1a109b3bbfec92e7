import type { Plugin } from 'vite'

/** What libraries name that the package must not: stores refuse addresses of code even where nothing uses them. */
const passages: readonly { readonly file: RegExp; readonly passage: RegExp; readonly instead: string }[] = [
  // sql.js without WebAssembly says in the console that it would rather not be used.
  {
    file: /sql-asm-memory-growth\.js$/,
    passage: /if \(typeof console !== "undefined" && typeof console\.warn === "function"\) \{\s*console\.warn\([^;]*?deprecated[^;]*?\);\s*\}/u,
    instead: '',
  },
  { file: /sql-asm-memory-growth\.js$/, passage: / See https:\/\/github\.com\/sql-js\/sql\.js\/pull\/\d+/u, instead: '' },
  // Where it would load strokes from, had we not given it ours.
  { file: /hanzi-writer\/dist\/index\.esm\.js$/, passage: /`https:\/\/cdn\.jsdelivr\.net\/[^`]*`/u, instead: "''" },
]

/** Takes them out. Fails when one is not there any more, so that its line above goes when it can. */
export function withoutAddresses(): Plugin {
  return {
    name: 'without-addresses',
    transform(code, id) {
      const mine = passages.filter(({ file }) => file.test(id.replaceAll('\\', '/')))
      if (mine.length === 0) return null
      for (const { passage } of mine) {
        if (!passage.test(code)) throw new Error(`${id} has no passage ${passage} to take out: see scripts/build/without-addresses.ts`)
      }
      return { code: mine.reduce((text, { passage, instead }) => text.replace(passage, instead), code), map: null }
    },
  }
}
