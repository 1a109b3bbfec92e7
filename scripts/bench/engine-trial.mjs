// One run of engine.bench.mjs. Modules are loaded before the clock starts; reading the files is inside.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import '../typescript.mjs'

const { buildIfStale, readBuffer } = await import('@/dictionaries/load-node')
const { openDictionary } = await import('@/dictionaries/dictionary')
const { openEntries } = await import('@/dictionaries/entries')

const files = await buildIfStale()
const text = sampleText()
const heapBefore = heap()

const start = performance.now()
const dictionary = openDictionary(readBuffer(files.core))
const coreMs = performance.now() - start
const entries = openEntries(dictionary, readBuffer(files.glosses))
const [answer] = entries.entriesOf('中国')
const firstAnswerMs = performance.now() - start
if (answer?.senses[0] === undefined) throw new Error('No answer for 中国')

const { lexicon } = dictionary
const codes = Uint16Array.from({ length: text.length }, (_, index) => text.charCodeAt(index))
const found = { lengths: new Uint8Array(lexicon.longest), forms: new Int32Array(lexicon.longest) }
const heapMiB = (heap() - heapBefore) / 2 ** 20

const firstPass = lookUpsPerSecond()
for (let pass = 0; pass < 5; pass++) lookUpsPerSecond()
const later = Array.from({ length: 9 }, lookUpsPerSecond)

console.log(
  JSON.stringify({
    coreMs,
    firstAnswerMs,
    heapMiB,
    positions: codes.length,
    firstPass,
    laterPasses: median(later),
    prefixesMs: median(Array.from({ length: 9 }, prefixesMs)),
    entryUs: entryUs(),
  }),
)

/** A look-up: the longest word that begins at a position, and the ids of all its entries. */
function lookUpsPerSecond() {
  const begin = performance.now()
  let sum = 0
  for (let at = 0; at < codes.length; at++) {
    const count = lexicon.prefixes(codes, at, codes.length, found)
    if (count === 0) continue
    const form = found.forms[count - 1]
    for (let index = 0; index < lexicon.entriesOf(form); index++) sum += lexicon.entryOf(form, index)
  }
  if (sum === 0) throw new Error('Nothing was found')
  return Math.round((codes.length / (performance.now() - begin)) * 1000)
}

function prefixesMs() {
  const begin = performance.now()
  for (let at = 0; at < codes.length; at++) lexicon.prefixes(codes, at, codes.length, found)
  return ((performance.now() - begin) / codes.length) * 10_000
}

function entryUs() {
  const begin = performance.now()
  for (let index = 0; index < 1000; index++) entries.entry((index * 7919) % lexicon.entryCount)
  return performance.now() - begin
}

function sampleText() {
  const folder = new URL('../../../shared/articles/', import.meta.url)
  const texts = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : []
  if (texts.length > 0) return texts.map((name) => readFileSync(new URL(name, folder), 'utf8')).join('\n')
  // Without the articles: headwords in the order of their numbers, a text as hard as any.
  const { lexicon } = openDictionary(readBuffer(files.core))
  return Array.from({ length: 6000 }, (_, index) => lexicon.spelling((index * 31) % lexicon.formCount)).join('')
}

function heap() {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}

function median(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1]
}
