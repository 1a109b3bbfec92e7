// Answers questions about texts with the very code that the extension ships: one JSON request a line on standard input,
// one JSON answer a line on standard output, in order, until the input ends.
//   {"op": "segment", "text": "…", "script": "hans"}            → ["word", …]
//   {"op": "hover", "text": "…", "index": 3, "script": "hans"}  → [start, end]
//   {"op": "pinyin", "text": "…", "script": "hant"}             → ["lü4", null, …], one for each UTF-16 unit
//   {"op": "entry", "text": "…", "index": 3, "script": "hans"}  → {"start": 2, "pinyin": "…"}, null without an entry
//   {"op": "convert", "text": "…", "from": "cn", "to": "tw"}    → "…"
// A line that is no such request gets {"error": "…"}.
import './typescript.mjs'

const [{ loadConversion, loadDictionary }, { createAnalyser }, { createConverter }, { createAnswers }] = await Promise.all([
  import('@/dictionaries/load-node'),
  import('@/chinese/analyser'),
  import('@/chinese/conversion/converter'),
  import('./evaluate/answers.mjs'),
])
const { lexicon, tables } = await loadDictionary()
const answer = createAnswers(createAnalyser(lexicon, tables), lexicon, createConverter(lexicon, await loadConversion()))

// Whoever asked has gone: nobody is left to answer.
process.stdout.on('error', () => process.exit(0))

for await (const line of lines(process.stdin)) {
  const isTaken = process.stdout.write(`${JSON.stringify(await answerTo(line))}\n`)
  if (!isTaken) await new Promise((resolve) => process.stdout.once('drain', resolve))
}

async function answerTo(line) {
  try {
    return await answer(JSON.parse(line))
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) }
  }
}

// By hand: `readline` also splits at U+2028, which JSON allows inside a string.
async function* lines(input) {
  input.setEncoding('utf8')
  let rest = []
  for await (const chunk of input) {
    const parts = chunk.split('\n')
    for (let index = 0; index < parts.length - 1; index++) {
      yield rest.join('') + parts[index]
      rest = []
    }
    rest.push(parts[parts.length - 1])
  }
  if (rest.length > 0 && rest.join('') !== '') yield rest.join('')
}
