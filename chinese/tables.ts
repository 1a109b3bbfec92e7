import type { Lexicon } from './lexicon'

/**
 * Learned figures (boundary weights, polyphone weights, name statistics …), packed into the core dictionary file as named sections.
 * They are optional: whoever reads one must answer sensibly without it.
 */
export interface Tables {
  /** The bytes of a section, beginning at a multiple of 8 so that any typed array can be laid over them; null when there is none. */
  bytes(name: string): Uint8Array | null
}

/** No learned figures at all, for tests. */
export const noTables: Tables = { bytes: () => null }

/**
 * What a file `chinese/tables/NAME.pack.ts` exports as `pack`: run while the dictionary is built (in Node, never shipped), given the
 * finished lexicon so that figures can be stored by form or entry id. The keys become names of sections (1 to 24 ASCII characters).
 */
export type Pack = (lexicon: Lexicon) => Readonly<Record<string, Uint8Array | Uint16Array | Uint32Array | Int8Array | Int16Array | Int32Array | Float32Array>>
