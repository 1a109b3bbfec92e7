import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import type { Tables } from '@/chinese/tables'
import { openConversion } from './conversion'
import { openDictionary, type Dictionary } from './dictionary'
import { openEntries, type Entries } from './entries'
import { buildDictionary, type Built } from './build/build'
import { buildConversion } from './build/conversion/build'
import { readInputs } from './build/sources'

const folder = new URL('../.cache/dictionary/', import.meta.url)
const files = { core: 'core.bin', glosses: 'glosses.bin', conversion: 'conversion.bin', notice: 'LICENSE.txt', key: 'key.txt' } as const

let opening: Promise<Dictionary> | undefined

/** The dictionary for scripts and tests: built into `.cache/` when it is missing or older than what it is made from, opened once. */
export function loadDictionary(): Promise<Dictionary> {
  opening ??= buildIfStale().then(({ core }) => openDictionary(readBuffer(core)))
  return opening
}

let openingEntries: Promise<Entries> | undefined

/** What the entries mean, opened once. */
export function loadEntries(): Promise<Entries> {
  openingEntries ??= Promise.all([loadDictionary(), buildIfStale()]).then(([dictionary, { glosses }]) =>
    openEntries(dictionary, readBuffer(glosses)),
  )
  return openingEntries
}

let openingConversion: Promise<Tables> | undefined

/** The tables of the conversion between scripts, opened once. */
export function loadConversion(): Promise<Tables> {
  openingConversion ??= buildIfStale().then(({ conversion }) => openConversion(readBuffer(conversion)))
  return openingConversion
}

export interface BuiltFiles {
  readonly core: URL
  readonly glosses: URL
  readonly conversion: URL
  readonly notice: URL
  /** False when the files of an earlier build still served. */
  readonly isNew: boolean
}

/** @throws SourceError when the source is not what it should be */
export async function buildIfStale(): Promise<BuiltFiles> {
  const { key, sources, opencc } = readInputs()
  const paths = { core: file('core'), glosses: file('glosses'), conversion: file('conversion'), notice: file('notice') }
  const isThere = Object.values(paths).every((path) => existsSync(path)) && existsSync(file('key'))
  if (isThere && readFileSync(file('key'), 'utf8') === key) return { ...paths, isNew: false }
  const built = buildDictionary(await sources())
  write(built, buildConversion(await opencc(), openDictionary(built.core).lexicon), key)
  return { ...paths, isNew: true }
}

/** Under another name first: a test that runs beside this one sees the old file or the new one, never half of it. */
function write(built: Built, conversion: ArrayBuffer, key: string): void {
  mkdirSync(folder, { recursive: true })
  const put = (name: keyof typeof files, data: string | Uint8Array) => {
    const draft = new URL(`${files[name]}.${process.pid}`, folder)
    writeFileSync(draft, data)
    renameSync(draft, file(name))
  }
  put('core', new Uint8Array(built.core))
  put('glosses', new Uint8Array(built.glosses))
  put('conversion', new Uint8Array(conversion))
  put('notice', built.notice)
  put('key', key)
}

const file = (name: keyof typeof files): URL => new URL(files[name], folder)

/** A file as an ArrayBuffer of its own: Node's small buffers share one. */
export function readBuffer(path: URL): ArrayBuffer {
  const bytes = readFileSync(path)
  if (bytes.byteLength === bytes.buffer.byteLength) return bytes.buffer
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
}
