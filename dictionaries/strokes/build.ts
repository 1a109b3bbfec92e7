import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { Lexicon } from '@/chinese/lexicon'
import { loadDictionary } from '../load-node'
import { chooseCharacters } from './choose'
import { packStrokes } from './pack'
import { characterList, shardName, shardSize, type Strokes } from './strokes'

const folder = fileURLToPath(new URL('../../.cache/strokes/', import.meta.url))
const source = dirname(createRequire(import.meta.url).resolve('hanzi-writer-data/package.json'))

/** The licence asks that each changed file says how and when it was changed. */
export const notice =
  'Strokes of characters from hanzi-writer-data 2.0.1 (Make Me a Hanzi), derived from fonts Copyright (C) 1999 Arphic Technology Co., Ltd.; ' +
  'changed by Tongdu on 2026-11-26: fewer characters, coordinates rounded to even numbers, packed. Arphic Public License, see ARPHICPL.TXT. No warranty.'

/** Packs the strokes into `.cache/strokes/` unless what is there was made from the same. @returns the names of the files */
export async function buildStrokesIfStale(): Promise<string[]> {
  const { lexicon, build } = await loadDictionary()
  const key = keyOf(build)
  const keyFile = join(folder, 'key.txt')
  if (!existsSync(keyFile) || readFileSync(keyFile, 'utf8') !== key) {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    for (const [name, bytes] of strokeFiles(lexicon)) writeFileSync(join(folder, name), bytes)
    writeFileSync(keyFile, key)
  }
  return readdirSync(folder).filter((name) => name !== 'key.txt')
}

function strokeFiles(lexicon: Lexicon): [string, Uint8Array | string][] {
  const characters = chooseCharacters(lexicon).filter((character) => existsSync(sourceOf(character)))
  const files: [string, Uint8Array | string][] = [[characterList, characters.join('')], ['ARPHICPL.TXT', readFileSync(join(source, 'ARPHICPL.TXT'))]]
  for (let start = 0; start < characters.length; start += shardSize) {
    const strokes = characters.slice(start, start + shardSize).map(readStrokes)
    files.push([shardName(start / shardSize), packStrokes(strokes, notice)])
  }
  return files
}

const sourceOf = (character: string): string => join(source, `${character}.json`)

function readStrokes(character: string): Strokes {
  const { strokes, medians, radStrokes = [] } = JSON.parse(readFileSync(sourceOf(character), 'utf8')) as Pick<Strokes, 'strokes' | 'medians'> & Partial<Strokes>
  return { strokes, medians, radStrokes }
}

/** What decides the files: the dictionary by which characters are chosen, the data, and this folder. */
function keyOf(dictionary: number): string {
  const hash = createHash('sha256').update(String(dictionary)).update(readFileSync(join(source, 'package.json')))
  const own = fileURLToPath(new URL('.', import.meta.url))
  for (const name of readdirSync(own).sort()) hash.update(name).update(readFileSync(join(own, name)))
  return hash.digest('hex')
}
