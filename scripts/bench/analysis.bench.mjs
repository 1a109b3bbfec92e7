// How fast texts are analysed, beside what browsers and the commonest library offer for parts of it, in the same run.
import { readdirSync, readFileSync } from 'node:fs'
import '../typescript.mjs'

const samples = new URL('../start/sample/', import.meta.url)
const shared = new URL('../../../shared/articles/', import.meta.url)

/** @param {import('./report').Report} report */
export async function bench(report) {
  const { createAnalyser } = await import('@/chinese/analyser')
  const { loadDictionary } = await import('@/dictionaries/load-node')
  const { pinyin } = await import('pinyin-pro')
  const { lexicon, tables } = await loadDictionary()
  const { text, source } = articles()
  const whole = repeatTo(text, 10_000)
  const paragraph = repeatTo(text, 200)
  report.describe(
    'Analysing texts',
    `Node, one process; ${source}. Words, readings, entries, names and quantities together; each figure is one text analysed from nothing but the open dictionary.`,
  )

  const analyser = createAnalyser(lexicon, tables)
  report.row('first text ever: 200 characters', timeOf(() => analyser.analyse(paragraph)), 'ms')
  warm(() => analyser.analyse(whole))
  const long = await report.repeat(60, () => timeOf(() => analyser.analyse(whole)))
  report.row('10,000 characters', long, 'ms', '≤ 10')
  report.row('characters a second', long.map((ms) => (whole.length / ms) * 1000), '/s')
  report.row('a paragraph of 200 characters', await report.repeat(300, () => timeOf(() => analyser.analyse(paragraph))), 'ms', '≤ 0.5')

  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
  const browser = () => [...segmenter.segment(whole)].length
  warm(browser)
  report.row('Intl.Segmenter, 10,000 characters, words only', await report.repeat(20, () => timeOf(browser)), 'ms')
  const library = () => pinyin(whole, { type: 'array' })
  warm(library)
  report.row('pinyin-pro without data, 10,000 characters, readings only', await report.repeat(20, () => timeOf(library)), 'ms')

  globalThis.gc?.()
  const before = process.memoryUsage()
  const another = createAnalyser(lexicon, tables)
  for (let round = 0; round < 20; round++) another.analyse(whole)
  globalThis.gc?.()
  const after = process.memoryUsage()
  const held = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers
  report.row(`memory an analyser keeps${globalThis.gc ? '' : ' (garbage included: run with --expose-gc)'}`, held / 2 ** 20, 'MiB')
  const hostile = '一'.repeat(report.isSmoke ? 10_000 : 1_000_000)
  report.row(`${hostile.length.toLocaleString('en')} times the same character`, timeOf(() => another.analyse(hostile)), 'ms')
}

function articles() {
  const folder = [shared, samples].find((url) => {
    try {
      return readdirSync(url).some((name) => name.endsWith('.txt'))
    } catch {
      return false
    }
  })
  if (!folder) return { text: own, source: 'sentences of our own' }
  const texts = readdirSync(folder).filter((name) => name.endsWith('.txt')).map((name) => readFileSync(new URL(name, folder), 'utf8'))
  return { text: texts.join('\n'), source: 'newspaper articles beside the project' }
}

const own =
  '市政府昨天宣布，从明年三月一日起，全市二十三条公交线路将延长到晚上十一点半。负责人王建国说，新线路预计每天服务三万五千名乘客。' +
  '本屆書展吸引了來自十八個國家和地區的出版社參加，首日入場人數超過兩萬，比去年同期增加百分之十二。\n'

const repeatTo = (text, length) => text.repeat(Math.ceil(length / text.length)).slice(0, length)

function timeOf(run) {
  const start = performance.now()
  run()
  return performance.now() - start
}

function warm(run) {
  for (let round = 0; round < 15; round++) run()
}
