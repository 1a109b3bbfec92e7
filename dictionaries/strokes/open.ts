import { fetchBuffer, type FetchFile } from '../package-files'
import { unpackStrokes } from './pack'
import { characterList, shardName, shardSize, strokesPath, type Strokes } from './strokes'

export interface StrokeBook {
  has(character: string): boolean
  /** Null for a character without data. @throws DictionaryError when a file is missing */
  strokesOf(character: string): Promise<Strokes | null>
}

/** @throws DictionaryError when the list of characters is missing */
export async function openStrokes(fetchFile: FetchFile): Promise<StrokeBook> {
  const list = new TextDecoder().decode(await fetchBuffer(fetchFile, strokesPath(characterList)))
  const places = new Map(Array.from(list, (character, place) => [character, place]))
  const shards = new Map<number, Promise<Strokes[]>>()
  const shardOf = (shard: number): Promise<Strokes[]> => {
    const known = shards.get(shard)
    if (known) return known
    const loading = fetchBuffer(fetchFile, strokesPath(shardName(shard))).then((buffer) => unpackStrokes(new Uint8Array(buffer)))
    shards.set(shard, loading)
    // What failed may be asked for again.
    loading.catch(() => shards.delete(shard))
    return loading
  }
  return {
    has: (character) => places.has(character),
    async strokesOf(character) {
      const place = places.get(character)
      if (place === undefined) return null
      return (await shardOf(Math.floor(place / shardSize)))[place % shardSize] ?? null
    },
  }
}
