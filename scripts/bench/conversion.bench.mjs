// What turning an analysed text into another script costs, beside opencc-js on the same text in the same run.
import { readFileSync } from 'node:fs'
import '../typescript.mjs'

/** Our own sentences in both scripts, as paragraphs of a few sentences. */
function paragraphs(column) {
  const lines = ['tuning', 'unseen'].flatMap((part) =>
    readFileSync(new URL(`../../tests/fixtures/gold/conversion/${part}.txt`, import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line.includes('\t'))
      .map((line) => line.split('\t')[column]),
  )
  return Array.from({ length: Math.ceil(lines.length / 5) }, (_, index) => lines.slice(index * 5, index * 5 + 5).join(''))
}

/** @param {import('./report').Report} report */
export async function bench(report) {
  const { createAnalyser } = await import('@/chinese/analyser')
  const { createConverter } = await import('@/chinese/conversion/converter')
  const { loadConversion, loadDictionary } = await import('@/dictionaries/load-node')
  const { lexicon, tables } = await loadDictionary()
  const file = await loadConversion()
  const analyser = createAnalyser(lexicon, tables)
  const simplified = analysed(analyser, paragraphs(0), 10_000)
  const traditional = analysed(analyser, paragraphs(1), 10_000)
  report.describe(
    'Converting between the scripts',
    `Node, one process; our own sentences about characters with several shapes, 10,000 characters in ${simplified.length} paragraphs, already analysed: the analysis costs what the table of analysing says. opencc-js converts the same paragraphs as strings.`,
  )

  const first = () => createConverter(lexicon, file)
  report.row('opening the tables and the first paragraph, to Taiwan', timeOf(() => first().convert(simplified[0], { target: 'taiwan' })), 'ms')
  const converter = first()
  const all = (analyses, options) => () => analyses.forEach((analysis) => converter.convert(analysis, options))
  const ways = [
    ['Simplified to Taiwan', simplified, { target: 'taiwan' }, '≤ 5'],
    ['Simplified to Taiwan, words and quotation marks too', simplified, { target: 'taiwan', hasWording: true, hasPunctuation: true }, '≤ 5'],
    ['Simplified to Hong Kong', simplified, { target: 'hong kong' }, '≤ 5'],
    ['Traditional to Simplified', traditional, { target: 'simplified' }, '≤ 5'],
  ]
  for (const [name, analyses, options, aim] of ways) {
    warm(all(analyses, options))
    report.row(name, await report.repeat(60, () => timeOf(all(analyses, options))), 'ms', aim)
  }

  const { Converter } = await import('opencc-js')
  const texts = simplified.map(({ text }) => text)
  let opencc
  report.row('opencc-js: made for Simplified to Taiwan', timeOf(() => (opencc = Converter({ from: 'cn', to: 'tw' }))), 'ms')
  const library = () => texts.forEach((text) => opencc(text))
  warm(library)
  report.row('opencc-js: Simplified to Taiwan', await report.repeat(60, () => timeOf(library)), 'ms')

  const hostile = analyser.analyse('后里面干只系'.repeat(report.isSmoke ? 1_000 : 20_000), { language: 'zh-Hans' })
  report.row(`${hostile.text.length.toLocaleString('en')} characters with several shapes each`, timeOf(() => converter.convert(hostile, { target: 'taiwan' })), 'ms')
}

/** Paragraphs again and again until there are so many characters. */
function analysed(analyser, texts, length) {
  const analyses = []
  for (let index = 0, count = 0; count < length; index++) {
    const text = texts[index % texts.length]
    count += text.length
    analyses.push(analyser.analyse(text))
  }
  return analyses
}

function timeOf(run) {
  const start = performance.now()
  run()
  return performance.now() - start
}

function warm(run) {
  for (let round = 0; round < 15; round++) run()
}
