// Lets a plain Node script import the very TypeScript that the extension ships: Node strips the types,
// this resolves `@/folder/file` and extensionless relative imports.
import { existsSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = new URL('../', import.meta.url)

registerHooks({
  resolve(specifier, context, nextResolve) {
    const isOurs = specifier.startsWith('@/')
    if (isOurs || (specifier.startsWith('.') && context.parentURL?.startsWith(root.href))) {
      const base = isOurs ? new URL(specifier.slice(2), root) : new URL(specifier, context.parentURL)
      const path = fileURLToPath(base)
      for (const candidate of [path, `${path}.ts`, `${path}/index.ts`]) {
        if (/\.\w+$/.test(candidate) && existsSync(candidate)) return nextResolve(pathToFileURL(candidate).href, context)
      }
    }
    return nextResolve(specifier, context)
  },
})
