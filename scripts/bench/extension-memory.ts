import { readFileSync } from 'node:fs'
import type { Chromium } from '@/tests/browser/harness/chromium'

/** Private memory of the extension's processes, garbage collected before. Linux only: others do not tell it. */
export async function privateMiB(browser: Chromium): Promise<number> {
  for (const frame of browser.context.pages().flatMap((page) => page.frames())) {
    // Frames that share their page's process have no session of their own.
    const session = await browser.context.newCDPSession(frame).catch(() => null)
    await session?.send('HeapProfiler.collectGarbage')
    await session?.detach()
  }
  return await privateMiBNow(browser)
}

/** As `privateMiB`, garbage included, and without a pause. */
export async function privateMiBNow(browser: Chromium): Promise<number> {
  const { processInfo } = await browser.browserSession.send('SystemInfo.getProcessInfo')
  const sizes = processInfo.map(({ id }) => (isExtensionProcess(id) ? privateKiB(id) : 0))
  return sizes.reduce((sum, size) => sum + size, 0) / 1024
}

const isExtensionProcess = (pid: number) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--extension-process')

function privateKiB(pid: number): number {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
  return [...rollup.matchAll(/^Private_\w+:\s+(\d+) kB/gm)].reduce((sum, [, size]) => sum + Number(size), 0)
}
