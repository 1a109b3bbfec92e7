// Packs how characters are written, if that is not done yet. Prints the names of the files, for the build.
import './typescript.mjs'

const { buildStrokesIfStale } = await import('@/dictionaries/strokes/build')

console.log((await buildStrokesIfStale()).join('\n'))
