// Measures the analysis: on our own gold sentences always, on other people's data where it lies beside the project.
//   npm run evaluate                 prints everything
//   npm run evaluate -- --write      also writes docs/accuracy.md
//   npm run evaluate -- --own        only our own sentences
// Mistakes are listed for the tuning part only; of the unseen part nobody should see more than figures.
import './typescript.mjs'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const { loadConversion, loadDictionary } = await import('@/dictionaries/load-node')
const { createAnalyser } = await import('@/chinese/analyser')
const { createConverter } = await import('@/chinese/conversion/converter')
const { readGold, readTreebank } = await import('./evaluate/gold')
const { forwardLongest, intlSegmenter, longestFromPointer, pinyinPro, tongdu } = await import('./evaluate/methods.mjs')
const { wordsTable, readingsTable, brokenTable, listsTable, calibrationTable, mistakesList } = await import('./evaluate/tables.mjs')
const { polyphonesTable, readPolyphones } = await import('./evaluate/polyphones.mjs')
const { runOutside } = await import('./evaluate/outside.mjs')
const { casesTable, conversionMethods, mistakenPairs, otherCases, pairsTable, surenessTable } = await import('./evaluate/conversion.mjs')

const options = new Set(process.argv.slice(2))
const shared = new URL('../../shared/', import.meta.url)
const tuning = fileURLToPath(new URL('tuning/', shared))
const isOutsideThere = existsSync(tuning) && !options.has('--own')

const { lexicon, tables } = await loadDictionary()
const analyser = createAnalyser(lexicon, tables)
const converter = createConverter(lexicon, await loadConversion())
const ours = tongdu(analyser, lexicon)
const methods = [ours, longestFromPointer(lexicon), forwardLongest(lexicon), intlSegmenter(), await pinyinPro()]
const isHeadword = (word) => lexicon.formOf(word) >= 0

const isTricky = ({ areCutsHard }) => areCutsHard
const sets = ['tuning', 'unseen'].flatMap((part) => {
  const sentences = readGold(part)
  return [
    { name: `gold, ${part}`, sentences: sentences.filter((sentence) => !isTricky(sentence)) },
    { name: `tricky, ${part}`, sentences: sentences.filter(isTricky) },
  ]
})
const own = [...sets]
for (const { sentences } of sets) markAmbiguous(sentences)
if (isOutsideThere) {
  for (const [script, file] of [['Simplified', 'gsdsimp_dev'], ['Traditional', 'gsd_dev']]) {
    const all = readTreebank(`${tuning}seg/${file}.txt`)
    sets.push({ name: `UD dev, looked at, ${script}`, sentences: all.filter((_, index) => index % 2 === 0), all })
    sets.push({ name: `UD dev, kept, ${script}`, sentences: all.filter((_, index) => index % 2 === 1), all })
  }
}
for (const set of sets) set.scoring = { isHeadword, isMeantCut: meantCuts(set.all ?? set.sentences) }

const report = ['# How accurate the analysis is', '', ...introduction(), '']
const section = (title, text, lines) => {
  for (const line of [`## ${title}`, '', ...(text ? [text, ''] : []), ...lines, '']) {
    console.log(line)
    report.push(line)
  }
}

section('Words', 'Share of Han characters. *Right* = a learner is not misled = 100 − crossing − merged − piece.', wordsTable(sets, methods))
section('Readings and entries', 'Own sentences; after the tuning part\'s mistakes more sentences to learn from were written, so only *unseen* tells. Entries: words with several, shown with the one that is meant first.', readingsTable(own, methods))
if (isOutsideThere) {
  const rows = readPolyphones(`${tuning}pinyin/cpp_dev.tsv`)
  section('Lone polyphones', polyphonesIntroduction(), await polyphonesTable(rows, methods))
}
section(
  'Broken text',
  'Words that the break went through: found exactly while the text was whole, found in the broken text. *All* = right share of all characters, whole and broken.',
  brokenTable(sets.filter(({ name }) => !name.startsWith('tricky')), ours),
)
section('Spaces that separate', 'Lists of dictionary words and names with single spaces between.', listsTable([own[0], own[2]], ours, lexicon))
section('How sure it says to be', 'Words by the confidence given, and how many of them are right in cut and reading.', calibrationTable(sets, ours))
section('Commonest mistakes', 'As shown ← as meant. Tuning parts only.', [
  ...own.filter(({ name }) => name.endsWith('tuning')).flatMap((set) => mistakesList(set, ours)),
  ...sets.slice(own.length).filter(({ name }) => name.includes('looked at')).flatMap((set) => mistakesList(set, ours)),
])
if (isOutsideThere && existsSync(new URL('evaluation/', shared))) {
  section('As the outside evaluation counts', 'Its own scripts, through `npm run analysis-server`.', await runOutside(fileURLToPath(shared)))
}
if (options.has('--write')) writeFileSync(new URL('../docs/accuracy.md', import.meta.url), `${report.join('\n').trimEnd()}\n`)

