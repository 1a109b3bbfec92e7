// `npm run dictionary -- FILE`: builds the dictionary from a CC-CEDICT file that somebody downloaded, and uses that from now on.
// `npm run dictionary`: builds it from the file that is in use, if it is not built yet. `-- --default` goes back to the packaged one.
import './typescript.mjs'

const { buildIfStale } = await import('@/dictionaries/load-node')
const { chooseSource, forgetSource } = await import('@/dictionaries/build/chosen')

try {
  const [choice] = process.argv.slice(2)
  if (choice === '--default') forgetSource()
  else if (choice) console.log(`Read ${chooseSource(choice)} entries from ${choice}.`)
  const { core, isNew } = await buildIfStale()
  if (choice || isNew) console.log(`${isNew ? 'Built' : 'Already built:'} ${new URL('.', core).pathname}`)
} catch (error) {
  // What is wrong with the file is a sentence for the person who gave it; anything else is our fault and keeps its trace.
  if (error.name !== 'SourceError') throw error
  console.error(error.message)
  process.exitCode = 1
}
