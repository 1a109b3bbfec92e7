/** How a character is written, in the shape that hanzi-writer takes: y grows upwards, 1024 units wide and high. */
export interface Strokes {
  /** The outline of each stroke as an SVG path. */
  readonly strokes: readonly string[]
  /** The line that the pen follows, for each stroke. */
  readonly medians: readonly (readonly (readonly [number, number])[])[]
  /** Which strokes make the radical. */
  readonly radStrokes: readonly number[]
}

/** Where the module puts the files in the package. */
export const strokesPath = (name: string): string => `/strokes/${name}`
/** All characters, the commonest first, as one text. */
export const characterList = 'characters.txt'
/** Characters in one file: a look-up reads about 60 kB. */
export const shardSize = 64
export const shardName = (shard: number): string => `${shard}.bin`
