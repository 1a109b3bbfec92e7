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
