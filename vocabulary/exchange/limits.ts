/** What is taken from a file at most. Far above what people have, far below what would fill a memory. */
export const limits = {
  /** Characters of a text file. */
  text: 100_000_000,
  /** Bytes of a text file in any encoding. */
  textBytes: 200_000_000,
  /** Bytes of the collection in an Anki package, unpacked. */
  collectionBytes: 300_000_000,
  rows: 200_000,
  columns: 200,
  headword: 120,
  reading: 600,
  gloss: 8_000,
  sense: 2_000,
  senses: 100,
  note: 50_000,
  tag: 100,
  tags: 100,
  sentence: 10_000,
  title: 2_000,
  url: 8_000,
} as const
