import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Chromium } from '@/tests/browser/harness/chromium'
import { launchChromium } from '@/tests/browser/harness/launch'
import type { Report } from './report'

const filler = '<p>The quick brown fox jumps over the lazy dog, and then it does so again, in a page without any Chinese.</p>'
// Counts every change of the document from its first line on.
const counter = '<script>writes = 0; new MutationObserver((all) => (writes += all.length)).observe(document, { childList: true, attributes: true, characterData: true, subtree: true })</script>'

interface Cost {
  readonly scriptMs: number
  readonly heapKiB: number
  readonly writes: number
}

/** What a page pays for the extension before anyone has pointed at anything, against a browser without it. */
export async function bench(report: Report): Promise<void> {
  report.describe('What pages pay', 'Chromium; difference to the same page in a browser without the extension, loads taken in turn.')
  const pages = { 'without Chinese': filler.repeat(300), 'with Chinese, before the first hover': '<p lang="zh">我们在这里学习中文，每天读一点新闻。</p>'.repeat(300) }
  const plain = await launchChromium({ extension: null })
  const ours = await launchChromium()
  const empty = makeEmptyExtension()
  const floor = await launchChromium({ extension: empty })
  try {
    for (const [title, text] of Object.entries(pages)) {
      const aims = title === 'without Chinese' ? ['≤ 0.5', '≤ 102', '0'] : ['', '', '']
      const costs: Cost[] = []
      const floors: Cost[] = []
      await report.repeat(15, async () => {
        const [base, own] = [await costOf(plain, text), await costOf(ours, text)]
        costs.push(difference(own, base))
        floors.push(difference(await costOf(floor, text), base))
        return 0
      })
      report.row(`page ${title}: script`, costs.map(({ scriptMs }) => scriptMs), 'ms', aims[0])
      report.row(`page ${title}: heap`, costs.map(({ heapKiB }) => heapKiB), 'KiB', aims[1])
      report.row(`page ${title}: script of an extension whose content script is empty`, floors.map(({ scriptMs }) => scriptMs), 'ms')
      report.row(`page ${title}: heap for that one`, floors.map(({ heapKiB }) => heapKiB), 'KiB')
      report.row(`page ${title}: changes of the document`, costs.map(({ writes }) => writes), '', aims[2])
    }
    report.note('Chromium only: Firefox tells neither the script time nor the heap of one page from outside.')
  } finally {
    await ours.close()
    await floor.close()
    rmSync(empty, { recursive: true })
    await plain.close()
  }
}

const difference = (one: Cost, other: Cost): Cost => ({
  scriptMs: one.scriptMs - other.scriptMs,
  heapKiB: one.heapKiB - other.heapKiB,
  writes: one.writes - other.writes,
})

/** What the browser takes for any content script at all: nobody can be below. */
function makeEmptyExtension(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tongdu-empty-'))
  const script = { matches: ['<all_urls>'], js: ['nothing.js'], run_at: 'document_start', all_frames: true }
  const manifest = { manifest_version: 3, name: 'Empty', version: '1', background: { service_worker: 'background.js' }, content_scripts: [script] }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
  writeFileSync(join(folder, 'background.js'), '')
  writeFileSync(join(folder, 'nothing.js'), ';')
  return folder
}

async function costOf(browser: Chromium, text: string): Promise<Cost> {
  const tab = await browser.newTab()
  const session = await browser.cdp(tab)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  await tab.open(`<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">${counter}<body>${text}`)
  const { metrics } = await session.send('Performance.getMetrics')
  const seconds = metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0
  await session.send('HeapProfiler.enable')
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  const writes = await tab.evaluate(() => (globalThis as unknown as { writes: number }).writes)
  await tab.close()
  return { scriptMs: seconds * 1000, heapKiB: usedSize / 1024, writes }
}