/** Our weights were learned from these very sentences, so the figure that counts is the one beside it. */
function polyphonesIntroduction() {
  const { right, lone, sentences, bytes } = JSON.parse(readFileSync(new URL('learn/readings-held-out.json', import.meta.url), 'utf8'))
  return [
    'CPP dev, one marked polyphone a sentence; *Traditional*: the same sentences converted. **Tongdu learned from these very sentences**',
    `(seen in training), so its rows say little. Held out, by cross-validation in five parts: ${right} % of ${sentences} sentences,`,
    `${lone} % of those that only the context decides (weights of ${bytes} bytes; cut and read as the analysis does, names proposed).`,
    'Renewed by `node scripts/learn/readings.mjs CPP.tsv --folds=5`.',
  ].join('\n')
}

function conversionIntroduction() {
  return [
    'Wrong characters, glyph variants and taste (佈布) aside. *Gold*: sentences of our own about characters with several shapes. *UD dev*: 500 sentences of',
    'UD Chinese GSD in both scripts; the first 250 were looked at while rules were made, of the others only what opencc-js got wrong. Of what is left there',
    'most are mistakes of the set itself (批複, 恢複, 詞匯, 勇者斗惡龍, 義大利).',
  ].join('\n')
}

/** Every kind of case that is left, and why. */
function otherCasesIntroduction() {
  return [
    'Why: OpenCC matches strings, we match words. 沙河|涌, 前列|腺癌, 乙太|網絡, 乾|元縣 and 素|藉由 are cut so by the analysis, and no phrase runs over a cut;',
    'in lists with spaces the analysis joins over the space what is a word (成 龙, 山 南, 祕 辛, 后 周) or a name, as it must for text out of PDFs;',
    '广里 and 底里 alone are read as names of places.',
  ].join('\n')
}

function introduction() {
  return [
    'Kept by `npm run evaluate -- --write`. *Gold* sentences are our own (tests/fixtures/gold), *tricky* ones are built to be cut wrongly; the *unseen* part',
    'was not looked at while rules and weights were made. UD dev (UniversalDependencies UD_Chinese-GSD, GSDSimp) and CPP dev (kakaobrain/g2pM) are other',
    "people's data, measured where they lie beside the project. Of UD dev every other sentence was looked at while rules were made, the half *kept* is the",
    'check (its ten commonest mistakes were once printed here); weights learn from UD train alone. All methods use the same dictionary in the same run.',
  ]
}

/** In `tricky.txt` every cut is meant; in a treebank a cut is meant where the same treebank writes the merge as a word elsewhere. */
function meantCuts(sentences) {
  const vocabulary = new Set(sentences.filter(({ file }) => file === 'treebank').flatMap(({ words }) => words.map(({ word }) => word)))
  return (merge, sentence) => sentence.areCutsHard || vocabulary.has(merge)
}

/** A word is ambiguous when its entries differ in reading or in being a proper name. */
function markAmbiguous(sentences) {
  for (const { words } of sentences) {
    for (const word of words) {
      const form = lexicon.formOf(word.word)
      const spellings = new Set()
      for (let index = 0; form >= 0 && index < lexicon.entriesOf(form); index++) {
        spellings.add(lexicon.syllablesOf(lexicon.entryOf(form, index)).join(' '))
      }
      word.isAmbiguous = spellings.size > 1
    }
  }
}
