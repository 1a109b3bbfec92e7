import 'fake-indexeddb/auto'
import { performance } from 'node:perf_hooks'
import { createAnalyser } from '@/chinese/analyser'
import { createConverter } from '@/chinese/conversion/converter'
import { loadConversion, loadDictionary, loadEntries } from '@/dictionaries/load-node'
import { complete } from '@/vocabulary/exchange/completing'
import type { Completed, WordSource } from '@/vocabulary/exchange/completing'
import { exportFile, exportFormats } from '@/vocabulary/exchange/export-file'
import type { ExportFormat } from '@/vocabulary/exchange/export-file'
import type { Kept } from '@/vocabulary/exchange/kept'
import { openSql } from '@/vocabulary/exchange/open-sql'
import { KeptWords, planImport } from '@/vocabulary/exchange/plan'
import { noWishes, readFile } from '@/vocabulary/exchange/read-file'
import type { Meeting } from '@/vocabulary/meeting'
import type { Word } from '@/vocabulary/word'
import { launchChromium } from '../../tests/browser/harness/launch'
import { until } from '../../tests/browser/harness/until'
import type { Report } from './report'

/** Words of the dictionary as they would be kept, each with a sentence. The first entries are letters and signs. */
async function keptWords(count: number): Promise<{ words: readonly Kept[]; source: WordSource }> {
  const [dictionary, entries, conversion] = await Promise.all([loadDictionary(), loadEntries(), loadConversion()])
  const { lexicon, tables } = dictionary
  const source: WordSource = { analyser: createAnalyser(lexicon, tables), converter: createConverter(lexicon, conversion), entry: (id) => entries.entry(id), entriesOf: (word) => entries.entriesOf(word) }
  const words = Array.from({ length: count }, (_, index): Kept => {
    const { traditional, simplified, syllables, hsk2, frequencyBand, senses } = entries.entry(500 + index * 2)
    const gloss = senses[0]?.glosses.flat().map((part) => ('text' in part ? part.text : '')).join('') ?? ''
    const id = `${traditional}|${simplified}|${syllables.join(' ')}`
    const savedAt = 1_790_000_000_000 + index
    const word: Word = { id, kind: 'word', traditional, simplified, reading: syllables, gloss, senses: [gloss], state: 'new', hsk2, frequencyBand, tags: ['bench'], note: '', savedAt, changedAt: savedAt }
    const text = `他今天又说到了${simplified}这个词。`
    const meeting: Meeting = { id: `m${index}`, wordId: id, at: savedAt, sentence: { text, start: 7, end: 7 + simplified.length }, shown: null, script: 'simplified', title: null, url: null }
    return { word, meetings: [meeting], cards: [], reviews: [] }
  })
  return { words, source }
}

export async function bench(report: Report): Promise<void> {
  const count = report.isSmoke ? 500 : 50_000
  const { words, source } = await keptWords(count)
  report.describe(
    'Taking words elsewhere and bringing them back',
    `${count.toLocaleString('en')} words of the dictionary, each with a sentence. Node does what the page's worker does, without the database; the last rows are the page itself in Chromium, with its database.`,
  )
  const batches = Array.from({ length: Math.ceil(count / 500) }, (_, index) => words.slice(index * 500, index * 500 + 500))
  const files = new Map<ExportFormat, Blob>()
  for (const format of exportFormats) {
    const samples = await report.repeat(format === 'apkg' ? 1 : 3, async () => {
      const start = performance.now()
      const { file } = await exportFile(batches, { format, including: { sentences: true, pages: true, progress: true }, deck: 'Bench', hasMark: true, script: 'simplified', now: Date.now() }, { openSql })
      files.set(format, file)
      return performance.now() - start
    })
    report.row(`write ${format}, ${(files.get(format)!.size / 1e6).toFixed(1)} MB`, samples, 'ms')
  }
  for (const [format, file] of files) {
    let read: Awaited<ReturnType<typeof readFile>> | null = null
    report.row(`read ${format}`, await report.repeat(1, async () => await timed(async () => void (read = await readFile(file, noWishes, openSql)))), 'ms')
    const { parsed } = read!
    if (parsed.kind !== 'read' || parsed.refused.length > 0) throw new Error(`${format} was not read whole`)
    if (format !== 'plain' && format !== 'apkg') continue
    report.row(`fill in from the dictionary and plan, ${format}`, await report.repeat(1, () => timed(() => {
      const rows = parsed.words.map((row) => complete(row, source)).filter((row) => !('why' in row)) as Completed[]
      planImport(rows, [], new KeptWords([]), 'add')
    })), 'ms')
  }
  await inTheBrowser(report, files)
}

async function timed(work: () => void | Promise<void>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** The page: from the choice of a file to the preview, from the press to the end, and the longest task meanwhile. */
async function inTheBrowser(report: Report, files: ReadonlyMap<ExportFormat, Blob>): Promise<void> {
  const browser = await launchChromium()
  try {
    const { tab, site } = browser
    await tab.open(`${browser.extensionOrigin}/exchange.html`)
    const has = (part: string) => until(() => tab.evaluate((wanted) => document.body.innerText.includes(wanted), part), part, 120_000)
    await has('All 0 words')
    await tab.evaluate(() => {
      const kept = globalThis as unknown as { longest: number }
      kept.longest = 0
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) kept.longest = Math.max(kept.longest, duration)
      }).observe({ type: 'longtask' })
    })
    const bytes = Buffer.from(await files.get('csv')!.arrayBuffer())
    const address = new URL(site.url({ body: new Uint8Array(bytes), headers: { 'content-type': 'application/octet-stream', 'access-control-allow-origin': '*' } })).href
    const start = performance.now()
    await tab.evaluate(async (from) => {
      const file = new File([await (await fetch(from)).blob()], 'bench.csv')
      const input = document.querySelector<HTMLInputElement>('#import-file')!
      const chosen = new DataTransfer()
      chosen.items.add(file)
      input.files = chosen.files
      input.dispatchEvent(new Event('change', { bubbles: true }))
    }, address)
    await has('New: ')
    report.row('page: file chosen to preview, CSV', performance.now() - start, 'ms')
    const committing = performance.now()
    await tab.evaluate(() => document.querySelector<HTMLElement>('#commit')!.click())
    await has('Kept from bench.csv')
    report.row('page: press to kept', performance.now() - committing, 'ms')
    report.row('page: import together', performance.now() - start, 'ms', '≤ 10,000')
    for (const format of ['csv', 'apkg'] as const) {
      const exporting = performance.now()
      await tab.evaluate((wanted) => {
        HTMLAnchorElement.prototype.click = () => undefined
        document.querySelector<HTMLElement>(`input[name="format"][value="${wanted}"]`)!.click()
      }, format)
      await until(() => tab.evaluate(() => document.querySelector<HTMLButtonElement>('#export')?.disabled === false), 'the button')
      await tab.evaluate(() => document.querySelector<HTMLElement>('#export')!.click())
      await has('Saved: ')
      report.row(`page: export ${format}`, performance.now() - exporting, 'ms')
    }
    const undoing = performance.now()
    await tab.evaluate(() => document.querySelector<HTMLElement>('#import-undo')!.click())
    await has('Undone')
    report.row('page: undo the import', performance.now() - undoing, 'ms')
    report.row('page: longest task', await tab.evaluate(() => (globalThis as unknown as { longest: number }).longest), 'ms', '≤ 50')
    const memory = await tab.evaluate(() => (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize)
    report.row('page: heap of the page afterwards', memory / 2 ** 20, 'MiB')
  } finally {
    await browser.close()
  }
}
