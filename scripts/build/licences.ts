// The licence texts of everything that was bundled go into the package: found from the bundles, not from a list kept by hand.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

/** A Vite plugin that notes the folder of every package of which something was bundled into `shipped`. */
export function notePackages(shipped: Set<string>): Plugin {
  return {
    name: 'note-packages',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue
        for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
          const folder = packageFolder(id)
          if (renderedLength > 0 && folder) shipped.add(folder)
        }
      }
    },
  }
}

/** The folder of the package that a module belongs to, or null for our own. */
export function packageFolder(id: string): string | null {
  const path = id.replaceAll('\\', '/')
  return /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? null
}

/** Write LICENSE.txt and THIRD-PARTY.txt into a built package. */
export function writeLicences(root: string, outDir: string, shipped: ReadonlySet<string>): void {
  const list = readFileSync(join(root, 'THIRD-PARTY.md'), 'utf8')
  const texts = [...shipped].map((folder) => licenceOf(folder, root)).toSorted((a, b) => a.name.localeCompare(b.name))
  const sections = texts.map(({ name, version, text }) => `${heading(name, version)}\n\n${text.trim()}\n`)
  writeFileSync(join(outDir, 'LICENSE.txt'), readFileSync(join(root, 'LICENSE')))
  writeFileSync(join(outDir, 'THIRD-PARTY.txt'), [list, ...sections].join('\n'))
}

const heading = (name: string, version: string) => `======== ${name} ${version} ========`

/** Names and versions of the packages whose licences stand in a THIRD-PARTY.txt. */
export function packagesIn(thirdParty: string): { name: string; version: string }[] {
  return [...thirdParty.matchAll(/^======== (\S+) (\S+) ========$/gm)].map(([, name = '', version = '']) => ({ name, version }))
}

interface Licence {
  readonly name: string
  readonly version: string
  readonly text: string
}

// Packages of WXT are published without the licence file of their repository, https://github.com/wxt-dev/wxt/blob/main/LICENSE.
const copyrightOfMit = new Map(
  ['wxt', '@wxt-dev/browser', '@wxt-dev/i18n', '@wxt-dev/storage'].map((name) => [name, 'Copyright (c) 2023 Aaron']),
)

function licenceOf(folder: string, root: string): Licence {
  const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { name: string; version: string }
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
  if (file) return { name, version, text: readFileSync(join(folder, file), 'utf8') }
  const copyright = copyrightOfMit.get(name)
  if (!copyright) throw new Error(`${name} is bundled but brings no licence text: add it here after looking at its repository.`)
  const terms = readFileSync(join(root, 'LICENSE'), 'utf8').replace(/^[^]*?(?=Permission is hereby granted)/, '')
  return { name, version, text: `MIT License\n\n${copyright}\n\n${terms}` }
}
